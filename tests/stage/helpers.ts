import type { StageModel } from '../../src/stage/types.ts';

export const PLACES = [
  { party: 0, lon: 4.35, lat: 50.85, code: 'EA' },
  { party: 1, lon: 37.62, lat: 55.75, code: 'RF' },
  { party: 2, lon: 30.52, lat: 50.45, code: 'UA' },
  { party: 3, lon: -77.04, lat: 38.9, code: 'US' },
];

export const modelWith = (changes: Partial<StageModel> = {}): StageModel => ({
  scene: 'map',
  round: 3,
  rounds: 8,
  places: PLACES,
  at: 2,
  trust: [],
  mist: 0.4,
  rings: [0, 0, 0, 0],
  board: [
    { issue: 0, ordered: true, options: 5, draft: 2, positions: [3, 1, 3, 2], before: [3, 0, 4, 2] },
    { issue: 1, ordered: false, options: 4, draft: -1, positions: [-1, 1, 1, 1], before: [-1, 1, 1, 1] },
  ],
  selected: null,
  free: { left: 0, top: 56, right: 626, bottom: 564 },
  ...changes,
});
