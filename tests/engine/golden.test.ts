import { describe, expect, it } from 'vitest';
import { smallestFlip } from '../../src/engine/flip.ts';
import { askHome, clauseToReopen } from '../../src/engine/ratify.ts';
import { OPEN } from '../../src/engine/types.ts';
import {
  acceptable,
  crossesRedLine,
  ledgerOf,
  lineOf,
  needOf,
  reference,
  trustOf,
  utility,
} from '../../src/engine/utility.ts';
import { everyoneAnswers, everyoneHolds, present, table } from '../helpers/moves.ts';
import { everyText } from '../helpers/plain.ts';
import { eventsOf, play, started } from '../helpers/play.ts';
import { NORTH, SOUTH, tiny, WEST } from '../helpers/tiny.ts';

const model = tiny();
const { state } = started(model, 'golden');
const texts = everyText(model.counts);
const [GIVE, SHARE, KEEP] = [0, 1, 2];
const [NONE, PATROL] = [0, 1];
const [SHUT, OPENED] = [0, 1];
const worth = (party: number) =>
  Object.fromEntries(texts.map((t) => [t.join(''), utility(model, state.truth[party]!, party, t)]));

describe('the tiny scenario in numbers', () => {
  it('seats parties by their luck, wherever the file lists them', () => {
    expect(model.parties.map((p) => p.id)).toEqual(['north', 'south', 'west']);
    expect(model.counts).toEqual([3, 2, 2]);
    expect(texts).toHaveLength(12);
  });

  it('gives every text its worth to every party', () => {
    expect(worth(NORTH)).toEqual({
      '000': 0,
      '001': 2000,
      '010': 3000,
      '011': 5000,
      '100': 3000,
      '101': 5000,
      '110': 6500,
      '111': 8500,
      '200': 5000,
      '201': 7000,
      '210': 8000,
      '211': 10000,
    });
    expect(worth(SOUTH)).toEqual({
      '000': 7000,
      '001': 10000,
      '010': 6400,
      '011': 9400,
      '100': 4000,
      '101': 7000,
      '110': 3200,
      '111': 6200,
      '200': 1000,
      '201': 4000,
      '210': 400,
      '211': 3400,
    });
    expect(worth(WEST)).toEqual({
      '000': 4400,
      '001': 400,
      '010': 8400,
      '011': 4400,
      '100': 6000,
      '101': 2000,
      '110': 10000,
      '111': 6000,
      '200': 5000,
      '201': 1000,
      '210': 9000,
      '211': 5000,
    });
  });

  it('asks for line, aspiration and premium', () => {
    expect([NORTH, SOUTH, WEST].map((p) => lineOf(model, state, p))).toEqual([5000, 4500, 4000]);
    expect([NORTH, SOUTH, WEST].map((p) => trustOf(state, p))).toEqual([40, 30, 70]);
    const unwatched = [SHARE, NONE, OPENED] as const;
    const watched = [SHARE, PATROL, OPENED] as const;
    // 400 bp × distrust 60, 70, 30 percent, halved by a patrol; 200 bp of aspiration in round 1
    expect([NORTH, SOUTH, WEST].map((p) => needOf(model, state, p, unwatched))).toEqual([5440, 4980, 4320]);
    expect([NORTH, SOUTH, WEST].map((p) => needOf(model, state, p, watched))).toEqual([5320, 4840, 4260]);
    const later = { ...state, round: 4 };
    expect([NORTH, SOUTH, WEST].map((p) => needOf(model, later, p, watched))).toEqual([5270, 4490, 4060]);
  });

  it('lets an open clause be worth what no agreement is worth on it', () => {
    expect(reference(state.truth[NORTH]!)).toEqual([2500, 1500, 1000]);
    expect(reference(state.truth[SOUTH]!)).toEqual([2700, 450, 1350]);
    expect(utility(model, state.truth[NORTH]!, NORTH, [OPEN, OPEN, OPEN])).toBe(5000);
    expect(utility(model, state.truth[NORTH]!, NORTH, [OPEN, PATROL, OPEN])).toBe(6500);
  });

  it('knows the texts that cross a red line, and those that an exception excuses', () => {
    const crossing = (party: number | null) =>
      texts.filter((t) => crossesRedLine(model, party, t)).map((t) => t.join(''));
    expect(crossing(NORTH)).toEqual(['000', '001']);
    expect(crossing(SOUTH)).toEqual(['200', '201', '210', '211']);
    expect(crossing(WEST)).toEqual([]);
    expect(crossing(null)).toHaveLength(6);
    expect(crossesRedLine(model, NORTH, [GIVE, OPEN, SHUT])).toBe(true);
    expect(crossesRedLine(model, SOUTH, [OPEN, NONE, SHUT])).toBe(false);
  });

  it('counts who would sign what in the first round and in the last', () => {
    const signed = (round: number) =>
      [NORTH, SOUTH, WEST].map((p) =>
        texts.filter((t) => acceptable(model, { ...state, round }, p, t)).map((t) => t.join('')),
      );
    expect(signed(1)).toEqual([
      ['110', '111', '201', '210', '211'],
      ['000', '001', '010', '011', '101', '111'],
      ['000', '010', '011', '100', '110', '111', '200', '210', '211'],
    ]);
    const [north, south, west] = signed(4);
    expect([north?.length, south?.length, west?.length]).toEqual([5, 6, 9]);
    expect(texts.filter((t) => signed(1).every((list) => list.includes(t.join(''))))).toEqual([[1, 1, 1]]);
  });

  it('accounts for the first refusal to the last point', () => {
    expect(ledgerOf(model, state, NORTH, model.start)).toEqual({
      margin: -440,
      redLines: [],
      items: [
        { kind: 'clause', ref: 0, bp: 2500 },
        { kind: 'clause', ref: 1, bp: -1500 },
        { kind: 'clause', ref: 2, bp: -1000 },
        { kind: 'premium', ref: -1, bp: -240 },
        { kind: 'aspiration', ref: -1, bp: -200 },
      ],
    });
    expect(ledgerOf(model, state, SOUTH, [SHARE, PATROL, SHUT])).toEqual({
      margin: 3200 - 4840,
      redLines: [],
      items: [
        { kind: 'clause', ref: 0, bp: 300 },
        { kind: 'clause', ref: 1, bp: -50 },
        { kind: 'clause', ref: 2, bp: -1350 },
        { kind: 'interaction', ref: 0, bp: -200 },
        { kind: 'premium', ref: -1, bp: -140 },
        { kind: 'aspiration', ref: -1, bp: -200 },
      ],
    });
    expect(ledgerOf(model, state, SOUTH, [KEEP, NONE, SHUT]).redLines).toEqual([1]);
  });

  it('names the smallest change', () => {
    // trade open adds 2000 to a shortfall of 440; a patrol would add more than is needed
    expect(smallestFlip(model, state, NORTH, model.start)).toEqual([[2, OPENED]]);
    // giving land unwatched crosses north's red line, not south's: south asks for what south asks
    expect(smallestFlip(model, state, SOUTH, model.start)).toEqual([[0, GIVE]]);
    // from [share, none, shut] south needs 980 more: trade open gives 3000, land given 3000; the earlier clause is named
    expect(smallestFlip(model, state, SOUTH, [SHARE, NONE, SHUT])).toEqual([[0, GIVE]]);
  });

  it('asks home', () => {
    const peace = [SHARE, PATROL, OPENED];
    expect(askHome(model, state, NORTH, peace)).toEqual({
      groups: [
        { share: 60, support: 1000 },
        { share: 40, support: 1000 },
      ],
      support: 1000,
      approves: true,
    });
    // farms gain −400, so 300 of 1000; towns gain 3200
    expect(askHome(model, state, SOUTH, peace)).toEqual({
      groups: [
        { share: 70, support: 300 },
        { share: 30, support: 1000 },
      ],
      support: 510,
      approves: false,
    });
    expect(clauseToReopen(model, state, SOUTH, peace)).toBe(0);
    expect(askHome(model, { ...state, mood: [0, 300, 0] }, SOUTH, peace).support).toBe(615);
  });

  it('plays the first round as it is told', () => {
    const game = play(model, 'golden', [everyoneHolds(model), present(), everyoneAnswers(model)]);
    expect(game.state.answers).toEqual(['refuse', 'refuse', 'sign']);
    expect(game.state.secrecy).toBe(65);
    // some way off hardens north by 90; a crossed red line is far, 150
    expect(game.state.hard).toEqual([90, 150, 0]);
    expect(eventsOf(game.log, 'refused').map((e) => e.said)).toEqual([
      {
        against: [
          // no patrol costs north 1500 of its line, no trade 1000; a share of the land adds 500
          { kind: 'clause', ref: 1 },
          { kind: 'clause', ref: 2 },
        ],
        distance: 'some-way',
        clauses: [[2, OPENED]],
        size: 1,
        redLines: [],
      },
      { against: null, distance: null, clauses: null, size: null, redLines: [1] },
    ]);
    const second = play(model, 'golden', [
      everyoneHolds(model),
      table({ land: 'share', guard: 'patrol', trade: 'open' }),
      everyoneAnswers(model),
    ]);
    expect(second.state.answers).toEqual(['sign', 'sign', 'sign']);
    expect(eventsOf(second.log, 'tabled')[0]?.changed).toEqual([0, 1, 2]);
  });
});
