import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../../src/engine/types.ts';
import { beatsFor, type Timed } from '../../src/stage/beats.ts';
import { atOnce, sameTable } from '../../src/stage/frame.ts';
import { createQueue } from '../../src/stage/queue.ts';
import { modelWith } from './helpers.ts';

function watch() {
  const started: Timed[] = [];
  const paces: number[] = [];
  const settled: string[] = [];
  const queue = createQueue<string>({
    start: (timed, pace) => {
      started.push(timed);
      paces.push(pace);
    },
    settle: (model) => settled.push(model),
  });
  return { queue, started, paces, settled };
}

const held = (party: number): readonly Timed[] => beatsFor({ type: 'held', party, round: 1 });

describe('queue', () => {
  it('settles at once when nothing is to be played', () => {
    const { queue, settled } = watch();
    queue.show('a');
    queue.tick(16);
    expect(settled).toEqual(['a']);
    expect(queue.idle).toBe(true);
  });

  it('plays first, in order, and ends at the latest model only', () => {
    const { queue, started, settled } = watch();
    queue.show('a');
    queue.push([...held(0), ...held(1)]);
    queue.tick(16);
    queue.show('b');
    expect(started).toHaveLength(1);
    for (let i = 0; i < 60; i += 1) queue.tick(16);
    expect(started.map((t) => (t.beat.kind === 'pulse' ? t.beat.party : -1))).toEqual([0, 1]);
    expect(settled).toEqual(['b']);
    expect(queue.idle).toBe(true);
  });

  it('hurries, then cuts, when events pile up, and still shows the last model', () => {
    const { queue, started, paces, settled } = watch();
    queue.push(Array.from({ length: 25 }, (_, i) => held(i)).flat());
    queue.tick(16);
    expect(paces[0]).toBe(2);
    queue.push(Array.from({ length: 100 }, (_, i) => held(i)).flat());
    queue.show('z');
    queue.tick(16);
    expect(started.length).toBeLessThan(5);
    expect(settled).toEqual(['z']);
  });

  it('catches up after a long frame', () => {
    const { queue, started, settled } = watch();
    queue.push(Array.from({ length: 6 }, (_, i) => held(i)).flat());
    queue.show('z');
    for (let i = 0; i < 4; i += 1) queue.tick(400);
    expect(started).toHaveLength(6);
    expect(settled).toEqual(['z']);
  });

  it('cuts under reduced motion, also in mid-play', () => {
    const { queue, started, settled } = watch();
    queue.push([...held(0), ...held(1)]);
    queue.tick(16);
    queue.show('a');
    queue.setReducedMotion(true);
    expect(settled).toEqual(['a']);
    queue.push(held(2));
    queue.show('b');
    queue.tick(16);
    expect(settled).toEqual(['a', 'b']);
    expect(started).toHaveLength(1);
  });
});

const said = { against: null, distance: null, clauses: null, size: null, redLines: [] };
const EVENTS: readonly GameEvent[] = [
  { type: 'round', round: 2 },
  { type: 'drift', party: 0, sign: 0, round: 1 },
  { type: 'news', event: 0, effects: [{ on: 'trust', party: 1, group: -1, delta: 1 }], round: 1 },
  { type: 'window-announced', window: 0, at: 4, round: 1 },
  { type: 'window-closed', window: 0, effects: [], round: 1 },
  { type: 'held', party: 0, round: 1 },
  { type: 'stated', party: 0, issue: 0, option: 1, from: 2, round: 1 },
  { type: 'signalled', party: 0, issue: 0, round: 1 },
  { type: 'leaked', round: 1 },
  { type: 'consulted', party: 0, groups: [], round: 1 },
  { type: 'walked', party: 0, round: 1 },
  { type: 'tabled', text: [1, 2, -1], version: 1, changed: [0], round: 1 },
  { type: 'signed', party: 0, at: 'vote', round: 1 },
  { type: 'refused', party: 0, at: 'table', said, round: 1 },
  { type: 'account', party: 0, ledger: { margin: -5, items: [], redLines: [] }, hardened: 0, round: 1 },
  { type: 'met', party: 0, round: 1 },
  { type: 'rapport', value: 50, round: 1 },
  { type: 'answered', party: 0, question: { kind: 'take', text: [] }, answer: null, round: 1 },
  { type: 'pulled', lever: 0, effects: [], round: 1 },
  { type: 'vote-called', text: [1], round: 1 },
  { type: 'vote-failed', refused: [], round: 1 },
  { type: 'home', party: 0, groups: [], support: 40, approves: false, round: 1 },
  { type: 'reopened', party: 0, issue: 1, option: 2, round: 1 },
  { type: 'briefed', party: 0, round: 1 },
  { type: 'spoke', party: 0, round: 1 },
  { type: 'adjourned', round: 1 },
  { type: 'round-ended', round: 1 },
  { type: 'ended', ending: 'continue', round: 8 },
];

describe('beats', () => {
  it.each(EVENTS.map((event) => [event.type, event] as const))('%s is seen', (_, event) => {
    const beats = beatsFor(event);
    expect(beats.length).toBeGreaterThan(0);
    for (const beat of beats) expect(beat.length).toBeGreaterThan(0);
  });

  it('a whole round of moves passes in under four seconds', () => {
    const round = EVENTS.filter((e) => ['round', 'news', 'drift', 'stated', 'held', 'leaked'].includes(e.type));
    const ms = round.flatMap(beatsFor).reduce((sum, timed) => sum + timed.wait, 0);
    expect(ms).toBeLessThan(4000);
  });
});

describe('what waits for its beat', () => {
  it('paper and the pen follow the hand, the parties follow the story', () => {
    const shown = modelWith();
    const rail = { ...shown.board[0]!, draft: 4, positions: [0, 0, 0, 0] };
    const latest = modelWith({ scene: 'board', round: 4, board: [rail, shown.board[1]!], mist: 0 });
    const now = atOnce(shown, latest);
    expect(now.scene).toBe('board');
    expect(now.board[0]?.draft).toBe(4);
    expect(now.board[0]?.positions).toEqual(shown.board[0]?.positions);
    expect([now.mist, now.round]).toEqual([shown.mist, 3]);
  });

  it('another game starts clean', () => {
    expect(sameTable(modelWith(), modelWith({ round: 4 }))).toBe(true);
    expect(sameTable(modelWith(), modelWith({ round: 1 }))).toBe(false);
    expect(sameTable(modelWith(), modelWith({ places: [] }))).toBe(false);
  });
});
