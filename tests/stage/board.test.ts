import { describe, expect, it } from 'vitest';
import { boardLayout, railAt } from '../../src/stage/rails.ts';
import { skyAt } from '../../src/stage/sky.ts';
import { SHAPES, shapesFor } from '../../src/stage/tokens.ts';
import { modelWith } from './helpers.ts';

const window = { left: 0, top: 56, right: 1366, bottom: 712 };

describe('rails', () => {
  it('lie where the drawing has them', () => {
    const eight = Array.from({ length: 8 }, (_, issue) => ({ ...modelWith().board[0]!, issue }));
    const rails = boardLayout(eight, window);
    expect(rails[0]?.y).toBe(134);
    expect(rails[7]?.y).toBeCloseTo(659, -1);
    expect(rails[0]!.stops[4]!.x).toBeCloseTo(1010, -1);
  });

  it('put tokens side by side, outlines where a party stood, a band over the distance', () => {
    const [ordered, dotted] = boardLayout(modelWith().board, window);
    const [left, right] = ordered!.tokens.filter((t) => t.option === 3 && !t.ghost);
    expect(right!.x - left!.x).toBe(27);
    expect(ordered!.tokens.filter((t) => t.ghost).map((t) => t.party)).toEqual([1, 2]);
    expect(ordered!.band).toEqual([ordered!.stops[1]!.x, ordered!.stops[3]!.x]);
    expect(dotted!.band).toBeNull();
    expect(dotted!.flag).toBeNull();
    expect(dotted!.tokens).toHaveLength(3);
  });

  it('fit a phone and a long text', () => {
    const twelve = Array.from({ length: 12 }, (_, issue) => ({ ...modelWith().board[0]!, issue }));
    for (const free of [window, { left: 0, top: 56, right: 390, bottom: 764 }]) {
      const rails = boardLayout(twelve, free);
      for (const rail of rails) {
        expect(rail.stops[0]!.x).toBeGreaterThan(free.left);
        expect(rail.stops[4]!.x).toBeLessThan(free.right);
        for (const t of rail.tokens) expect(t.x).toBeGreaterThan(free.left);
      }
    }
  });

  it('hand back the stop under a finger', () => {
    const rails = boardLayout(modelWith().board, window);
    const rail = rails[1]!;
    expect(railAt(rails, rail.stops[2]!.x + 6, rail.y - 5)).toEqual({ issue: 1, option: 2 });
    expect(railAt(rails, rail.stops[2]!.x + 60, rail.y)).toBeNull();
  });
});

describe('tokens', () => {
  it('have distinct shapes, known codes their own', () => {
    expect(shapesFor(['US', 'EA', 'UA', 'RF'])).toEqual(['circle', 'capsule', 'hexagon', 'square']);
    const shapes = shapesFor(['A', 'B', 'US', 'C', 'D', 'E', 'F', 'G']);
    expect(new Set(shapes).size).toBe(SHAPES.length);
  });
});

describe('sky', () => {
  it('goes from dusk through dark to first light, whatever the length', () => {
    for (const rounds of [1, 3, 8, 12]) {
      const skies = Array.from({ length: rounds }, (_, i) => skyAt(i + 1, rounds));
      skies.slice(1).forEach((sky, i) => {
        expect(sky.dusk).toBeLessThanOrEqual(skies[i]!.dusk);
        expect(sky.dawn).toBeGreaterThanOrEqual(skies[i]!.dawn);
      });
      expect(skies.at(-1)?.dawn).toBe(1);
    }
    expect(skyAt(1, 8)).toMatchObject({ dusk: 1, dawn: 0 });
    expect(skyAt(3, 8).dusk).toBeGreaterThan(0.5);
  });
});
