import { describe, expect, it } from 'vitest';
import { decide, type Game } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import type { Model } from '../../src/engine/model.ts';
import type { Action } from '../../src/engine/types.ts';
import { adjourn, endRound, everyoneHolds, refuse, sign, table } from '../helpers/moves.ts';
import { goOn, type Played, play } from '../helpers/play.ts';
import { NORTH, SOUTH, TINY, tiny, WEST } from '../helpers/tiny.ts';

/** What the government whose turn it is does, and what each earlier one would have to do for that: hold. */
const moveOf = (game: Played, seat: number): Action => {
  let now = game;
  for (let k = 0; k < seat; k++) now = goOn(now, [{ type: 'hold' }]);
  return decide(now as Game, seat, party);
};

/** After one draft, answered so, at the opening of the next round. */
const afterDraft = (model: Model, clauses: Record<string, string>, signs: readonly boolean[]): Played =>
  play(model, 'government', [
    everyoneHolds(model),
    table(clauses),
    signs.map((yes) => (yes ? sign() : refuse())),
    adjourn(),
    endRound(),
  ]);

const style = (leakPermille: number, candourPermille = 0): Model =>
  tiny({ parties: TINY.parties.map((p) => ({ ...p, style: { ...p.style, leakPermille, candourPermille } })) });

describe('a leak', () => {
  // south loses by this text and has given up nothing in public; north has said that it keeps its land
  const clauses = { land: 'give', guard: 'none', trade: 'open' };
  const ready = (model: Model): Played => {
    const lines = model.redLines.filter((line) => line.party !== NORTH);
    return afterDraft({ ...model, redLines: lines }, clauses, [false, true, false]);
  };

  it('pays a government that would not sign, when others would be asked more in public than it', () => {
    const west = ready(style(1000));
    expect(moveOf(west, WEST).type).toBe('leak');
  });

  it('does not pay whoever would be asked most itself', () => {
    expect(moveOf(ready(style(1000)), NORTH).type).not.toBe('leak');
  });

  it('does not pay whoever would sign', () => {
    expect(moveOf(ready(style(1000)), SOUTH).type).not.toBe('leak');
  });

  it('is a matter of temperament', () => {
    expect(moveOf(ready(style(0)), WEST).type).not.toBe('leak');
  });

  it('is out of the question for a government that has been briefed', () => {
    const game = ready(style(1000));
    const quiet = { ...game, state: { ...game.state, quiet: [0, 0, 2] } };
    expect(moveOf(quiet, WEST).type).not.toBe('leak');
  });
});

describe('a commitment', () => {
  const clauses = { land: 'share', guard: 'patrol', trade: 'open' };
  /** North, which has said in public that it keeps its land; in the public eye this alone keeps it from signing. */
  const short = (reservation: number): Played => {
    const model = tiny({
      parties: TINY.parties.map((p) => ({
        ...p,
        readings: p.readings.map((r) =>
          p.id === 'north' ? { ...r, reservation: { ...r.reservation, bySet: { all: reservation } } } : r,
        ),
      })),
    });
    const game = afterDraft(model, clauses, [false, false, false]);
    return { ...game, state: { ...game.state, eye: 2 } };
  };
  const need = (): number => {
    const game = short(5000);
    const account = game.log.find((e) => e.type === 'account' && e.party === NORTH);
    if (account?.type !== 'account') throw new Error('no account');
    return account.ledger.margin;
  };

  it('is given up in public when with that the government would sign', () => {
    // its audience asks 100 bp each time it leaves the position, and half of that for giving it up
    const found: string[] = [];
    for (let reservation = 5000; reservation < 5000 + need() + 400; reservation += 25) {
      const action = moveOf(short(reservation), NORTH);
      found.push(action.type === 'state' && action.option === 1 ? 'soften' : action.type);
    }
    const first = found.indexOf('soften');
    expect(first).toBeGreaterThan(0);
    expect(found.lastIndexOf('soften') - first).toBeLessThanOrEqual(2);
  });

  it('is kept where giving it up would not be enough', () => {
    const action = moveOf(short(5000 + need() + 300), NORTH);
    expect(action.type === 'state' ? action.option : 'other').not.toBe(1);
  });
});

describe('a lever', () => {
  const gift = TINY.levers.filter((l) => l.id === 'gift');
  /** North refused, and says that it is near; a gift would raise its trust. */
  const model = (trust: number): Model =>
    tiny({
      process: { ...TINY.process, bands: { ...TINY.process.bands, nearBp: 600 } },
      levers: gift.map((l) => ({ ...l, effects: l.effects.map((e) => ({ ...e, delta: trust })) })),
      parties: TINY.parties.map((p) => ({ ...p, style: { ...p.style, candourPermille: 1000 } })),
    });
  const clauses = { land: 'share', guard: 'none', trade: 'open' };
  const south = (trust: number): Action => moveOf(afterDraft(model(trust), clauses, [false, true, false]), SOUTH);

  it('pays whoever would sign while another is near', () => {
    expect(south(30)).toEqual({ type: 'pull', lever: 0 });
  });

  it('is not spent where it would move nobody by much', () => {
    expect(south(1).type).not.toBe('pull');
  });

  it('is not spent by whoever would not sign itself', () => {
    expect(moveOf(afterDraft(model(30), clauses, [false, true, false]), NORTH).type).not.toBe('pull');
  });
});

describe('home', () => {
  it('is asked once about a draft that the government could sign and home would refuse', () => {
    const strict = tiny({
      parties: TINY.parties.map((p) => (p.id === 'west' ? { ...p, home: { ...p.home, thresholdPermille: 1000 } } : p)),
    });
    const game = afterDraft(strict, { land: 'give', guard: 'patrol', trade: 'open' }, [false, true, true]);
    expect(moveOf(game, WEST)).toEqual({ type: 'consult' });
    const asked = goOn(game, [{ type: 'hold' }, { type: 'hold' }, { type: 'consult' }, adjourn(), endRound()]);
    expect(moveOf(asked, WEST).type).not.toBe('consult');
  });
});

describe('walking out', () => {
  const always = tiny({
    rounds: { ...TINY.rounds, count: 12 },
    redLines: [{ ...TINY.redLines[1]!, when: [{ issue: 'trade', in: ['shut', 'open'] }] }],
  });
  const drafts = (n: number): Played => {
    let game = play(always, 'walk', []);
    for (let k = 0; k < n; k++)
      game = goOn(game, [
        everyoneHolds(always),
        table({ land: k % 2 === 0 ? 'share' : 'give' }),
        [refuse(), refuse(), refuse()],
        adjourn(),
        endRound(),
      ]);
    return game;
  };

  it('pays when draft after draft crosses a red line and time is not free', () => {
    expect(moveOf(drafts(5), SOUTH).type).not.toBe('walk');
    expect(moveOf(drafts(6), SOUTH).type).toBe('walk');
  });

  it('never pays where no red line is crossed', () => {
    expect(moveOf(drafts(8), NORTH).type).not.toBe('walk');
  });
});
