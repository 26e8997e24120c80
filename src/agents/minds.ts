import type { MindMaker } from './mind.ts';
import { negotiator } from './negotiator.ts';
import { boulware, conceder, linear } from './timed.ts';
import { titForTat } from './titForTat.ts';

/** The negotiators of research domains: `ours` (also called `party`), and what it is measured against. */
export const MINDS = {
  ours: negotiator,
  party: negotiator,
  boulware,
  linear,
  conceder,
  'tit-for-tat': titForTat,
} as const satisfies Readonly<Record<string, MindMaker>>;

export type MindName = keyof typeof MINDS;

export const MIND_NAMES = Object.keys(MINDS) as readonly MindName[];

export const isMindName = (name: string): name is MindName => Object.hasOwn(MINDS, name);
