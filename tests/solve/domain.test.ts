import { describe, expect, it } from 'vitest';
import { drawTruth } from '../../src/engine/truth.ts';
import { utility } from '../../src/engine/utility.ts';
import { bestDeal, gainProduct, nashShare, rootOf } from '../../src/solve/bestDeal.ts';
import { BARRED, type Domain, domainOf, indexOf, textOf } from '../../src/solve/domain.ts';
import { onFrontier } from '../../src/solve/frontier.ts';
import { arraysOf, drawnDomain } from '../helpers/domains.ts';
import { moscow } from '../helpers/moscow.ts';
import { tiny } from '../helpers/tiny.ts';

const LONG = process.env.LONG !== undefined;

/** Plain whole-number arithmetic over every text. */
const naiveBest = (d: Domain): number => {
  let best = -1;
  let most = 0n;
  for (let k = 0; k < d.size; k++) {
    const gains = d.utility.map((u, p) => BigInt((u[k] ?? 0) - (d.lines[p] ?? 0)));
    const product = gains.every((g) => g > 0n) ? gains.reduce((a, b) => a * b, 1n) : 0n;
    if (product <= most) continue;
    best = k;
    most = product;
  }
  return best;
};

const worths = (d: Domain, k: number): number[] => d.utility.map((u) => u[k] ?? 0);

const naiveEfficient = (d: Domain, text: number): boolean => {
  const own = worths(d, text);
  for (let k = 0; k < d.size; k++) {
    const other = worths(d, k);
    if (other.every((w, p) => w >= (own[p] ?? 0)) && other.some((w, p) => w > (own[p] ?? 0))) return false;
  }
  return true;
};

describe('a scenario as arrays', () => {
  it('numbers texts so that number and text give each other back', () => {
    const counts = [3, 2, 4];
    for (let k = 0; k < 24; k++) expect(indexOf(counts, textOf(counts, k))).toBe(k);
    expect(textOf(counts, 23)).toEqual([2, 1, 3]);
  });

  it('holds the utility that the rules give, and bars a text that crosses a red line', () => {
    const model = tiny();
    const domain = arraysOf(model, 'any');
    expect(domain.size).toBe(12);
    for (let k = 0; k < 12; k++)
      for (const p of [0, 1, 2]) {
        const text = textOf(model.counts, k);
        // land kept is red for south; land given without a patrol is red for north
        const red = text[0] === 2 || (text[0] === 0 && text[1] === 0);
        expect(domain.utility[p]?.[k]).toBe(red ? BARRED : utility(model, drawTruth(model, p, 'any'), p, text));
        expect([...domain.options.slice(k * 3, k * 3 + 3)]).toEqual(text);
      }
    expect(domain.lines).toEqual([5000, 4500, 4000]);
  });

  it('is refused where it would be too large', () => {
    const large = { ...moscow, counts: [...moscow.counts, 9, 9] };
    expect(domainOf(large, [])).toMatchObject({ ok: false, problem: { code: 'too-many-texts' } });
  });
});

describe('the best product of gains and the frontier', () => {
  const seeds = Array.from({ length: LONG ? 40 : 6 }, (_, k) => `exact ${k}`);

  it.each([2, 3, 4, 6])('are those of plain enumeration, %i parties', (parties) => {
    for (const seed of seeds) {
      const domain = drawnDomain(seed, parties, [5, 4, 4, 5]);
      const best = bestDeal(domain);
      expect(best).toBe(naiveBest(domain));
      const texts = Array.from({ length: 40 }, (_, k) => (k * 11) % domain.size);
      const efficient = texts.filter((k) => naiveEfficient(domain, k));
      expect(texts.filter((k) => onFrontier(domain, k))).toEqual(efficient);
      if (best >= 0) expect(onFrontier(domain, best)).toBe(true);
    }
  });

  it('tell products apart that floating numbers round to the same', () => {
    const gains = [
      [99_991, 99_989, 99_971, 99_961],
      [99_991, 99_989, 99_961, 99_971],
      [99_991, 99_989, 99_972, 99_960],
    ];
    const utilities = [0, 1, 2, 3].map((p) => Int32Array.from(gains, (row) => row[p] ?? 0));
    const domain: Domain = {
      counts: [3],
      size: 3,
      options: Uint8Array.of(0, 1, 2),
      utility: utilities,
      lines: [0, 0, 0, 0],
    };
    expect(bestDeal(domain)).toBe(naiveBest(domain));
    expect(bestDeal(domain)).toBe(0);
  });

  it('are nothing where no text gains everybody something', () => {
    const domain = { ...drawnDomain('none', 3), lines: [10_000, 10_000, 10_000] };
    expect(bestDeal(domain)).toBe(-1);
    expect(nashShare(domain, 0, -1)).toBe(0);
  });

  it('give a share of one for the best deal, the root of the share for another, nothing for none', () => {
    const domain = drawnDomain('share', 3);
    const best = bestDeal(domain);
    expect(nashShare(domain, best, best)).toBe(1);
    expect(nashShare(domain, -1, best)).toBe(0);
    const other = Array.from({ length: domain.size }, (_, k) => k).find(
      (k) => k !== best && gainProduct(domain, k) > 0,
    );
    const share = gainProduct(domain, other ?? 0) / gainProduct(domain, best);
    expect(nashShare(domain, other ?? 0, best)).toBeCloseTo(Math.cbrt(share), 12);
    expect(rootOf(0.0625, 4)).toBeCloseTo(0.5, 15);
  });
});
