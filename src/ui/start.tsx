import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SCENARIO, languagesOf } from '../store/library.ts';
import { type BeginOptions, LEVELS } from '../store/types.ts';
import { Later, type Load } from './later.tsx';
import { MoreChoices } from './moreChoices.tsx';
import { calledIn } from './names.ts';
import { FileBox, ReplayBox } from './openers.tsx';
import { ProblemLine } from './problemLine.tsx';
import { minutesOf, ScenarioChoice } from './scenarioChoice.tsx';
import { partOf, seatsOf, whoPlays } from './seatChoice.tsx';
import { LEVEL_WORDS, START } from './text/en.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './start.css';

const Levels = ({ store }: StoreProps) => {
  const level = useSlice(store, (s) => s.settings.level);
  return (
    <fieldset class="levels">
      <legend>{START.level}</legend>
      <div>
        {LEVELS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="level"
              checked={each === level}
              onChange={() => store.actions.set({ level: each })}
            />
            <span class="level-name">{LEVEL_WORDS[each].name}</span>
            <span class="level-note">{LEVEL_WORDS[each].note}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const GoOn = ({ store }: StoreProps) => {
  const saved = useSlice(store, (s) => s.saved);
  if (saved === null) return null;
  return (
    <button type="button" class="go-on" onClick={() => void store.actions.resume(saved.id)}>
      <b>{START.goOn}</b>
      <span>{START.goOnNote(saved.title, saved.round, saved.rounds, saved.over)}</span>
    </button>
  );
};

const loadLanguage: Load = async () => (await import('./languageChoice.tsx')).LanguageChoice;
const loadGames: Load = async () => (await import('./games.tsx')).GamesSheet;

const loadHandout: Load = async () => (await import('./handout.tsx')).HandoutPaper;

/** What a class reads beside the game, fetched when someone opens it. */
const HandoutBox = ({ store }: StoreProps) => {
  const [opened, open] = useState(false);
  return (
    <details class="way handout" onToggle={() => open(true)}>
      <summary>
        <b>{START.handout}</b>
        <span>{START.handoutNote}</span>
      </summary>
      {opened && <Later store={store} load={loadHandout} />}
    </details>
  );
};

/** The way to every game that is kept here; a file of games that was handed in opens it too. */
const GamesWay = ({ store }: StoreProps) => {
  const stored = useSlice(store, (s) => s.stored ?? 0);
  const open = useSlice(store, (s) => s.selection.panel === 'games');
  const handed = useSlice(store, (s) => s.handed !== null);
  useEffect(() => {
    if (handed) store.actions.select({ panel: 'games' });
  }, [store, handed]);
  return (
    <>
      <button type="button" class="way" onClick={() => store.actions.select({ panel: 'games' })}>
        <b>{START.games(stored)}</b>
        <span>{START.gamesNote}</span>
      </button>
      {open && <Later store={store} load={loadGames} />}
    </>
  );
};

/** Where a game begins: play, watch, open a file, open a replay, go on. */
export const Start = ({ store }: StoreProps) => {
  const opened = useSlice(store, (s) => s.opened);
  const busy = useSlice(store, (s) => s.busy);
  const [choices, setChoices] = useState<BeginOptions>({});
  const written = opened ?? DEFAULT_SCENARIO;
  const scenario = useSlice(store, (s) => s.wording?.scenario(written) ?? written);
  const empty = seatsOf(choices).length === 0;
  const begin = (mode: 'play' | 'watch'): void => void store.actions.begin({ ...choices, mode });
  return (
    <main class="start" tabIndex={-1}>
      <div class="start-page">
        <h1>{START.name}</h1>
        <p class="claim">
          {[START.claim(scenario.parties.length, calledIn(scenario)), ...partOf(choices)].map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
        <button
          type="button"
          class="begin"
          disabled={busy}
          aria-disabled={empty}
          onClick={() => !empty && begin('play')}
        >
          <b>{START.begin(scenario.title)}</b>
          <span>
            {busy
              ? START.wait
              : START.beginNote(scenario.rounds.count, minutesOf(scenario), whoPlays(scenario, choices))}
          </span>
        </button>
        <ProblemLine store={store} />
        <GoOn store={store} />
        <ScenarioChoice store={store} scenario={scenario} />
        {languagesOf(written).length > 0 && <Later store={store} load={loadLanguage} />}
        <Levels store={store} />
        <div class="ways">
          <MoreChoices key={scenario.id} scenario={scenario} choices={choices} onChange={setChoices} />
          <button type="button" class="way" disabled={busy} onClick={() => begin('watch')}>
            <b>{START.watch}</b>
            <span>{START.watchNote}</span>
          </button>
          <FileBox store={store} />
          <ReplayBox store={store} />
          <GamesWay store={store} />
          <button type="button" class="way" onClick={() => store.actions.go('editor')}>
            <b>{START.write}</b>
            <span>{START.writeNote}</span>
          </button>
          <HandoutBox key={scenario.id} store={store} />
          <button type="button" class="way" onClick={() => store.actions.go('class')}>
            <b>{START.class}</b>
            <span>{START.classNote}</span>
          </button>
        </div>
        <p class="honest">{opened === null ? START.honest : START.honestOther}</p>
      </div>
    </main>
  );
};
