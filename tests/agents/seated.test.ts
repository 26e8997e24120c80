import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent.ts';
import { envoy } from '../../src/agents/envoy.ts';
import { advance, decide, type Game, playGame, startGame } from '../../src/agents/match.ts';
import { MINDS } from '../../src/agents/minds.ts';
import { seated } from '../../src/agents/seated.ts';
import { toAct } from '../../src/engine/judge.ts';
import type { Model } from '../../src/engine/model.ts';
import { ENVOY, type Seat, type Text } from '../../src/engine/types.ts';
import { drawnModel } from '../helpers/domains.ts';
import { hideEvents, hideOthers } from '../helpers/hide.ts';
import { MOSCOW, moscow, moscowWith } from '../helpers/moscow.ts';
import { eventsOf } from '../helpers/play.ts';
import { renamed } from '../helpers/rename.ts';
import { TINY, tiny } from '../helpers/tiny.ts';

const LONG = process.env.LONG !== undefined;
const rotating: Model = { ...moscow, pen: 'rotating' };
const NAMES = (Object.keys(MINDS) as (keyof typeof MINDS)[]).filter((name) => name !== 'party');

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const game = (model: Model, seed: string, party: Agent): Game => must(playGame(model, seed, { envoy, party }));

/** What each party has offered, and whether it ever refused one of those texts. */
const ownRefused = ({ log }: Game): number => {
  const offered = new Map<number, Set<string>>();
  let standing: Text = [];
  let refused = 0;
  for (const e of log) {
    if (e.type === 'tabled') {
      standing = e.text;
      if (e.by !== undefined) offered.set(e.by, (offered.get(e.by) ?? new Set()).add(standing.join(' ')));
    }
    if (e.type === 'refused' && offered.get(e.party)?.has(standing.join(' '))) refused += 1;
  }
  return refused;
};

/** Every refusal falls short by the party's own account, and the account adds up; how many there were. */
const checkRefusals = ({ log }: Game): number => {
  let refusals = 0;
  log.forEach((e, k) => {
    if (e.type !== 'account' || log[k - 1]?.type !== 'refused') return;
    const { margin, items, redLines } = e.ledger;
    expect(items.reduce((bp, x) => bp + x.bp, 0)).toBe(margin);
    expect(margin < 0 || redLines.length > 0).toBe(true);
    refusals += 1;
  });
  expect(eventsOf(log, 'refused')).toHaveLength(refusals);
  return refusals;
};

describe.each(NAMES)('%s at the table of The Moscow proposal', (name) => {
  const party = seated(MINDS[name]);

  it('plays offers to an end, and accounts for every refusal', () => {
    for (let k = 0; k < (LONG ? 25 : 2); k++) {
      const played = game(rotating, `seated ${k}`, party);
      expect(played.state.phase).toBe('done');
      expect(checkRefusals(played)).toBeGreaterThan(2);
    }
  });

  it('answers an envoy’s drafts by the same demands', () => {
    const played = game(moscow, 'drafts', party);
    expect(played.state.phase).toBe('done');
    expect(checkRefusals(played) + eventsOf(played.log, 'signed').length).toBeGreaterThan(3);
  });
});

describe('a secret of others', () => {
  /** The game as it would be if all that `seat` cannot know were otherwise; every event a fresh copy. */
  const elsewhere = (g: Game, seat: Seat): Game => ({
    ...g,
    state: hideOthers(g.model, g.state, seat),
    log: hideEvents(g.log, seat),
  });

  const compare = (model: Model, seed: string, agent: Agent, nth: number): number => {
    let g = must(startGame(model, seed));
    let asked = 0;
    for (let seat = toAct(g.state), k = 0; seat !== null; seat = toAct(g.state), k++) {
      const mind = seat === ENVOY ? envoy : agent;
      const action = decide(g, seat, mind);
      if (seat !== ENVOY && k % nth === 0) {
        expect(decide(elsewhere(g, seat), seat, agent)).toEqual(action);
        asked += 1;
      }
      g = must(advance(g, action));
    }
    return asked;
  };

  it.each(NAMES)('never changes what %s does', (name) => {
    const agent = seated(MINDS[name]);
    let asked = 0;
    for (let k = 0; k < 4; k++) asked += compare(drawnModel(`secret ${k}`, 3, 24, [4, 5, 4]), 'secret', agent, 3);
    asked += compare(rotating, 'secret', agent, LONG ? 1 : 5);
    asked += compare(tiny({}, { pen: 'rotating' }), 'secret', agent, 1);
    expect(asked).toBeGreaterThan(20);
  });

  it('does change decisions where it is one’s own', () => {
    const agent = seated(MINDS.boulware);
    const g = must(startGame(rotating, 'own'));
    const seat = toAct(g.state) ?? 0;
    const other = { ...g, state: hideOthers(rotating, g.state, (seat + 1) % 4) };
    expect(decide(other, seat, agent)).not.toEqual(decide(g, seat, agent));
  });
});

describe('a game taken up again', () => {
  const { ours, boulware } = MINDS;

  it.each(
    LONG ? ['secret', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] : ['secret'],
  )('where lines move with time, a mind that has just heard all of it decides as one that was there: %s', (seed) => {
    const there = seated(ours);
    let g = must(startGame(rotating, seed));
    let turns = 0;
    for (let seat = toAct(g.state); seat !== null; seat = toAct(g.state), turns++) {
      const action = decide(g, seat, there);
      expect(decide(g, seat, seated(ours))).toEqual(action);
      g = must(advance(g, action));
    }
    expect(turns).toBeGreaterThan(15);
  });

  it.each([[[ours, ours, ours]], [[ours, boulware, ours]]])('finds the same minds, whenever: %#', (makers) => {
    const model = drawnModel('again', 3, 40, [4, 5, 4]);
    const agents = makers.map(seated);
    const turns: [Game, Seat, unknown][] = [];
    let g = must(startGame(model, 'again'));
    for (let seat = toAct(g.state); seat !== null; seat = toAct(g.state)) {
      const action = decide(g, seat, agents[seat] ?? envoy);
      turns.push([g, seat, action]);
      g = must(advance(g, action));
    }
    expect(turns.length).toBeGreaterThan(20);
    for (const [k, [at, seat, action]] of turns.reverse().entries()) {
      const maker = makers[seat] ?? ours;
      if (k % 3 === 0) expect(decide(at, seat, seated(maker))).toEqual(action);
      expect(decide(at, seat, agents[seat] ?? envoy)).toEqual(action);
    }
  });
});

describe('names and order', () => {
  it.each(NAMES)('of parties do not change what %s does', (name) => {
    const other = moscowWith({ pen: 'rotating' }, renamed(MOSCOW));
    for (let k = 0; k < (LONG ? 40 : 2); k++) {
      const one = game(rotating, `names ${k}`, seated(MINDS[name]));
      expect(game(other, `names ${k}`, seated(MINDS[name])).actions).toEqual(one.actions);
      expect(one.actions.length).toBeGreaterThan(4);
    }
  });
});

describe('no space is too large and no party too hard', () => {
  it.each(NAMES)('%s offers in a space of 10^10 texts, and does not refuse its own', (name) => {
    const model = drawnModel(
      'vast',
      4,
      8,
      Array.from({ length: 10 }, () => 10),
    );
    const played = game(model, 'vast', seated(MINDS[name]));
    expect(played.state.phase).toBe('done');
    expect(eventsOf(played.log, 'tabled').length).toBeGreaterThan(0);
    expect(ownRefused(played)).toBe(0);
  });

  it('a party whose line is above every text walks out at once', () => {
    const model = tiny(
      {
        redLines: [],
        parties: TINY.parties.map((p) => ({
          ...p,
          readings: p.readings.map((r) => ({ ...r, reservation: { ...r.reservation, bySet: { all: 10_000 } } })),
        })),
      },
      { pen: 'rotating' },
    );
    for (const name of NAMES) expect(game(model, 'hard', seated(MINDS[name])).state.ending).toBe('ended');
  });
});
