/** Everything under the lamps: sky, glow behind the limb, ground, light, mist; and the grain over all. */
import type * as Phaser from 'phaser';
import type { Camera, Size } from './camera.ts';
import type { Easel } from './easel.ts';
import { createFader } from './fader.ts';
import type { Ground } from './ground.ts';
import { bakeGlobe, blank, PAD } from './paintGlobe.ts';
import { haloFrame, paintHalo, paintLight, paintSky } from './paintLight.ts';
import { paintTable } from './paintTable.ts';
import { NIGHT, tint, veil } from './palette.ts';
import type { Frame, Point } from './projection.ts';
import { skyAt } from './sky.ts';
import type { Box, StageModel } from './types.ts';

export const DEPTH = { sky: 0, halo: 1, ground: 2, light: 3, mist: 4, map: 5, veil: 7, board: 8, frame: 9, grain: 10 };

const SKY_SHARE = 0.25;
const HALO_SIDE = 360;
const MOST_Q = 1900;

export interface NightView {
  /** paints what has changed; `ms` to fade from one sky to the next */
  update(model: StageModel, ground: Ground, camera: Camera, size: Size, ms: number): void;
  place(camera: Camera): void;
  /** 0..1 for a moment */
  dim(depth: number, ms: number): void;
  /** one step of what is still being painted */
  tick(): void;
  readonly busy: boolean;
}

/** How far the night is drawn over the ground: the board is read on it. */
const veilOf = (model: StageModel): number => (model.scene === 'board' ? 0.8 : model.scene === 'aftermath' ? 0.62 : 0);

export function createNight(scene: Phaser.Scene, easel: Easel): NightView {
  const sky = createFader(scene, easel, 'sky', DEPTH.sky, true);
  const halo = createFader(scene, easel, 'halo', DEPTH.halo, false);
  const light = createFader(scene, easel, 'light', DEPTH.light, false);
  const table = createFader(scene, easel, 'table', DEPTH.ground + 0.1, true);
  const image = (depth: number): Phaser.GameObjects.Image =>
    scene.add.image(0, 0, easel.bit('core')).setOrigin(0, 0).setDepth(depth).setVisible(false);
  const globe = image(DEPTH.ground);
  const edges = image(DEPTH.frame);
  const cover = scene.add.rectangle(0, 0, 8, 8, tint('#17121d')).setOrigin(0, 0).setDepth(DEPTH.veil).setAlpha(0);
  const flicker = scene.add.rectangle(0, 0, 8, 8, tint(NIGHT.deep)).setOrigin(0, 0).setDepth(DEPTH.veil).setAlpha(0);
  const grain = scene.add.tileSprite(0, 0, 8, 8, easel.bit('grain')).setOrigin(0, 0).setDepth(DEPTH.grain);
  const banks = Array.from({ length: 5 }, () =>
    scene.add.image(0, 0, easel.bit('mist')).setDepth(DEPTH.mist).setAlpha(0),
  );

  let ground: Ground | null = null;
  let anchors: readonly Point[] = [];
  let seen: Camera = { x: 0, y: 0, scale: 1 };
  let bake: { readonly steps: Iterator<undefined, HTMLCanvasElement>; readonly q: number } | null = null;
  /** px in an earth radius of the globe that is to be seen, and of the one that is wanted */
  let bakedQ = 0;
  const done = { globe: '', q: 0, sky: '', light: '', edges: '', veil: -1, mist: -1 };

  function place(camera: Camera): void {
    seen = camera;
    if (!ground) return;
    const lay = (frame: Frame): [number, number, number, number] => [
      camera.x + frame.x * camera.scale,
      camera.y + frame.y * camera.scale,
      frame.w * camera.scale,
      frame.h * camera.scale,
    ];
    const padded = (q: number): Frame => {
      const pad = PAD / q;
      const f = (ground as Ground).frame;
      return { x: f.x - pad, y: f.y - pad, w: f.w + 2 * pad, h: f.h + 2 * pad };
    };
    const [x, y, w, h] = lay(padded(bakedQ || 1000));
    globe.setPosition(x, y).setDisplaySize(w, h);
    table.place(...lay(padded(done.q || 1000)));
    light.place(...lay(padded(lightQ())));
    halo.place(...lay(haloFrame(ground.frame)));
    banks.forEach((bank, i) => {
      const anchor = anchors[i];
      if (!anchor) return;
      const side = camera.scale * (ground?.view ? 0.44 : 0.5);
      bank.setPosition(camera.x + anchor.x * camera.scale, camera.y + anchor.y * camera.scale);
      bank.setDisplaySize(side * 1.25, side);
    });
  }

  const lightQ = (): number => Math.min(420, Math.max(160, done.q * 0.4));

  function paintGround(model: StageModel, camera: Camera): void {
    if (!ground) return;
    const far = model.scene === 'aftermath' ? 0.5 : 1;
    const need = Math.min(MOST_Q, Math.max(200, camera.scale * easel.d * far));
    const fresh = done.globe === ground.key && done.q >= need * 0.86 && done.q <= need * 2.2;
    if (!fresh) {
      if (done.globe !== ground.key) {
        bakedQ = 0;
      }
      done.q = need;
      bake = ground.view ? { steps: bakeGlobe(ground.view, ground.frame, need), q: need } : null;
    }
    done.globe = ground.key;
    halo.setVisible(ground.view !== null);
    table.setVisible(ground.view === null);
    reveal(ground.view !== null && bakedQ > 0);
  }

  /** The light is laid over the globe, so both are there or neither. */
  function reveal(on: boolean): void {
    globe.setVisible(on);
    light.setVisible(on);
  }

  function paintSkies(model: StageModel, camera: Camera, size: Size, ms: number): void {
    if (!ground) return;
    const now = skyAt(model.scene === 'start' ? 1 : model.round, model.rounds);
    const view = ground.view;
    const lightKey = JSON.stringify([now, ground.key, view ? 0 : done.q]);
    if (lightKey !== done.light) {
      done.light = lightKey;
      if (view) {
        light.show(paintLight(view, ground.frame, lightQ(), now), ms);
        halo.show(paintHalo(HALO_SIDE, now), ms);
      } else table.show(paintTable(ground.frame, done.q, now), ms);
    }
    const calm = model.scene === 'start';
    const skyKey = JSON.stringify([now, camera, size, ground.key, calm]);
    if (skyKey === done.sky) return;
    done.sky = skyKey;
    const k = SKY_SHARE;
    const r = (Math.max(ground.frame.w, ground.frame.h) / 2) * camera.scale * k;
    const disc = {
      x: (camera.x + (ground.frame.x + ground.frame.w / 2) * camera.scale) * k,
      y: (camera.y + (ground.frame.y + ground.frame.h / 2) * camera.scale) * k,
      r,
    };
    sky.place(0, 0, size.w, size.h);
    sky.show(paintSky(size.w * k, size.h * k, view ? disc : null, now, calm), ms);
  }

  function paintEdges(free: Box, size: Size): void {
    const key = JSON.stringify([free.bottom, size]);
    if (key === done.edges) return;
    done.edges = key;
    const { canvas, ctx } = blank(4, size.h / 2);
    const top = ctx.createLinearGradient(0, 0, 0, 44);
    top.addColorStop(0, veil(NIGHT.deep, 0.62));
    top.addColorStop(1, veil(NIGHT.deep, 0));
    ctx.fillStyle = top;
    ctx.fillRect(0, 0, 4, 44);
    const low = free.bottom / 2;
    if (low < size.h / 2 - 16) {
      const foot = ctx.createLinearGradient(0, low - 6, 0, low + 26);
      foot.addColorStop(0, veil(NIGHT.deep, 0));
      foot.addColorStop(1, veil(NIGHT.deep, 0.86));
      ctx.fillStyle = foot;
      ctx.fillRect(0, low - 6, 4, size.h / 2 - low + 6);
    }
    easel.put(edges, 'edges', canvas);
    edges.setVisible(true).setDisplaySize(size.w, size.h);
  }

  function fade(target: Phaser.GameObjects.GameObject & { alpha: number }, alpha: number, ms: number): void {
    scene.tweens.killTweensOf(target);
    if (ms <= 0) target.alpha = alpha;
    else scene.tweens.add({ targets: target, alpha, duration: ms, ease: 'Sine.InOut' });
  }

  return {
    update(model, next, camera, size, ms) {
      ground = next;
      anchors = mistAnchors(model, next);
      paintGround(model, camera);
      paintSkies(model, camera, size, ms);
      paintEdges(model.free, size);
      for (const sheet of [cover, flicker]) sheet.setSize(size.w, size.h);
      grain.setSize(size.w, size.h).setTileScale(1 / easel.d);
      const covered = veilOf(model);
      if (covered !== done.veil) fade(cover, covered, done.veil < 0 ? 0 : Math.min(ms, 500));
      done.veil = covered;
      const misty = model.scene === 'start' ? 0 : Math.min(1, Math.max(0, model.mist));
      if (misty !== done.mist)
        for (const [i, bank] of banks.entries()) fade(bank, misty * (0.95 - 0.12 * i), done.mist < 0 ? 0 : ms);
      done.mist = misty;
      place(seen);
    },
    place,
    tick() {
      if (!bake) return;
      const step = bake.steps.next();
      if (!step.done) return;
      bakedQ = bake.q;
      bake = null;
      easel.put(globe, 'globe', step.value);
      place(seen);
      reveal(true);
    },
    get busy() {
      return bake !== null;
    },
    dim(depth, ms) {
      scene.tweens.killTweensOf(flicker);
      flicker.setAlpha(0);
      scene.tweens.add({
        targets: flicker,
        alpha: depth,
        duration: ms * 0.4,
        hold: ms * 0.1,
        yoyo: true,
        ease: 'Sine.InOut',
      });
    },
  };
}

/** Mist lies where least is trusted, then round the middle of the table. */
function mistAnchors(model: StageModel, ground: Ground): readonly Point[] {
  const pairs = [...model.trust].sort((a, b) => a.value - b.value || a.a - b.a || a.b - b.b);
  const spots: Point[] = pairs.flatMap(({ a, b }) => {
    const p = ground.spots.get(a);
    const q = ground.spots.get(b);
    return p && q ? [{ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 }] : [];
  });
  const all = spots.length > 0 ? spots : [...ground.spots.values()];
  const first = all[0] ?? { x: 0, y: 0 };
  return [
    first,
    { x: first.x + 0.13, y: first.y + 0.05 },
    all[1] ?? { x: first.x - 0.16, y: first.y + 0.02 },
    { x: first.x - 0.1, y: first.y - 0.11 },
    all[2] ?? { x: first.x + 0.1, y: first.y - 0.12 },
  ];
}
