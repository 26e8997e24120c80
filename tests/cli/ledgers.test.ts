import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/engine/model.ts';
import { checkFlips } from '../../src/workers/flips.ts';
import { checkLedgers } from '../../src/workers/ledgers.ts';
import { offer } from '../helpers/moves.ts';
import { type Played, play } from '../helpers/play.ts';
import { eager } from '../helpers/tiny.ts';

/** Three who would sign almost anything, and say all that there is to say. */
const rotating: Model = {
  ...eager,
  pen: 'rotating',
  parties: eager.parties.map((p) => ({ ...p, style: { ...p.style, candourPermille: 1000 } })),
};
const GOOD = { land: 'share', guard: 'patrol', trade: 'open' } as const;
const OTHER = { land: 'share', guard: 'none', trade: 'open' } as const;

const refusing = (hope?: number): Played => play(rotating, 'account', [offer(OTHER), offer(GOOD, hope)]);

describe('accounts of refusals', () => {
  test('one that owns to its hope adds up, and what it says would do does', () => {
    const game = refusing(9000);
    expect(checkLedgers(game)).toMatchObject({ refused: 1, summed: 1 });
    const flips = checkFlips(game);
    expect(flips.stated + flips.none).toBe(1);
    expect(flips.confirmed + flips.noneConfirmed).toBe(1);
  });

  test('one that has no reason is found out', () => {
    expect(checkLedgers(refusing())).toEqual({ refused: 1, summed: 0, ownRefused: 0 });
  });

  test('an offer that its own maker would refuse is found out', () => {
    expect(checkLedgers(refusing(9000)).ownRefused).toBe(1);
  });
});
