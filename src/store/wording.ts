import type { StoreApi } from 'zustand/vanilla';
import type { Game } from '../agents/match.ts';
import { compile, type Model } from '../engine/model.ts';
import type { Scenario, Translations } from '../engine/scenarioTypes.ts';
import type { View } from '../engine/view.ts';
import { translated } from '../scenario/translate.ts';
import { DEFAULT_SCENARIO, fetchWords, languagesOf } from './library.ts';
import { putInto } from './spoken.ts';
import type { StoreState, Wording } from './types.ts';

/** Remembers what was made of each object: a slice of the page is redrawn only where it is another one. */
const once = <A extends object, B>(make: (from: A) => B): ((from: A) => B) => {
  const made = new WeakMap<A, B>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known;
    const fresh = make(from);
    made.set(from, fresh);
    return fresh;
  };
};

/** Reads in one language; `words` are the translations of scenarios of ours that have been fetched, by id. */
export const wordingIn = (language: string, words: ReadonlyMap<string, Translations>): Wording => {
  /** A file brings its translations along; those of ours are for the present edition alone. */
  const wordsOf = (scenario: Scenario): Translations | undefined =>
    scenario.translations ?? (languagesOf(scenario).includes(language) ? words.get(scenario.id) : undefined);
  const scenarioIn = once((scenario: Scenario): Scenario => {
    const translations = wordsOf(scenario);
    if (translations?.[language] === undefined) return scenario;
    const other = translated({ ...scenario, translations }, language);
    putInto(other, language);
    return other;
  });
  const modelIn = once((model: Model): Model => {
    const scenario = scenarioIn(model.scenario);
    if (scenario === model.scenario) return model;
    const made = compile(scenario, { set: model.set, variant: model.variant, pen: model.pen });
    return made.ok ? made.value : model;
  });
  const within = <T extends { readonly model: Model }>(from: T): T => {
    const model = modelIn(from.model);
    return model === from.model ? from : { ...from, model };
  };
  const viewIn = once<View, View>(within);
  const gameIn = once<Game, Game>(within);
  const watchingIn = once((watching: NonNullable<StoreState['watching']>) => ({
    ...watching,
    full: gameIn(watching.full),
  }));
  return {
    state: once((state: StoreState) => ({
      ...state,
      view: state.view && viewIn(state.view),
      game: state.game && gameIn(state.game),
      watching: state.watching && watchingIn(state.watching),
    })),
    scenario: scenarioIn,
    handout: (scenario, handout) => {
      const translations = wordsOf(scenario);
      if (handout === null || translations === undefined) return handout;
      return translated({ ...scenario, handout, translations }, language).handout ?? handout;
    },
  };
};

const followed = new WeakSet<StoreApi<StoreState>>();

/** The scenarios that the page may show now. */
const shownIn = ({ view, game, opened }: StoreState): readonly Scenario[] =>
  [view?.model.scenario, game?.model.scenario, opened ?? DEFAULT_SCENARIO].filter((s) => s !== undefined);

/** Keeps the wording of a store to the language of its settings, and fetches the words of ours when they are shown. */
export const follow = (store: StoreApi<StoreState>): void => {
  if (followed.has(store)) return;
  followed.add(store);
  const words = new Map<string, Translations>();
  const asked = new Set<string>();
  let spoken: string | null = null;
  const put = (language: string | null): void => {
    spoken = language;
    store.setState({ wording: language === null ? null : wordingIn(language, words) });
  };
  const fetchFor = async (id: string): Promise<void> => {
    asked.add(id);
    try {
      const found = await fetchWords(id);
      if (found === null) return;
      words.set(id, found);
      put(store.getState().settings.language);
    } catch {
      // Without a network the texts stay as they were written, and are asked for again.
      asked.delete(id);
    }
  };
  const look = (state: StoreState): void => {
    const { language } = state.settings;
    if (language !== spoken) return put(language);
    if (language === null) return;
    for (const scenario of shownIn(state))
      if (scenario.translations === undefined && languagesOf(scenario).includes(language) && !asked.has(scenario.id))
        void fetchFor(scenario.id);
  };
  store.subscribe(look);
  look(store.getState());
};
