import { MEDIATOR_NAMES, type MediatorName } from '../agents/mediators.ts';

/** How much a report plays and counts: for each thing, on every so many seeds; 0 = not at all. */
export interface Effort {
  readonly mediators: Readonly<Record<MediatorName, number>>;
  /** our mediator under each variant but the one that the report is about */
  readonly variants: number;
  /** the zone is counted */
  readonly counted: number;
  /** in every round, or in the middle and the last one only */
  readonly everyRound: boolean;
}

const each = (seeds: number): Record<MediatorName, number> =>
  Object.fromEntries(MEDIATOR_NAMES.map((name) => [name, seeds])) as Record<MediatorName, number>;

/** Beside the editor: mediators that think take ten times as long as the others, and play every third seed. */
export const QUICK: Effort = {
  mediators: { ...each(1), envoy: 3, 'last-round': 3, 'answer-key': 0, 'no-talk': 0 },
  variants: 12,
  counted: 3,
  everyRound: false,
};

/** In a terminal, where nobody waits for the next key: everything on every seed. */
export const THOROUGH: Effort = { mediators: each(1), variants: 3, counted: 1, everyRound: true };
