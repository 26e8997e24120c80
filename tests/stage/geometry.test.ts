import { describe, expect, it } from 'vitest';
import { between, cameraFor, spotAt } from '../../src/stage/camera.ts';
import { groundFor, seats, viewFor } from '../../src/stage/ground.ts';
import { landRings } from '../../src/stage/land.ts';
import { EUROPE, inSight, limbFrame, limbRadius, project } from '../../src/stage/projection.ts';
import { along, greatCircle, trustStroke } from '../../src/stage/strokes.ts';
import { modelWith, PLACES } from './helpers.ts';

const size = { w: 1366, h: 768 };

describe('projection', () => {
  it('puts the capitals where the drawings have them', () => {
    const drawn = [
      [595, 510],
      [905, 508],
      [848, 591],
      [224, 148],
    ];
    PLACES.forEach((place, i) => {
      const p = project(EUROPE, place.lon, place.lat);
      expect(Math.abs(570.1 + p.x * 979.5 - drawn[i]![0]!)).toBeLessThan(1.5);
      expect(Math.abs(551.7 + p.y * 979.5 - drawn[i]![1]!)).toBeLessThan(1.5);
    });
  });

  it('carries what lies behind the limb outside it', () => {
    const flat = { ...EUROPE, tilt: 0, roll: 0 };
    const hidden = project(flat, 140, 36);
    expect(inSight(flat, 140, 36)).toBe(false);
    expect(Math.hypot(hidden.x, hidden.y)).toBeGreaterThan(limbRadius(flat));
    const seen = project(flat, 37.6, 55.8);
    expect(Math.hypot(seen.x, seen.y)).toBeLessThan(limbRadius(flat));
  });

  it('lifts a flight outwards', () => {
    const ground = greatCircle(EUROPE, PLACES[2]!, PLACES[1]!, 0);
    const flight = greatCircle(EUROPE, PLACES[2]!, PLACES[1]!, 0.045);
    expect(along(flight, 0).x).toBeCloseTo(along(ground, 0).x, 6);
    expect(along(flight, 0.5).x).toBeGreaterThan(along(ground, 0.5).x);
  });
});

describe('land', () => {
  it('is the world with no gap: Iceland, Crimea on the mainland, the Caspian as water', () => {
    const rings = landRings().map((ring) => ring.map(([lon, lat]) => project(EUROPE, lon, lat)));
    const inside = (lon: number, lat: number): boolean => {
      const at = project(EUROPE, lon, lat);
      let odd = false;
      for (const ring of rings)
        ring.forEach((a, i) => {
          const b = ring[(i + 1) % ring.length]!;
          if (a.y > at.y !== b.y > at.y && at.x < a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x)) odd = !odd;
        });
      return odd;
    };
    expect(inside(-19, 64.9)).toBe(true);
    expect(inside(34, 45.3)).toBe(true);
    expect(inside(20, 67)).toBe(true);
    expect(inside(51, 41)).toBe(false);
    expect(inside(34, 43.5)).toBe(false);
    expect(inside(-30, 45)).toBe(false);
  });
});

describe('ground', () => {
  it('climbs to see far capitals and sits down at a table where there are none', () => {
    expect(viewFor(PLACES)).toBe(EUROPE);
    const far = [PLACES[0]!, { party: 1, lon: 116.4, lat: 39.9, code: 'CN' }];
    const view = viewFor(far);
    expect(view && far.every((p) => inSight(view, p.lon, p.lat))).toBe(true);
    const table = groundFor(modelWith({ places: [] }));
    expect(table.view).toBeNull();
    expect(table.spots.size).toBe(4);
  });

  it('seats everyone apart', () => {
    for (const n of [2, 3, 4, 6, 8]) {
      const points = seats(n);
      points.forEach((p, i) => {
        const q = points[i + 1];
        if (q) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(0.09);
      });
    }
  });
});

describe('camera', () => {
  const frees = [
    { left: 0, top: 56, right: 1366, bottom: 676 },
    { left: 0, top: 56, right: 626, bottom: 564 },
    { left: 0, top: 40, right: 390, bottom: 272 },
    { left: 300, top: 100, right: 480, bottom: 240 },
  ];

  it('keeps every capital inside what paper leaves free', () => {
    for (const free of frees)
      for (const places of [PLACES, []])
        for (const scene of ['start', 'briefing', 'map', 'vote'] as const) {
          const ground = groundFor(modelWith({ places }));
          const camera = cameraFor(scene, ground, free, size);
          for (const spot of ground.spots.values()) {
            const p = spotAt(camera, spot);
            expect(p.x).toBeGreaterThanOrEqual(free.left);
            expect(p.x).toBeLessThanOrEqual(free.right);
            expect(p.y).toBeGreaterThanOrEqual(free.top);
            expect(p.y).toBeLessThanOrEqual(free.bottom);
          }
        }
  });

  it('moves from one place to the other and ends there', () => {
    const a = { x: 0, y: 10, scale: 400 };
    const b = { x: 100, y: 50, scale: 900 };
    expect(between(a, b, 0)).toEqual(a);
    expect(between(a, b, 1).scale).toBeCloseTo(900, 6);
    expect(between(a, b, 0.5).scale).toBeCloseTo(600, 6);
  });

  it('shows only the rim of the globe over the debrief', () => {
    const ground = groundFor(modelWith());
    const camera = cameraFor('aftermath', ground, frees[0]!, size);
    expect(camera.y + limbFrame(EUROPE).y * camera.scale).toBeCloseTo(69, 0);
  });
});

it('reads trust in three steps', () => {
  expect([0, 24, 25, 54, 55, 100].map(trustStroke)).toEqual(['dots', 'dots', 'dashes', 'dashes', 'line', 'line']);
});
