import type { Model } from '../engine/model.ts';
import type { GameEvent, GroupSupport, Text } from '../engine/types.ts';

/** One answer of a vote, in the order in which it is heard. */
export type VoteStep =
  | { readonly kind: 'sign'; readonly party: number; readonly signs: boolean }
  | {
      readonly kind: 'home';
      readonly party: number;
      readonly groups: readonly GroupSupport[];
      readonly support: number;
      readonly approves: boolean;
    };

/** A vote as it went: the state is settled and saved, this only tells it. */
export interface VoteStory {
  readonly text: Text;
  readonly version: number;
  readonly steps: readonly VoteStep[];
  /** the clause that is open again */
  readonly reopened: { readonly party: number; readonly issue: number } | null;
  readonly inForce: boolean;
  readonly refused: readonly number[];
}

const stepOf = (e: GameEvent): VoteStep | null => {
  if (e.type === 'signed' || e.type === 'refused') return { kind: 'sign', party: e.party, signs: e.type === 'signed' };
  if (e.type !== 'home') return null;
  return { kind: 'home', party: e.party, groups: e.groups, support: e.support, approves: e.approves };
};

const sorted = (steps: readonly VoteStep[], order: readonly number[]): VoteStep[] =>
  order.flatMap((party) => steps.filter((s) => s.party === party));

/** Where a text was last put to all: at a vote, or, where the pen goes round, the last offer that went home. */
const lastPut = (model: Model, events: readonly GameEvent[]): number => {
  if (model.pen === 'envoy') return events.findLastIndex((e) => e.type === 'vote-called');
  const home = events.findLastIndex((e) => e.type === 'home');
  return home < 0 ? -1 : events.slice(0, home).findLastIndex((e) => e.type === 'tabled');
};

/** The last vote of a log, its answers in the order of `order`; null where none was called. */
export const lastVote = (
  model: Model,
  events: readonly GameEvent[],
  order: readonly number[] = model.parties.map((_, p) => p),
): VoteStory | null => {
  const from = lastPut(model, events);
  const called = events[from];
  if (called?.type !== 'vote-called' && called?.type !== 'tabled') return null;
  const until = events.findIndex((e, k) => k > from && (e.type === 'round-ended' || e.type === 'tabled'));
  const after = events.slice(from + 1, until < 0 ? events.length : until);
  const steps = after.map(stepOf).filter((s) => s !== null);
  const reopened = after.find((e) => e.type === 'reopened');
  const failed = after.find((e) => e.type === 'vote-failed');
  const tabled = events.slice(0, from + 1).findLast((e) => e.type === 'tabled');
  return {
    text: called.text,
    version: tabled?.type === 'tabled' ? tabled.version : 0,
    steps: [
      ...sorted(
        steps.filter((s) => s.kind === 'sign'),
        order,
      ),
      ...sorted(
        steps.filter((s) => s.kind === 'home'),
        order,
      ),
    ],
    reopened: reopened?.type === 'reopened' ? { party: reopened.party, issue: reopened.issue } : null,
    inForce: after.some((e) => e.type === 'ended' && e.ending === 'in-force'),
    refused: failed?.type === 'vote-failed' ? failed.refused : [],
  };
};
