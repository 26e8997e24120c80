import { describe, expect, it } from 'vitest';
import { believe } from '../../src/agents/belief.ts';
import { hopeAt } from '../../src/agents/concession.ts';
import { envoy } from '../../src/agents/envoy.ts';
import { advance, decide, type Game, playGame, playUntil, startGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { follow, startTrack } from '../../src/agents/track.ts';
import { smallestFlip, withChanges } from '../../src/engine/flip.ts';
import { hashState } from '../../src/engine/hash.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import { at, sum } from '../../src/engine/num.ts';
import { askHome } from '../../src/engine/ratify.ts';
import type { Issue, Party, Scenario } from '../../src/engine/scenarioTypes.ts';
import type { Action, State } from '../../src/engine/types.ts';
import { crossesRedLine, lineOf, marginOf, utility } from '../../src/engine/utility.ts';
import { visible } from '../../src/engine/view.ts';
import { moscowWith } from '../helpers/moscow.ts';
import { deepFreeze, twice } from '../helpers/play.ts';
import { eager, NORTH, TINY, tiny, WEST } from '../helpers/tiny.ts';
import { statesOf } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const ROTATING = { pen: 'rotating' } as const;
const core = moscowWith(ROTATING);
const full = moscowWith({ ...ROTATING, set: 'full' });

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const game = (model: Model, seed: string): Game => must(playGame(model, seed, { envoy, party }));

interface Turn {
  readonly game: Game;
  readonly before: State;
  readonly action: Action;
}

/** Every turn of a whole game of governments. */
const turnsOf = (model: Model, seed: string): Turn[] => {
  const turns: Turn[] = [];
  let now = must(startGame(model, seed));
  for (let seat = toAct(now.state); seat !== null; seat = toAct(now.state)) {
    const action = decide(now, seat, party);
    turns.push({ game: now, before: now.state, action });
    now = must(advance(now, action));
  }
  return turns;
};

const GAMES = LONG ? 200 : 14;
const coreGames: Turn[][] = [];
/** The turns of some games on the core issues, played once for all that is asked of them. */
const watched = (): Turn[] => {
  while (coreGames.length < GAMES) coreGames.push(turnsOf(core, `watched ${coreGames.length}`));
  return coreGames.flat();
};

describe('four governments and one pen that goes round', () => {
  it.each([
    ['core', core, GAMES / 2],
    ['full', full, GAMES / 4],
  ] as const)('come to an end, the same every time: %s', (set, model, count) => {
    const again = moscowWith({ ...ROTATING, set });
    for (let k = 0; k < count; k++) {
      const played = game(model, `watched ${k}`);
      expect(played.state.phase).toBe('done');
      expect(played.actions.length).toBeLessThanOrEqual(model.rounds * model.parties.length * 2);
      if (k < 2) expect(game(again, `watched ${k}`).actions).toEqual(played.actions);
    }
  });

  it('do everything that a seat can do', () => {
    const types = new Set(watched().map(({ action }) => action.type));
    // to be ready to sign and yet unsure of home is rare: a few more games are looked through for it
    for (let k = 0; k < 30 && !types.has('consult'); k++)
      for (const { type } of game(core, `unsure ${k}`).actions) types.add(type);
    for (const type of ['table', 'respond', 'call', 'state', 'leak', 'consult', 'pull']) expect(types).toContain(type);
  });

  it('come to the same when every action goes through JSON', () => {
    for (let k = 0; k < 2; k++) {
      const { actions, state } = game(core, `json ${k}`);
      let copy = must(startGame(core, `json ${k}`)).state;
      for (const action of actions) copy = twice(core, JSON.parse(JSON.stringify(copy)), action).state;
      expect(hashState(copy)).toBe(hashState(state));
    }
  });

  it('play on from any point that a person may have brought about', () => {
    for (const model of [core, tiny({}, ROTATING)])
      for (const state of [1, 2, 3].flatMap((luck) => statesOf(model, `person ${luck}`, luck, 12))) {
        const from: Game = { model, state: deepFreeze(state), log: [], actions: [] };
        expect(playUntil(from, { party }, () => false).state.phase).toBe('done');
      }
  });
});

describe('a government', () => {
  it('signs what its ledger accepts and answers everything else, for a reason that adds up', () => {
    const seen = { signed: 0, refused: 0, hoped: 0 };
    for (const { before, action } of watched()) {
      if (action.type !== 'respond' && action.type !== 'table') continue;
      const hope = action.type === 'table' ? (action.hope ?? 0) : 0;
      const margin = marginOf(core, before, before.turn, before.draft) - hope;
      if (action.type === 'respond') {
        seen.signed += 1;
        expect(margin).toBeGreaterThanOrEqual(0);
      } else if (before.answers.includes('sign')) {
        seen.refused += 1;
        if (hope > 0) seen.hoped += 1;
        expect(margin < 0 || crossesRedLine(core, before.turn, before.draft)).toBe(true);
      }
    }
    expect(seen.signed).toBeGreaterThan(30);
    expect(seen.hoped).toBeGreaterThan(60);
    expect(seen.refused).toBeGreaterThanOrEqual(seen.hoped);
  });

  it.each([
    ['core', core, watched],
    ['full', full, () => [1, 2, 3].flatMap((k) => turnsOf(full, `own ${k}`))],
  ] as const)('would accept its own offers, with all that it hopes for: %s', (_set, model, turns) => {
    const offers = turns().filter(({ action }) => action.type === 'table');
    for (const { before, action } of offers) {
      if (action.type !== 'table') continue;
      expect(marginOf(model, before, before.turn, action.text)).toBeGreaterThanOrEqual(action.hope ?? 0);
      expect(crossesRedLine(model, before.turn, action.text)).toBe(false);
    }
    expect(offers.length).toBeGreaterThan(40);
  });

  it('keeps its word: with the change that its refusal needs it would have signed, were home not against it', () => {
    let kept = 0;
    for (const { game: now, before, action } of watched()) {
      if (action.type !== 'table' || !before.answers.includes('sign')) continue;
      const flip = smallestFlip(core, before, before.turn, before.draft, action.hope ?? 0);
      if (flip === null) continue;
      const draft = withChanges(before.draft, flip);
      const answer = decide({ ...now, state: { ...before, side: true, draft } }, before.turn, party);
      if (answer.type === 'respond') kept += 1;
      else expect(askHome(core, before, before.turn, draft).approves).toBe(false);
    }
    expect(kept).toBeGreaterThan(40);
  });

  it('makes way as the talks go on', () => {
    const gains = (round: number): number => {
      const offers = watched().flatMap(({ before, action }) => {
        if (action.type !== 'table' || before.round !== round) return [];
        const own = at(before.truth, before.turn);
        return [utility(core, own, before.turn, action.text) - lineOf(core, before, before.turn)];
      });
      return sum(offers) / offers.length;
    };
    expect(gains(1)).toBeGreaterThan(gains(7) + 500);
  });

  it('gives way as late as its style in the file says, to the last bit in the last round', () => {
    const [hasty, patient] = [{ patience: 8 }, { patience: 60, floorPermille: 150 }].map((more) =>
      tiny({ parties: TINY.parties.map((p) => ({ ...p, style: { ...p.style, ...more } })) }),
    ) as [Model, Model];
    const hope = (model: Model, round: number) => hopeAt(model, NORTH, 6000, 0, round);
    const last = hasty.rounds;
    for (let round = 2; round < last; round++) {
      expect(hope(patient, round)).toBeGreaterThan(hope(hasty, round));
      expect(hope(hasty, round)).toBeLessThan(hope(hasty, round - 1));
    }
    expect(hope(patient, 1)).toBe(hope(hasty, 1));
    expect(hope(patient, last - 1)).toBeGreaterThanOrEqual(4000 * 0.15);
    expect([hope(hasty, last), hope(patient, last)]).toEqual([0, 0]);
  });

  it('holds out for no less than time will bring', () => {
    for (let round = 1; round <= core.rounds; round++)
      expect(hopeAt(core, NORTH, 6000, 90, round)).toBeGreaterThanOrEqual(90 * core.rounds);
  });

  it('does not go on and on with one text but in one game of twenty, and never comes back to one that a home refused', () => {
    const most = Array.from({ length: GAMES / 2 }, (_, k) => {
      const offers = new Map<string, number>();
      const refused = new Set<string>();
      let standing = '';
      for (const e of game(core, `watched ${k}`).log) {
        if (e.type === 'tabled') {
          standing = e.text.join(' ');
          expect(refused.has(standing)).toBe(false);
          offers.set(standing, (offers.get(standing) ?? 0) + 1);
        }
        if (e.type === 'home' && !e.approves) refused.add(standing);
      }
      return Math.max(...offers.values());
    });
    expect(most.filter((times) => times > 4).length / most.length).toBeLessThanOrEqual(0.05);
    expect(Math.max(...most)).toBeLessThan(core.rounds);
  });

  it('follows the public state from the events that it can see', () => {
    for (let k = 0; k < 3; k++) {
      const { log, state } = game(core, `track ${k}`);
      for (const seat of [NORTH, WEST]) {
        const track = startTrack(core);
        for (const event of visible(log, seat)) follow(core, track, event);
        for (const key of [
          'round',
          'eye',
          'shift',
          'trust',
          'reversed',
          'positions',
          'mood',
          'shares',
          'hard',
        ] as const)
          expect({ key, value: track[key] }).toEqual({ key, value: state[key] });
      }
    }
  });
});

describe('what a seat believes', () => {
  it('is its own: what one was told in private moves nobody else', () => {
    const weights = (events: Game['log'], seat: number, of: number) =>
      believe(core, visible(events, seat), seat).weights[of];
    let told = 0;
    for (const { game: now, before, action } of watched()) {
      if (action.type !== 'call') continue;
      const { log } = must(advance(now, action));
      const answer = at(log, log.length - 1);
      if (answer.type !== 'answered' || answer.answer === null) continue;
      told += 1;
      expect(weights(log, before.turn, action.party)).not.toEqual(weights(now.log, before.turn, action.party));
      for (let seat = 0; seat < 4; seat++)
        if (seat !== before.turn)
          expect(weights(log, seat, action.party)).toEqual(weights(now.log, seat, action.party));
    }
    expect(told).toBeGreaterThan(3);
  });
});

const change = (id: string, by: (p: Party) => Partial<Party>): Partial<Scenario> => ({
  parties: TINY.parties.map((p) => (p.id === id ? { ...p, ...by(p) } : p)),
});
const reservation = (bp: number) => (p: Party) => ({
  readings: p.readings.map((r) => ({ ...r, reservation: { ...r.reservation, bySet: { all: bp } } })),
});
const likesNothing = (p: Party) => ({
  values: Object.fromEntries(
    Object.entries(p.values).map(([id, v]) => [
      id,
      { ...v, options: Object.fromEntries(Object.keys(v.options).map((o) => [o, 0])) },
    ]),
  ),
});
const weightless = (p: Party) => ({
  readings: p.readings.map((r) => ({
    ...r,
    weights: { ...r.weights, bySet: { all: { land: 0, guard: 0, trade: 0 } } },
  })),
});
const one = ({ options, ...issue }: Issue): Issue => ({ ...issue, options: options.slice(0, 1) });

const odd: Readonly<Record<string, Model>> = {
  'a reservation above every text': tiny(change('north', reservation(10_001)), ROTATING),
  'a party that likes nothing': tiny(change('south', likesNothing), ROTATING),
  'a party that likes nothing and asks nothing': tiny(
    change('west', (p) => ({ ...likesNothing(p), ...reservation(0)(p) })),
    ROTATING,
  ),
  'weights of zero': tiny(change('north', weightless), ROTATING),
  'nobody weighs anything': tiny(
    { parties: TINY.parties.map((p) => ({ ...p, ...weightless(p), ...reservation(0)(p) })) },
    ROTATING,
  ),
  'a single text': tiny({ issues: TINY.issues.map(one), interactions: [], redLines: [], levers: [] }, ROTATING),
  'one round': tiny({ rounds: { ...TINY.rounds, count: 1 } }, ROTATING),
  'a red line across every text': tiny(
    { redLines: TINY.redLines.map((r) => ({ ...r, when: [{ issue: 'guard', in: ['none', 'patrol'] }], unless: [] })) },
    ROTATING,
  ),
  eager: { ...eager, pen: 'rotating' },
};

describe('odd scenarios', () => {
  it.each(Object.entries(odd))('%s', (_name, model) => {
    for (let k = 0; k < 4; k++) {
      const played = game(model, `odd ${k}`);
      expect(played.state.phase).toBe('done');
      expect(played.actions.length).toBeLessThanOrEqual(model.rounds * model.parties.length * 2);
    }
  });

  it('whoever can sign nothing leaves', () => {
    const model = odd['a reservation above every text'];
    if (model === undefined) throw new Error('no such scenario');
    for (let k = 0; k < 6; k++) {
      const { state } = game(model, `leaves ${k}`);
      expect(state.ending).toBe('ended');
      expect(state.endedBy).toBe(NORTH);
    }
  });

  it('whoever asks little is soon agreed with', () => {
    const easy: Model = {
      ...eager,
      pen: 'rotating',
      parties: eager.parties.map((p) => ({ ...p, home: { ...p.home, thresholdPermille: 0, eachMinPermille: 0 } })),
    };
    const endings = Array.from({ length: 6 }, (_, k) => game(easy, `easy ${k}`).state.ending);
    expect(endings).toEqual(endings.map(() => 'in-force'));
  });
});
