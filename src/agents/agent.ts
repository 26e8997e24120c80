import type { Action } from '../engine/types.ts';
import type { View } from '../engine/view.ts';

/** A keyed source of chance for one decision: the same purpose gives the same number, 0..n−1. */
export type Dice = (n: number, purpose: string) => number;

/** A mind: sees its view, the legal actions and keyed chance; returns one action. It never sees a state. */
export type Agent = (view: View, legal: () => readonly Action[], dice: Dice) => Action;
