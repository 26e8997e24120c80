import { describe, expect, it } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { smallestFlip, withChanges } from '../../src/engine/flip.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import { firstSeat } from '../../src/engine/seats.ts';
import type { Action, State } from '../../src/engine/types.ts';
import { lineOf, marginOf, utility } from '../../src/engine/utility.ts';
import { accept, callOn, consult, leak, offer, pull, stated, walkOut } from '../helpers/moves.ts';
import { eventsOf, goOn, type Played, play, started } from '../helpers/play.ts';
import { eager, NORTH, SOUTH, TINY, tiny, WEST } from '../helpers/tiny.ts';
import { walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const rotating = tiny({}, { pen: 'rotating' });
/** The same three, eager, with homes that approve of everything. */
const easy: Model = {
  ...eager,
  pen: 'rotating',
  parties: eager.parties.map((p) => ({ ...p, home: { ...p.home, thresholdPermille: 0, eachMinPermille: 0 } })),
};
/** shared, watched and open: north 8500, south 7700, west 7600 of what they ask 5000, 4500 and 4000 */
const GOOD = { land: 'share', guard: 'patrol', trade: 'open' } as const;
const OTHER = { land: 'share', guard: 'none', trade: 'open' } as const;

const codeOf = (model: Model, state: State, action: Action): string => {
  const step = apply(model, state, action);
  return step.ok ? 'ok' : step.problem.code;
};

/** A seed whose game is opened by this seat. */
const seedFor = (model: Model, seat: number): string => {
  for (let k = 0; ; k++) if (firstSeat(model, `first ${k}`) === seat) return `first ${k}`;
};
const north = seedFor(rotating, NORTH);

describe('the pen goes round', () => {
  it('from a seat that the seed draws, in one order, until every seat has had its turn', () => {
    for (const first of [NORTH, SOUTH, WEST]) {
      let game = started(easy, seedFor(easy, first));
      const order: (number | null)[] = [];
      for (let k = 0; k < 6; k++) {
        order.push(toAct(game.state));
        game = goOn(game, [offer(OTHER)]);
      }
      const seats = [first, (first + 1) % 3, (first + 2) % 3];
      expect(order).toEqual([...seats, ...seats]);
      expect(game.state.round).toBe(3);
    }
  });

  it('an offer stands when the two others accept it, one after the other, and then goes home', () => {
    const game = play(easy, north, [offer(GOOD), accept(), accept()]);
    expect(game.state.ending).toBe('in-force');
    expect(game.state.round).toBe(1);
    expect(eventsOf(game.log, 'signed').map((e) => e.party)).toEqual([NORTH, SOUTH, WEST]);
    expect(eventsOf(game.log, 'home').every((e) => e.approves)).toBe(true);
  });

  it('an offer in its place takes the earlier yes away: all others must accept anew', () => {
    const game = play(easy, north, [offer(GOOD), accept(), offer(OTHER), accept()]);
    expect(game.state.phase).toBe('offers');
    expect(game.state.answers).toEqual(['sign', null, 'sign']);
    expect(goOn(game, [accept()]).state.ending).toBe('in-force');
    expect(eventsOf(game.log, 'tabled').map((e) => e.by)).toEqual([NORTH, WEST]);
  });

  it('after the last round without an agreement the talks continue elsewhere', () => {
    const turns = easy.rounds * 3;
    const game = play(
      easy,
      north,
      Array.from({ length: turns }, (_, k) => offer(k % 2 === 0 ? GOOD : OTHER)),
    );
    expect(game.state.ending).toBe('continue');
    expect(eventsOf(game.log, 'round-ended')).toHaveLength(easy.rounds);
  });

  it('whoever walks out ends the talks', () => {
    const game = play(easy, north, [offer(GOOD), walkOut()]);
    expect(game.state.ending).toBe('ended');
    expect(game.state.endedBy).toBe(SOUTH);
  });
});

describe('what the pen cannot do', () => {
  const { state } = started(rotating, north);
  const offered = play(rotating, north, [offer(GOOD)]).state;

  it.each<[string, State, Action, string]>([
    ['accept where nothing stands', state, { type: 'respond', sign: true }, 'no-offer'],
    ['refuse without an offer of its own', offered, { type: 'respond', sign: false }, 'counter-offer'],
    ['leave a clause open', state, { type: 'table', text: [1, -1, 1] }, 'bad-option'],
    ['offer what it could not sign', state, { type: 'table', text: [0, 0, 0] }, 'below-line'],
    ['hope for less than nothing', state, { type: 'table', text: [1, 1, 1], hope: -1 }, 'bad-hope'],
    ['hope for more than there is', state, { type: 'table', text: [1, 1, 1], hope: 10_001 }, 'bad-hope'],
    ['write to an envoy', state, { type: 'signal', issue: 0 }, 'no-envoy'],
    ['call itself', state, { type: 'call', party: NORTH, question: { kind: 'which', a: 0, b: 1 } }, 'own-party'],
    ['leak what nobody has offered', state, { type: 'leak' }, 'nothing-to-leak'],
    ['mediate', state, { type: 'meet', party: SOUTH }, 'not-now'],
  ])('%s', (_name, at, action, code) => {
    expect(codeOf(rotating, at, action)).toBe(code);
  });

  it('two side moves in one turn', () => {
    const once = play(rotating, north, [consult()]).state;
    expect(toAct(once)).toBe(NORTH);
    expect(codeOf(rotating, once, { type: 'hold' })).toBe('side-done');
    expect(codeOf(rotating, once, { type: 'table', text: [1, 1, 1] })).toBe('ok');
  });
});

describe('a side move', () => {
  it('comes before the offer: a public line, a call, a lever, a leak', () => {
    const game = play(rotating, north, [
      stated('trade', 'open'),
      offer(GOOD),
      callOn('north', { kind: 'which', a: 0, b: 1 }),
      offer({ ...GOOD, guard: 'none' }),
      pull('gift'),
      offer(GOOD),
      leak(),
    ]);
    const [answered] = eventsOf(game.log, 'answered');
    expect(answered).toMatchObject({ by: SOUTH, party: NORTH, seen: [SOUTH, NORTH] });
    expect(eventsOf(game.log, 'pulled')).toMatchObject([{ by: WEST, lever: 0 }]);
    expect(eventsOf(game.log, 'leaked')).toHaveLength(1);
    expect(game.state.pulled).toEqual([0]);
  });

  it('is as open to a party while the envoy holds the pen', () => {
    const game = play(tiny(), 'side', [pull('gift'), callOn('west', { kind: 'which', a: 0, b: 1 }), consult()]);
    expect(game.state.phase).toBe('envoy');
    expect(eventsOf(game.log, 'pulled')).toMatchObject([{ by: NORTH }]);
    expect(eventsOf(game.log, 'answered')).toMatchObject([{ by: SOUTH, party: WEST }]);
  });
});

describe('an answer by another offer', () => {
  it('is a refusal whose reasons add up, hope included, and whose stated change would do', () => {
    let refused = 0;
    let hopes = 0;
    for (let luck = 0; luck < (LONG ? 400 : 30); luck++)
      walk(rotating, `offers ${luck}`, luck, ({ before, action, events }) => {
        if (action.type !== 'table' || !before.answers.includes('sign')) return;
        const event = events.find((e) => e.type === 'refused');
        const account = events.find((e) => e.type === 'account');
        if (account?.type !== 'account' || event?.type !== 'refused') throw new Error('no account of a refusal');
        const hope = action.hope ?? 0;
        const { items, margin } = account.ledger;
        expect(items.reduce((bp, x) => bp + x.bp, 0)).toBe(margin);
        expect(margin).toBe(marginOf(rotating, before, before.turn, before.draft) - hope);
        const flip = smallestFlip(rotating, before, before.turn, before.draft, hope);
        if (event.said.size !== null && event.said.size > 0) {
          expect(flip).toHaveLength(event.said.size);
          const text = withChanges(before.draft, flip ?? []);
          expect(marginOf(rotating, before, before.turn, text)).toBeGreaterThanOrEqual(hope);
        }
        refused += 1;
        if (hope > 0) hopes += 1;
      });
    expect(refused).toBeGreaterThan(60);
    expect(hopes).toBeGreaterThan(10);
  });

  it('hardens nobody, and a round of offers costs the secrecy of one draft', () => {
    const game = play(easy, north, [offer(GOOD), offer(OTHER), offer(GOOD)]);
    expect(game.state.hard).toEqual([0, 0, 0]);
    expect(game.state.secrecy).toBe(TINY.process.leak.startSecrecy + TINY.process.tabling.secrecy);
  });
});

describe('a “no” at home', () => {
  const strict: Model = {
    ...easy,
    parties: easy.parties.map((p, k) => (k === SOUTH ? { ...p, home: { ...p.home, thresholdPermille: 990 } } : p)),
  };
  const refused: Played = play(strict, north, [offer(GOOD), accept(), accept()]);

  /** The reopened clause put some other way that its offerer can live with. */
  const reworded = (game: Played): Played => {
    const issue = game.state.reopened?.issue ?? 0;
    const texts = [0, 1, 2].map((option) => [1, 1, 1].map((o, i) => (i === issue ? option : o)));
    const text = texts.find((t) => apply(strict, game.state, { type: 'table', text: t }).ok);
    if (text === undefined) throw new Error('the clause cannot be put otherwise');
    return goOn(game, [{ type: 'table', text }]);
  };

  it('reopens one clause and leaves nothing standing; the pen goes on', () => {
    expect(refused.state.phase).toBe('offers');
    expect(refused.state.reopened?.party).toBe(SOUTH);
    expect(refused.state.answers).toEqual([null, null, null]);
    expect(refused.state.round).toBe(2);
    expect(codeOf(strict, refused.state, { type: 'respond', sign: true })).toBe('no-offer');
  });

  it('lets the clause not come back as it was', () => {
    expect(codeOf(strict, refused.state, { type: 'table', text: [1, 1, 1] })).toBe('vote-same');
    expect(reworded(refused).state.draft).not.toEqual([1, 1, 1]);
  });

  it('and no agreement after it is signed but not ratified', () => {
    const offers = Array.from({ length: (strict.rounds - 1) * 3 - 1 }, () => offer(GOOD));
    const first = reworded(refused);
    expect(first.state.reopened).toBeNull();
    expect(goOn(first, offers).state.ending).toBe('not-ratified');
  });
});

it('no seat puts its name to a text that is worth less to it than no agreement', () => {
  let names = 0;
  for (let luck = 0; luck < 40; luck++)
    walk(rotating, `line ${luck}`, luck, ({ before, action, after }) => {
      if (before.phase !== 'offers' || (action.type !== 'table' && action.type !== 'respond')) return;
      const truth = before.truth[before.turn];
      const text = action.type === 'table' ? action.text : before.draft;
      if (truth === undefined || after.log.length === 0) throw new Error('nobody acted');
      expect(utility(rotating, truth, before.turn, text)).toBeGreaterThanOrEqual(lineOf(rotating, before, before.turn));
      names += 1;
    });
  expect(names).toBeGreaterThan(100);
});
