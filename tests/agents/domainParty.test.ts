import { describe, expect, it } from 'vitest';
import { playGame } from '../../src/agents/match.ts';
import { PARTIES } from '../../src/agents/parties.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { at, sum } from '../../src/engine/num.ts';
import type { Result } from '../../src/engine/result.ts';
import { utility } from '../../src/engine/utility.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { moscowWith } from '../helpers/moscow.ts';

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const domain = (pen: 'rotating' | 'envoy'): Model => must(compile(randomDomain('seats', 3, [4, 4, 4]), { pen }));

const play = (model: Model, seed: string) => {
  const party = PARTIES.party(model);
  return must(playGame(model, seed, { envoy: () => ({ type: 'end' }), party })).state;
};

describe('our party on a bare domain', () => {
  it('plays as the negotiator does: all agree, on a text that gives everyone something', () => {
    for (let k = 0; k < 3; k++) {
      const model = domain('rotating');
      const { ending, draft, truth } = play(model, `domain ${k}`);
      expect(ending).toBe('in-force');
      const gains = truth.map((own, p) => utility(model, own, p, draft) - own.reservation);
      for (const gain of gains) expect(gain).toBeGreaterThan(0);
      expect(sum(gains) / gains.length).toBeGreaterThan(1000);
    }
  });

  it('sounds out before it settles, which no government does', () => {
    const model = domain('rotating');
    const party = PARTIES.party(model);
    const { log } = must(playGame(model, 'domain 0', { envoy: () => ({ type: 'end' }), party }));
    const offers = log.flatMap((e) => (e.type === 'tabled' ? [e.text.join(' ')] : []));
    expect(new Set(offers).size).toBeGreaterThan(10);
    expect(at(log, log.length - 1).round).toBeGreaterThan(10);
  });

  it('stays a government where there is something to find out', () => {
    const model = moscowWith({ pen: 'rotating' });
    const { log } = must(
      playGame(model, 'government', { envoy: () => ({ type: 'end' }), party: PARTIES.party(model) }),
    );
    expect(log.some((e) => e.type === 'stated' || e.type === 'consulted' || e.type === 'answered')).toBe(true);
  });
});
