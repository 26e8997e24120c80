/** Brief movements over the map: each leaves nothing behind. */
import type * as Phaser from 'phaser';
import type { Tone } from './beats.ts';
import type { Camera } from './camera.ts';
import type { Easel } from './easel.ts';
import { pathAt } from './mapView.ts';
import { DEPTH } from './nightView.ts';
import type { BitName } from './paintBits.ts';
import type { Point } from './projection.ts';

interface Move {
  readonly bit: BitName;
  readonly from: number;
  readonly to: number;
  readonly alpha: readonly [number, number];
  readonly count?: number;
  readonly sway?: number;
}

/** Sizes as a share of the texture; a tone is told by its movement: out, in, twice, broken, aside. */
const MOVES: Readonly<Record<Tone, Move>> = {
  speak: { bit: 'disc', from: 0.2, to: 0.9, alpha: [0.75, 0] },
  signal: { bit: 'wave', from: 0.16, to: 0.42, alpha: [0.7, 0] },
  hold: { bit: 'wave', from: 0.24, to: 0.22, alpha: [0.5, 0] },
  sign: { bit: 'wave', from: 0.9, to: 0.2, alpha: [0.1, 1] },
  refuse: { bit: 'dashed', from: 0.7, to: 0.95, alpha: [1, 0], sway: 5 },
  leave: { bit: 'dashed', from: 0.7, to: 2.6, alpha: [1, 0], count: 2 },
  ease: { bit: 'wave', from: 0.14, to: 0.34, alpha: [0.45, 0] },
  tighten: { bit: 'wave', from: 0.38, to: 0.16, alpha: [0.1, 0.6] },
  home: { bit: 'wave', from: 0.16, to: 0.6, alpha: [0.7, 0], count: 3 },
};

/** above the rails and under the tokens, counted from the map's depth */
const ON_BOARD = DEPTH.board - DEPTH.map + 0.15;

export interface Effects {
  pulse(at: Point, tone: Tone, ms: number, size?: number): void;
  wave(at: Point, reach: number, inwards: boolean, ms: number): void;
  spark(path: readonly Point[], camera: () => Camera, back: boolean, ms: number): void;
  /** the envoy on the way; `done` when there */
  fly(path: readonly Point[], camera: () => Camera, ms: number, done: () => void): void;
  clear(): void;
}

export function createEffects(scene: Phaser.Scene, easel: Easel): Effects {
  const live = new Set<Phaser.GameObjects.Image>();
  const flights = new Set<Phaser.Tweens.Tween>();

  const add = (bit: BitName, at: Point, depth: number): Phaser.GameObjects.Image => {
    const image = scene.add.image(at.x, at.y, easel.bit(bit)).setDepth(DEPTH.map + depth);
    live.add(image);
    return image;
  };
  const remove = (image: Phaser.GameObjects.Image): void => {
    live.delete(image);
    image.destroy();
  };

  function run(
    path: readonly Point[],
    camera: () => Camera,
    ms: number,
    back: boolean,
    step: (p: Point) => void,
    end: () => void,
  ): void {
    const flight = { t: 0 };
    const tween = scene.tweens.add({
      targets: flight,
      t: 1,
      duration: ms,
      ease: 'Sine.InOut',
      onUpdate: () => step(pathAt(path, back ? 1 - flight.t : flight.t, camera())),
      onComplete: () => {
        flights.delete(tween);
        end();
      },
    });
    flights.add(tween);
  }

  return {
    pulse(at, tone, ms, size = 1) {
      const move = MOVES[tone];
      const times = move.count ?? 1;
      for (let i = 0; i < times; i += 1) {
        const image = add(move.bit, at, size < 1 ? ON_BOARD : 0.6)
          .setScale((move.from * size) / easel.d)
          .setAlpha(i === 0 ? move.alpha[0] : 0);
        scene.tweens.add({
          targets: image,
          scale: (move.to * size) / easel.d,
          alpha: { from: move.alpha[0], to: move.alpha[1] },
          delay: (i * ms) / (times + 1),
          duration: ms,
          ease: 'Cubic.Out',
          onComplete: () => remove(image),
        });
        if (move.sway)
          scene.tweens.add({
            targets: image,
            x: at.x + move.sway,
            duration: ms / 6,
            yoyo: true,
            repeat: 2,
            ease: 'Sine.InOut',
          });
      }
    },
    wave(at, reach, inwards, ms) {
      const wide = (reach * 2) / 128 / easel.d;
      const image = add('wave', at, 0.1)
        .setScale(inwards ? wide : wide * 0.1)
        .setAlpha(inwards ? 0 : 0.4);
      scene.tweens.add({
        targets: image,
        scale: inwards ? wide * 0.12 : wide,
        alpha: { from: inwards ? 0.05 : 0.4, to: inwards ? 0.4 : 0 },
        duration: ms,
        ease: 'Sine.Out',
        onComplete: () => remove(image),
      });
    },
    spark(path, camera, back, ms) {
      if (path.length === 0) return;
      const image = add('spark', pathAt(path, back ? 1 : 0, camera()), 0.7).setScale(1.1 / easel.d);
      run(
        path,
        camera,
        ms,
        back,
        (p) => image.setPosition(p.x, p.y),
        () => remove(image),
      );
    },
    fly(path, camera, ms, done) {
      const lamp = add('spark', pathAt(path, 0, camera()), 0.7).setScale(1.6 / easel.d);
      const trail: { image: Phaser.GameObjects.Image; share: number }[] = [];
      let passed = 0;
      const flight = { t: 0 };
      const tween = scene.tweens.add({
        targets: flight,
        t: 1,
        duration: ms,
        ease: 'Sine.InOut',
        onUpdate: () => {
          const p = pathAt(path, flight.t, camera());
          lamp.setPosition(p.x, p.y);
          while (passed <= flight.t) {
            const q = pathAt(path, passed, camera());
            trail.push({ image: add('trail', q, 0.3).setScale(1 / easel.d), share: passed });
            passed += 1 / 90;
          }
          for (const dot of trail) {
            const q = pathAt(path, dot.share, camera());
            dot.image.setPosition(q.x, q.y);
          }
        },
        onComplete: () => {
          flights.delete(tween);
          remove(lamp);
          for (const dot of trail) remove(dot.image);
          done();
        },
      });
      flights.add(tween);
    },
    clear() {
      for (const tween of [...flights]) tween.complete();
      for (const image of [...live]) {
        scene.tweens.killTweensOf(image);
        remove(image);
      }
    },
  };
}
