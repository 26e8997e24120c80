import { describe, expect, it } from 'vitest';
import { powerOfTenths } from '../../src/agents/patience.ts';
import { answerTo, concessionBalance } from '../../src/agents/reciprocity.ts';
import { at } from '../../src/engine/num.ts';
import { drawTruth } from '../../src/engine/truth.ts';
import type { GameEvent, Text } from '../../src/engine/types.ts';
import { utility } from '../../src/engine/utility.ts';
import { moscowWith } from '../helpers/moscow.ts';

const model = moscowWith({ pen: 'rotating' });
const ME = 0;
const OTHER = 1;
const THIRD = 2;
const truth = drawTruth(model, ME, 'temperament');

/** Texts from the worst to the best for us, one clause changed at a time. */
const ladder = (): Text[] => {
  const text = truth.worth.map((row) => row.indexOf(Math.min(...row)));
  return truth.worth.map((row, i) => {
    text[i] = row.indexOf(Math.max(...row));
    return text.slice();
  });
};
const rungs = ladder();
const worth = (rung: number): number => utility(model, truth, ME, at(rungs, rung));

const offer = (by: number, round: number, rung: number): GameEvent => ({
  type: 'tabled',
  text: at(rungs, rung),
  version: 1,
  changed: [],
  by,
  round,
});

const balance = (round: number, events: readonly GameEvent[]): number =>
  concessionBalance(model, truth, ME, round, events);

describe('how late a party gives way', () => {
  it('is a power of time worked out without powers', () => {
    for (const tenths of [5, 8, 10, 15, 27, 40, 100])
      for (let k = 0; k <= 20; k++) {
        const t = k / 20;
        expect(Math.abs(powerOfTenths(t, tenths) - t ** (tenths / 10))).toBeLessThan(0.001);
      }
  });
});

describe('the ledger of concessions', () => {
  const others = model.parties.length - 1;
  const rise = Math.max(...rungs.map((_, k) => k).filter((k) => worth(k) > worth(0)));

  it('thanks for new ground, by its own scale, shared among all others', () => {
    const gained = worth(rise) - worth(0);
    expect(gained).toBeGreaterThan(0);
    const events = [offer(OTHER, 1, 0), offer(OTHER, 2, rise)];
    expect(balance(2, events)).toBe(Math.floor(gained / others));
    expect(answerTo(balance(2, events))).toBeGreaterThan(0);
  });

  it('holds against them what it has given up itself', () => {
    expect(balance(2, [offer(ME, 1, rise), offer(ME, 2, 0)])).toBe(worth(0) - worth(rise));
    expect(answerTo(-400)).toBe(-200);
  });

  it('forgets what lies three rounds back', () => {
    const events = [offer(OTHER, 1, 0), offer(OTHER, 2, rise)];
    expect(balance(4, events)).toBeGreaterThan(0);
    expect(balance(5, events)).toBe(0);
  });

  it('cannot be farmed by going back and forth', () => {
    const once = [offer(OTHER, 1, 0), offer(OTHER, 2, rise)];
    const often = [...once];
    for (let round = 3; round <= 8; round++) often.push(offer(OTHER, round, round % 2 === 0 ? rise : 0));
    for (let round = 2; round <= 8; round++) {
      const heard = (events: GameEvent[]) =>
        balance(
          round,
          events.filter((e) => e.round <= round),
        );
      expect(heard(often)).toBe(heard(once));
    }
  });

  it('is worth no more than its cap, whatever is shown as a gift', () => {
    const events = [OTHER, THIRD].flatMap((by) => rungs.map((_, k) => offer(by, 1, k)));
    expect(answerTo(balance(1, events))).toBeLessThanOrEqual(250);
    expect(answerTo(1_000_000)).toBe(250);
    expect(answerTo(-1_000_000)).toBe(-250);
  });
});
