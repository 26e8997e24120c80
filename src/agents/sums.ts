import type { Stance } from './stance.ts';

/** What the clauses of a text add up to for each possible truth of a party, interactions left out. */
export interface Sums {
  /** utility in bp, by mind */
  readonly worth: Float64Array;
  /** gain in bp of each home group over its line, by mind and group */
  readonly home: Float64Array;
}

/** Room for the sums of one party. */
export const roomFor = ({ minds, groups }: Stance): Sums => ({
  worth: new Float64Array(minds.length),
  home: new Float64Array(minds.length * groups),
});

/** Adds up the clauses of a text, in `sums` where there is room already. */
export const addUp = (stance: Stance, slots: Int32Array, sums = roomFor(stance)): Sums => {
  const { grid, groups } = stance;
  for (let m = 0; m < stance.minds.length; m++) {
    const { j, mood } = stance.minds[m] as Stance['minds'][number];
    const row = j * stance.slots;
    let bp = 0;
    for (let i = 0; i < slots.length; i++) bp += grid.worth[row + (slots[i] as number)] as number;
    sums.worth[m] = bp;
    for (let g = 0; g < groups; g++) {
      const from = (j * groups + g) * stance.slots;
      let gain = mood[g] as number;
      for (let i = 0; i < slots.length; i++) gain += grid.home[from + (slots[i] as number)] as number;
      sums.home[m * groups + g] = gain;
    }
  }
  return sums;
};

/** The sums with one clause changed from slot `was` to slot `now`, written into `room`. */
export const changed = (stance: Stance, sums: Sums, was: number, now: number, room: Sums): Sums => {
  const { grid, groups } = stance;
  for (let m = 0; m < stance.minds.length; m++) {
    const { j } = stance.minds[m] as Stance['minds'][number];
    const row = j * stance.slots;
    room.worth[m] = (sums.worth[m] as number) + (grid.worth[row + now] as number) - (grid.worth[row + was] as number);
    for (let g = 0; g < groups; g++) {
      const from = (j * groups + g) * stance.slots;
      const k = m * groups + g;
      room.home[k] = (sums.home[k] as number) + (grid.home[from + now] as number) - (grid.home[from + was] as number);
    }
  }
  return room;
};
