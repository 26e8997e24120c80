import type { Game } from '../agents/match.ts';
import type { Model } from '../engine/model.ts';
import type { Ending, GameEvent, Seat, State, Text } from '../engine/types.ts';

/** How a game ended: what can be said of it at once, before anything is worked out. */
export interface Outcome {
  readonly ending: Ending;
  readonly endedBy: Seat | null;
  readonly round: number;
  /** the clause that the last home "no" reopened and that nobody closed */
  readonly reopened: State['reopened'];
  readonly home: readonly { readonly round: number; readonly party: number; readonly approves: boolean }[];
}

/** How a finished game ended, from its last state and its log; null while the talks go on. */
export const outcomeOf = ({ state, log }: Game): Outcome | null =>
  state.ending === null
    ? null
    : {
        ending: state.ending,
        endedBy: state.endedBy,
        round: state.round,
        reopened: state.reopened,
        home: log.filter((e) => e.type === 'home'),
      };

/** What became of the text that a game is told by. */
export const TEXT_STATES = ['in-force', 'voted', 'tabled', 'proposal'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** What one party said to the last text that was put to it for good. */
export interface Consent {
  readonly party: number;
  /** null = never asked */
  readonly signed: boolean | null;
  readonly ratified: boolean | null;
}

const lastVoted = (log: readonly GameEvent[]): Text | null => {
  const found = log.findLast((e) => e.type === 'vote-called');
  return found?.type === 'vote-called' ? found.text : null;
};

/** The text that a game is told by: in force, else the last one voted on, else the standing draft. */
export const textOf = (
  state: State,
  log: readonly GameEvent[],
): { readonly text: Text; readonly textState: TextState } => {
  if (state.ending === 'in-force') return { text: state.draft, textState: 'in-force' };
  const voted = lastVoted(log);
  const tabledSince = log.findLast((e) => e.type === 'tabled' || e.type === 'vote-called')?.type === 'tabled';
  if (voted !== null && !tabledSince) return { text: voted, textState: 'voted' };
  return { text: state.draft, textState: state.version === 0 ? 'proposal' : 'tabled' };
};

/** Where the pen goes round, every offer is put to all: the last one is what they were asked. */
const lastAsked = (model: Model, log: readonly GameEvent[]): number =>
  log.findLastIndex((e) => e.type === 'vote-called' || (model.pen === 'rotating' && e.type === 'tabled'));

/** Who signed the last text put to signature, and whose home approved it, by party. */
export const consentOf = (model: Model, log: readonly GameEvent[]): Consent[] =>
  model.parties.map((_, party) => {
    const from = lastAsked(model, log);
    const last = from < 0 ? [] : log.slice(from);
    const signed = last.find((e) => (e.type === 'signed' || e.type === 'refused') && e.party === party);
    const home = last.find((e) => e.type === 'home' && e.party === party);
    return {
      party,
      signed: signed === undefined ? null : signed.type === 'signed',
      ratified: home?.type === 'home' ? home.approves : null,
    };
  });
