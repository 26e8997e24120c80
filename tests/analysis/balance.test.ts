import { describe, expect, test } from 'vitest';
import { balance } from '../../src/analysis/balance.ts';
import { bestFixedText } from '../../src/solve/fixedText.ts';
import { quietStates, visitZone } from '../../src/solve/zone.ts';
import { MOSCOW, moscow, moscowWith } from '../helpers/moscow.ts';

const GAMES = 6;
const seeds = Array.from({ length: GAMES }, (_, k) => `scales-${k}`);

describe('the balance of The Moscow proposal', () => {
  const steps: number[] = [];
  const b = balance(moscow, { games: GAMES, seed: 'scales', progress: (done) => steps.push(done) });

  test('names the best fixed text that the seeds have', () => {
    const best = bestFixedText(moscow, seeds);
    expect(b.bestFixedText.inForceRate).toBeGreaterThanOrEqual(best.inForce);
    expect(Object.keys(b.bestFixedText.text)).toEqual(moscow.issues.map((i) => i.id));
  });

  test('counts the seeds without a text in the last round', () => {
    const empty = seeds.filter((seed) => {
      let any = false;
      visitZone(moscow, quietStates(moscow, seed)[7]!, 'table', () => {
        any = true;
        return true;
      });
      return !any;
    });
    expect(b.noZoneAtEnd).toBe(empty.length / GAMES);
  });

  test('shares out the whole zone among the families, and finds every party worth asking', () => {
    expect(b.families.reduce((s, f) => s + f.share, 0)).toBeCloseTo(1, 10);
    expect(Object.keys(b.binds).sort()).toEqual(['EUR', 'RUS', 'UKR', 'USA']);
    for (const factor of Object.values(b.binds)) expect(factor).toBeGreaterThanOrEqual(1);
  });

  test('plays every mediator, and says how far it is', () => {
    expect(Object.keys(b.mediators)).toEqual([
      'envoy',
      'random',
      'first',
      'greedy',
      'echo',
      'answer-key',
      'last-round',
      'no-talk',
    ]);
    expect(steps.at(-1)).toBe(GAMES * 9);
    expect(steps).toEqual([...steps].sort((x, y) => x - y));
  });
});

describe('the balance of a scenario that is no game', () => {
  test('says so where no agreement is possible', () => {
    const firm = balance(moscowWith({ variant: 'firm' }), { games: 1, seed: 'firm' });
    expect(firm.mediators.envoy).toBe(0);
    expect(firm.noZoneAtEnd).toBe(1);
    expect(firm.findings.map((f) => f.code)).toEqual(expect.arrayContaining(['no-agreement', 'empty-zone']));
    expect(firm.findings[0]?.severity).toBe('error');
  });

  test('says so where anything is signed: parties that never bind, a game that is clicked through', () => {
    const easy = structuredClone(MOSCOW);
    Object.assign(easy.sets, { core: { name: 'four', issues: ['line', 'status', 'guarantee', 'monitoring'] } });
    for (const party of easy.parties) {
      for (const reading of party.readings) Object.assign(reading.reservation.bySet, { core: 0, full: 0 });
      for (const group of party.home.groups) Object.assign(group.line.bySet, { core: 0, full: 0 });
    }
    Object.assign(easy, { redLines: [], interactions: [] });
    const found = balance(moscowWith({}, easy), { games: 1, seed: 'easy' }).findings.map((f) => f.code);
    expect(found).toEqual(expect.arrayContaining(['never-binds', 'clicked-through', 'answer-key']));
  });
});
