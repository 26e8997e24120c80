import { card as camp } from '../../scenarios/camp-david-1978.yaml?card';
import { card as harbour } from '../../scenarios/harbour.yaml?card';
import { card as karth } from '../../scenarios/karth-proposal.yaml?card';
import { scenario as moscow } from '../../scenarios/moscow-proposal.yaml';
import { card as moscowCard } from '../../scenarios/moscow-proposal.yaml?card';
import { card as valleys } from '../../scenarios/three-valleys.yaml?card';
import type { Handout, Scenario, Translations } from '../engine/scenarioTypes.ts';
import { scenarioHash } from '../replay/record.ts';

/** What the list of scenarios says of one before it is fetched. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** of what is played, as links name it */
  readonly hash: string;
  /** into which its texts are translated; absent = into none */
  readonly languages?: readonly string[];
}

interface Entry {
  readonly card: Card;
  readonly scenario: () => Promise<{ readonly scenario: Scenario }>;
  readonly handout: () => Promise<{ readonly handout: Handout | null }>;
  /** absent = there are no translations */
  readonly words?: () => Promise<{ readonly words: Translations | null }>;
}

/** The scenario that is there from the start; the others come when someone wants them. */
export const DEFAULT_SCENARIO: Scenario = moscow;

const ENTRIES: readonly Entry[] = [
  {
    card: harbour,
    scenario: () => import('../../scenarios/harbour.yaml'),
    handout: () => import('../../scenarios/harbour.yaml?handout'),
    words: () => import('../../scenarios/harbour.yaml?words'),
  },
  {
    card: moscowCard,
    scenario: () => Promise.resolve({ scenario: moscow }),
    handout: () => import('../../scenarios/moscow-proposal.yaml?handout'),
  },
  {
    card: karth,
    scenario: () => import('../../scenarios/karth-proposal.yaml'),
    handout: () => import('../../scenarios/karth-proposal.yaml?handout'),
  },
  {
    card: camp,
    scenario: () => import('../../scenarios/camp-david-1978.yaml'),
    handout: () => import('../../scenarios/camp-david-1978.yaml?handout'),
  },
  {
    card: valleys,
    scenario: () => import('../../scenarios/three-valleys.yaml'),
    handout: () => import('../../scenarios/three-valleys.yaml?handout'),
  },
];

export const CARDS: readonly Card[] = ENTRIES.map(({ card }) => card);

const here = new Map<string, Scenario>([[moscow.id, moscow]]);

const entryOf = (id: string): Entry | undefined => ENTRIES.find(({ card }) => card.id === id);

/** A scenario of ours that has been fetched. */
export const shipped = (id: string): Scenario | undefined => here.get(id);

/** A scenario of ours by id, fetched if it is not here yet. */
export const fetchShipped = async (id: string): Promise<Scenario | undefined> => {
  const entry = entryOf(id);
  if (entry === undefined) return undefined;
  const { scenario } = await entry.scenario();
  here.set(id, scenario);
  return scenario;
};

/** The edition of a scenario of ours that a game was played on; the present one where that was never given out. */
export const fetchOurs = async (id: string, hash: string): Promise<Scenario | undefined> => {
  const card = entryOf(id)?.card;
  const { fetchEdition } = await import('./editions.ts');
  return (card?.hash === hash ? undefined : await fetchEdition(id, hash)) ?? (await fetchShipped(id));
};

/** What a class reads beside a scenario of ours; null where there is nothing. */
export const fetchHandout = async (id: string): Promise<Handout | null> =>
  (await entryOf(id)?.handout())?.handout ?? null;

/** Into which languages a scenario's texts are translated; of ours, the present edition alone. */
export const languagesOf = (scenario: Scenario): readonly string[] => {
  if (scenario.translations !== undefined) return Object.keys(scenario.translations);
  const card = entryOf(scenario.id)?.card;
  return card?.languages !== undefined && card.hash === scenarioHash(scenario) ? card.languages : [];
};

/** The translations of a scenario of ours, which are not fetched with it. */
export const fetchWords = async (id: string): Promise<Translations | null> =>
  (await entryOf(id)?.words?.())?.words ?? null;

/** A scenario of ours as its file has it: with what a class reads and its translations. */
export const fetchWhole = async (id: string): Promise<Scenario | undefined> => {
  const [scenario, handout, translations] = await Promise.all([fetchShipped(id), fetchHandout(id), fetchWords(id)]);
  if (scenario === undefined) return undefined;
  return { ...scenario, ...(handout && { handout }), ...(translations && { translations }) };
};
