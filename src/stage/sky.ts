/** Eight rounds, one night: dusk in the west, dark, first light in the east, whatever is signed. */
export interface Sky {
  /** 0..1, copper light from the west */
  readonly dusk: number;
  /** 0..1, first light from the east */
  readonly dawn: number;
  /** 0..1, how dark the ground is away from both */
  readonly dark: number;
}

const smooth = (t: number): number => {
  const u = Math.min(1, Math.max(0, t));
  return u * u * (3 - 2 * u);
};

/** Rounds are counted from 1; 0 is the evening before. */
export function skyAt(round: number, rounds: number): Sky {
  const t = rounds > 1 ? Math.min(1, Math.max(0, (round - 1) / (rounds - 1))) : 1;
  const dusk = 1 - smooth(t / 0.72);
  const dawn = smooth((t - 0.5) / 0.5);
  return { dusk, dawn, dark: 1 - 0.35 * dusk - 0.75 * dawn };
}
