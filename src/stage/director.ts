/** Joins queue, camera and views. Ticked by the loop; says when nothing moves any more, so that the loop may sleep. */
import type * as Phaser from 'phaser';
import type { GameEvent } from '../engine/types.ts';
import { type Beat, beatsFor, type Timed } from './beats.ts';
import { createBoard } from './boardView.ts';
import { between, type Camera, cameraFor, type Size, spotAt } from './camera.ts';
import type { Easel } from './easel.ts';
import { createEffects } from './effects.ts';
import { atOnce, patch, sameTable } from './frame.ts';
import { type Ground, groundFor } from './ground.ts';
import { createMap } from './mapView.ts';
import { createNight } from './nightView.ts';
import type { Point } from './projection.ts';
import { createQueue } from './queue.ts';
import { railAt } from './rails.ts';
import type { StageHooks, StageLayout, StageModel } from './types.ts';

const CAMERA_MS = 700;
const SKY_MS = 1200;
const REACH = 26;
/** pulses round the tokens of the board, as a share of those round a lamp */
const SMALL = 0.7;

export interface Director {
  show(model: StageModel): void;
  play(events: readonly GameEvent[]): void;
  resize(size: Size): void;
  redress(): void;
  setReducedMotion(on: boolean): void;
  tick(ms: number): void;
  /** what a click at a point of the window would do; null = nothing */
  pick(x: number, y: number): (() => void) | null;
  readonly busy: boolean;
  /** a picture is being painted: its frames are long for another reason than the screen */
  readonly baking: boolean;
}

export function createDirector(scene: Phaser.Scene, easel: Easel, hooks: StageHooks, font: string): Director {
  const night = createNight(scene, easel);
  const map = createMap(scene, easel);
  const effects = createEffects(scene, easel);
  const board = createBoard(scene, easel, font);
  let size: Size = { w: 1, h: 1 };
  let shown: StageModel | null = null;
  let ground: Ground | null = null;
  let camera: Camera | null = null;
  let target: Camera | null = null;
  let travel: { from: Camera; t: number } | null = null;
  let reduced = false;

  const seen = (): Camera => camera ?? { x: 0, y: 0, scale: 1 };

  function layout(): StageLayout {
    const mapped = shown !== null && shown.scene !== 'board' && shown.scene !== 'aftermath';
    const places =
      mapped && ground ? [...ground.spots].map(([party, point]) => ({ party, ...spotAt(seen(), point) })) : [];
    return { places, rails: board.rails.map(({ issue, y, stops }) => ({ issue, y, stops })) };
  }

  /** Draws `model`; `ms` 0 cuts. */
  function draw(model: StageModel, ms: number): void {
    if (!ground || !sameSpots(shown, model)) ground = groundFor(model);
    shown = model;
    const next = cameraFor(model.scene, ground, model.free, size);
    const moved = !target || next.x !== target.x || next.y !== target.y || next.scale !== target.scale;
    target = next;
    if (!camera || ms <= 0) {
      camera = next;
      travel = null;
    } else if (moved) travel = { from: camera, t: 0 };
    night.update(model, ground, next, size, ms > 0 ? (moved ? CAMERA_MS : SKY_MS) : 0);
    night.place(camera);
    map.place(camera);
    map.update(model, ground, travel ? next : camera, size, ms);
    board.update(model, size, ms);
    hooks.onLayout(layout());
  }

  function arrive(): void {
    travel = null;
    if (!shown || !ground || !target) return;
    camera = target;
    night.place(camera);
    map.place(camera);
    map.update(shown, ground, camera, size, 1);
    hooks.onLayout(layout());
  }

  const spotOf = (party: number): Point | null => {
    const point = ground?.spots.get(party);
    return point ? spotAt(seen(), point) : null;
  };

  const middle = (): Point => {
    const box = shown?.free ?? { left: 0, top: 0, right: size.w, bottom: size.h };
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  };

  function effect(beat: Beat, ms: number): void {
    if (!shown || shown.scene === 'aftermath') return;
    const onMap = shown.scene !== 'board';
    if (beat.kind === 'dim') night.dim(beat.depth, ms);
    else if (beat.kind === 'wave') effects.wave(middle(), Math.max(size.w, size.h) * 0.42, beat.inwards, ms);
    else if (beat.kind === 'pulse') {
      const spot = onMap ? spotOf(beat.party) : null;
      if (spot) effects.pulse(spot, beat.tone, ms);
      else if (!onMap) for (const token of board.tokensOf(beat.party)) effects.pulse(token, beat.tone, ms, SMALL);
    } else if (beat.kind === 'spark') spark(beat.party, beat.back, ms, onMap);
    else if (beat.kind === 'spread') for (const party of ground?.spots.keys() ?? []) spark(party, false, ms, onMap);
  }

  /** Where nothing can be sent, at the same place or on the board, the party itself is touched. */
  function spark(party: number, back: boolean, ms: number, onMap: boolean): void {
    const path = onMap ? map.pathTo(party) : [];
    if (path.length > 0) effects.spark(path, seen, back, ms);
    else effect({ kind: 'pulse', party, tone: back ? 'speak' : 'signal' }, ms);
  }

  function start({ beat, length }: Timed, pace: number): void {
    if (!shown) return;
    const ms = length / pace;
    const before = shown;
    if (beat.kind === 'journey' && before.at !== beat.to && before.scene !== 'board') {
      const path = map.pathTo(beat.to);
      if (path.length > 0) {
        map.flying(true);
        effects.fly(path, seen, ms, () => map.flying(false));
      }
    }
    const after = patch(before, beat);
    if (after !== before) draw(after, ms);
    effect(beat, ms);
  }

  const queue = createQueue<StageModel>({
    start,
    settle: (model) => draw(model, reduced || shown === null ? 0 : SKY_MS),
  });

  return {
    show(model) {
      const first = shown === null;
      if (first || !shown || !sameTable(shown, model)) draw(model, first || reduced ? 0 : CAMERA_MS);
      else if (!queue.idle || !reduced) draw(atOnce(shown, model), reduced ? 0 : CAMERA_MS);
      queue.show(model);
    },
    play(events) {
      queue.push(events.flatMap((event) => beatsFor(event)));
    },
    resize(next) {
      size = next;
      if (shown) draw(shown, 0);
    },
    redress() {
      map.redress();
      board.redress();
      if (shown) draw(shown, 0);
    },
    setReducedMotion(on) {
      reduced = on;
      if (on) effects.clear();
      queue.setReducedMotion(on);
      if (on && shown) draw(shown, 0);
    },
    tick(ms) {
      night.tick();
      if (travel && target) {
        travel.t = Math.min(1, travel.t + ms / CAMERA_MS);
        const u = travel.t;
        camera = between(travel.from, target, u * u * (3 - 2 * u));
        if (u >= 1) arrive();
        else {
          night.place(camera);
          map.place(camera);
          hooks.onLayout(layout());
        }
      }
      queue.tick(ms);
    },
    pick(x, y) {
      const rung = railAt(board.rails, x, y);
      if (rung) return () => hooks.onRung(rung.issue, rung.option);
      let best: number | null = null;
      let near = REACH;
      for (const place of layout().places) {
        const d = Math.hypot(place.x - x, place.y - y);
        if (d < near) {
          near = d;
          best = place.party;
        }
      }
      const party = best;
      return party === null ? null : () => hooks.onPlace(party);
    },
    get baking() {
      return night.busy;
    },
    get busy() {
      return travel !== null || !queue.idle || night.busy;
    },
  };
}

function sameSpots(a: StageModel | null, b: StageModel): boolean {
  return (
    a !== null &&
    JSON.stringify(a.places) === JSON.stringify(b.places) &&
    (b.places.length > 0 || (a.rings.length === b.rings.length && a.codes?.length === b.codes?.length))
  );
}
