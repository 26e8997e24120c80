/** Paces beats and always ends at the latest model: motion may be skipped, truth may not. */
import type { Timed } from './beats.ts';

/** Longer than this waiting, beats come at double pace; */
const HURRY_MS = 2600;
/** longer than this, the rest is cut and the model shown. */
const CUT_MS = 7000;

export interface QueuePlayer<Model> {
  start(timed: Timed, pace: number): void;
  /** the latest model, once nothing is left to lead up to it */
  settle(model: Model): void;
}

export interface Queue<Model> {
  show(model: Model): void;
  push(beats: readonly Timed[]): void;
  /** ms since the last tick */
  tick(ms: number): void;
  setReducedMotion(on: boolean): void;
  readonly idle: boolean;
}

export function createQueue<Model>(player: QueuePlayer<Model>): Queue<Model> {
  let waiting: readonly Timed[] = [];
  let latest: Model | null = null;
  let until = 0;
  let reduced = false;

  const pending = (): number => waiting.reduce((sum, timed) => sum + timed.wait, 0);

  function settle(): void {
    if (latest === null) return;
    const model = latest;
    latest = null;
    player.settle(model);
  }

  function tick(ms: number): void {
    until -= ms;
    if (pending() > CUT_MS) {
      waiting = [];
      until = 0;
    }
    const pace = pending() > HURRY_MS ? 2 : 1;
    while (until <= 0 && waiting.length > 0) {
      const [next, ...rest] = waiting;
      waiting = rest;
      if (!next) break;
      until = Math.max(until, -ms) + next.wait / pace;
      player.start(next, pace);
    }
    if (waiting.length === 0 && until <= 0) {
      until = 0;
      settle();
    }
  }

  return {
    show(model) {
      latest = model;
      if (reduced) settle();
    },
    push(beats) {
      if (!reduced) waiting = [...waiting, ...beats];
    },
    tick,
    setReducedMotion(on) {
      reduced = on;
      if (!on) return;
      waiting = [];
      until = 0;
      settle();
    },
    get idle() {
      return waiting.length === 0 && latest === null && until <= 0;
    },
  };
}
