/** A party is a shape and two letters before it is a hue. */
export const SHAPES = ['circle', 'square', 'hexagon', 'capsule', 'diamond', 'octagon', 'tag', 'arch'] as const;
export type Shape = (typeof SHAPES)[number];

const KNOWN: Readonly<Record<string, Shape>> = { EA: 'capsule', RF: 'square', UA: 'hexagon', US: 'circle' };

/** Known codes keep their shape; the others take the shapes left over, in order. */
export function shapesFor(codes: readonly string[]): readonly Shape[] {
  const taken = new Set(codes.map((code) => KNOWN[code]));
  const spare = SHAPES.filter((shape) => !taken.has(shape));
  let next = 0;
  return codes.map((code) => KNOWN[code] ?? spare[next++ % spare.length] ?? 'circle');
}

/** Corners on a square of side 2 around 0, 0; null = drawn with arcs. */
export function corners(shape: Shape): readonly (readonly [number, number])[] | null {
  const ring = (n: number, turn: number, r: number): readonly (readonly [number, number])[] =>
    Array.from({ length: n }, (_, i) => {
      const a = turn + (i / n) * 2 * Math.PI;
      return [Math.cos(a) * r, Math.sin(a) * r] as const;
    });
  switch (shape) {
    case 'hexagon':
      return ring(6, Math.PI / 6, 1.04);
    case 'diamond':
      return ring(4, 0, 1.16);
    case 'octagon':
      return ring(8, Math.PI / 8, 1.02);
    case 'tag':
      return [
        [-1, -0.8],
        [0.6, -0.8],
        [1.15, 0],
        [0.6, 0.8],
        [-1, 0.8],
      ];
    case 'square':
      return [
        [-0.84, -0.84],
        [0.84, -0.84],
        [0.84, 0.84],
        [-0.84, 0.84],
      ];
    default:
      return null;
  }
}
