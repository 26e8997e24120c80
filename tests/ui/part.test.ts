import { describe, expect, it } from 'vitest';
import { ENVOY_SEAT } from '../../src/store/seats.ts';
import type { BeginOptions } from '../../src/store/types.ts';
import { partOf } from '../../src/ui/seatChoice.tsx';

const lines = (choices: BeginOptions): string => partOf(choices).join(' ');

describe('what the start page says of the player’s part', () => {
  it('follows the seats chosen', () => {
    expect(lines({})).toBe('You hold the pen. You have no vote.');
    expect(lines({ seats: ['RUS'] })).toBe('You have a vote. You do not hold the pen.');
    expect(lines({ seats: [ENVOY_SEAT, 'RUS'] })).toBe('One holds the pen. The others have a vote.');
    expect(lines({ seats: ['UKR', 'RUS'] })).toBe('An envoy holds the pen. Each of you has a vote.');
    expect(lines({ pen: 'rotating', seats: ['RUS'] })).toBe('The pen goes round. Each has a vote.');
    expect(lines({ pen: 'rotating' })).toBe('The pen goes round. Each has a vote.');
    expect(lines({ seats: [] })).toBe('An envoy holds the pen. No seat is yours yet.');
  });
});
