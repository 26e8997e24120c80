/** Capitals as lamps, trust between them, the envoy's journey, rings of the vote. */
import type * as Phaser from 'phaser';
import { type Camera, type Size, spotAt } from './camera.ts';
import type { Easel } from './easel.ts';
import type { Ground } from './ground.ts';
import { DEPTH } from './nightView.ts';
import { blank } from './paintGlobe.ts';
import { drawJourney, drawTrust } from './paintLines.ts';
import type { Point } from './projection.ts';
import { along, chord } from './strokes.ts';
import type { Rings, StageModel } from './types.ts';

type Picture = Phaser.GameObjects.Image;

interface Lamp {
  readonly glow: Picture;
  readonly core: Picture;
  readonly ring1: Picture;
  readonly ring2: Picture;
}

export interface MapView {
  update(model: StageModel, ground: Ground, camera: Camera, size: Size, ms: number): void;
  place(camera: Camera): void;
  /** leaves out the last leg of the journey until it has been flown */
  flying(on: boolean): void;
  lampOf(party: number): Picture | null;
  pathTo(party: number): readonly Point[];
  redress(): void;
}

const FLIGHTS_KEPT = 3;
const mapped = (model: StageModel): boolean => model.scene !== 'board' && model.scene !== 'aftermath';

export function createMap(scene: Phaser.Scene, easel: Easel): MapView {
  const lines = scene.add.image(0, 0, easel.bit('core')).setOrigin(0, 0).setDepth(DEPTH.map).setAlpha(0);
  const here = scene.add
    .image(0, 0, easel.bit('hereRing'))
    .setDepth(DEPTH.map + 0.4)
    .setAlpha(0);
  const lamps = new Map<number, Lamp>();
  let trail: number[] = [];
  let ground: Ground | null = null;
  let seen: Camera = { x: 0, y: 0, scale: 1 };
  let drawnFor: Camera = seen;
  let drawnKey = '';
  let aloft = false;
  let last: { model: StageModel; size: Size } | null = null;

  const add = (name: Parameters<Easel['bit']>[0], depth: number): Picture =>
    scene.add
      .image(0, 0, easel.bit(name))
      .setDepth(DEPTH.map + depth)
      .setScale(1 / easel.d);

  function lampFor(party: number): Lamp {
    const old = lamps.get(party);
    if (old) return old;
    const lamp = {
      glow: add('glow', 0.2).setBlendMode('ADD'),
      core: add('core', 0.5),
      ring1: add('ring1', 0.45).setAlpha(0),
      ring2: add('ring2', 0.45).setAlpha(0),
    };
    lamps.set(party, lamp);
    return lamp;
  }

  function drop(keep: (party: number) => boolean): void {
    for (const [party, lamp] of lamps) {
      if (keep(party)) continue;
      for (const picture of Object.values(lamp)) {
        scene.tweens.killTweensOf(picture);
        picture.destroy();
      }
      lamps.delete(party);
    }
  }

  function remember(model: StageModel): void {
    if (model.trail) {
      trail = [...model.trail, ...(model.at === null ? [] : [model.at])];
      return;
    }
    if (model.scene === 'start' || model.at === null) trail = model.at === null ? [] : [model.at];
    else if (trail.at(-1) !== model.at) trail = [...trail, model.at];
    trail = trail.slice(-FLIGHTS_KEPT);
  }

  function drawLines(): void {
    if (!ground || !last) return;
    const { model, size } = last;
    const legs = trail.slice(-FLIGHTS_KEPT).slice(0, aloft ? -1 : undefined);
    const key = JSON.stringify([seen, size, easel.d, ground.key, model.scene, model.trust, legs, model.heading]);
    if (key === drawnKey) return;
    drawnKey = key;
    drawnFor = seen;
    const { canvas, ctx } = blank(size.w * easel.d, size.h * easel.d);
    ctx.scale(easel.d, easel.d);
    if (model.scene !== 'start') drawTrust(ctx, seen, ground, model.trust);
    legs.forEach((party, i) => {
      const from = legs[i - 1];
      if (ground && from !== undefined) drawJourney(ctx, seen, ground.journeyPath(from, party), false);
    });
    if (model.scene === 'start' && model.at !== null && typeof model.heading === 'number')
      drawJourney(ctx, seen, ground.journeyPath(model.at, model.heading), true);
    easel.put(lines, 'lines', canvas);
  }

  function place(camera: Camera): void {
    seen = camera;
    if (!ground) return;
    const ratio = camera.scale / drawnFor.scale;
    lines.setPosition(camera.x - drawnFor.x * ratio, camera.y - drawnFor.y * ratio).setScale(ratio / easel.d);
    for (const [party, lamp] of lamps) {
      const point = ground.spots.get(party);
      if (!point) continue;
      const { x, y } = spotAt(camera, point);
      for (const picture of Object.values(lamp)) picture.setPosition(x, y);
      if (!aloft && party === trail.at(-1)) here.setPosition(x, y);
    }
  }

  function showRings(lamp: Lamp, level: Rings, ms: number): void {
    for (const [picture, on] of [
      [lamp.ring1, level >= 1],
      [lamp.ring2, level >= 2],
    ] as const) {
      const alpha = on ? 1 : 0;
      if (picture.getData('on') === on) continue;
      picture.setData('on', on);
      scene.tweens.killTweensOf(picture);
      if (ms <= 0) picture.setAlpha(alpha).setScale(1 / easel.d);
      else {
        if (on) picture.setScale(1.9 / easel.d);
        scene.tweens.add({ targets: picture, alpha, scale: 1 / easel.d, duration: 520, ease: 'Cubic.Out' });
      }
    }
  }

  function fadeAll(model: StageModel, ms: number): void {
    const shown = mapped(model);
    const targets = [lines, ...[...lamps.values()].flatMap((l) => [l.glow, l.core])];
    const set = (target: Picture, alpha: number): void => {
      if (ms <= 0 || target.alpha === alpha) target.setAlpha(alpha);
      else scene.tweens.add({ targets: target, alpha, duration: Math.min(ms, 400) });
    };
    for (const target of targets) set(target, shown ? 1 : 0);
    set(here, shown && model.at !== null && model.scene !== 'vote' ? 1 : 0);
    for (const lamp of lamps.values()) for (const ring of [lamp.ring1, lamp.ring2]) ring.setVisible(shown);
  }

  return {
    update(model, next, camera, size, ms) {
      if (ground?.key !== next.key) trail = [];
      ground = next;
      last = { model, size };
      remember(model);
      drop((party) => next.spots.has(party));
      for (const party of next.spots.keys()) {
        const lamp = lampFor(party);
        const at = party === model.at && model.scene !== 'vote';
        lamp.core.setTexture(easel.bit(at ? 'here' : 'core'));
        lamp.glow.setScale((at ? 1.5 : 0.95) / easel.d);
        showRings(lamp, model.scene === 'start' ? 0 : (model.rings[party] ?? 0), ms);
      }
      here.setScale(1 / easel.d);
      fadeAll(model, ms);
      if (seen.scale === camera.scale && seen.x === camera.x && seen.y === camera.y) drawLines();
      place(seen);
    },
    place(camera) {
      place(camera);
    },
    flying(on) {
      aloft = on;
      drawLines();
      place(seen);
    },
    lampOf: (party) => lamps.get(party)?.core ?? null,
    pathTo(party) {
      const from = trail.at(-1);
      if (!ground || from === party) return [];
      if (from !== undefined) return ground.journeyPath(from, party);
      const to = ground.spots.get(party);
      return to ? chord(middleOf([...ground.spots.values()]), to, 0) : [];
    },
    redress() {
      drop(() => false);
      here.setTexture(easel.bit('hereRing'));
      drawnKey = '';
    },
  };
}

/** Path in px of the window, for a camera. */
export const pathAt = (path: readonly Point[], share: number, camera: Camera): Point =>
  spotAt(camera, along(path, share));

/** Before the first journey the envoy is with nobody, so midway between all. */
const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
});
