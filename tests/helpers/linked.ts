import { compile, type Model } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { roll } from '../../src/engine/rng.ts';
import type { HomeGroup, Party, Scenario } from '../../src/engine/scenarioTypes.ts';
import type { Standing } from '../../src/engine/types.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { withLinks } from '../../src/scenario/randomLinks.ts';
import { centralStanding } from '../../src/solve/central.ts';

const SOURCED = { basis: 'assumed', src: ['DRAWN'] } as const;

/** Values in quarters: many texts are then alike to a party. */
const coarse = (party: Party): Party => ({
  ...party,
  values: Object.fromEntries(
    Object.entries(party.values).map(([issue, row]) => [
      issue,
      {
        ...row,
        options: Object.fromEntries(Object.entries(row.options).map(([o, v]) => [o, Math.round(v / 25) * 25])),
      },
    ]),
  ),
});

/** Two groups at home: one thinks as the government does, the other cares for every clause alike. */
const withHome = (party: Party, issues: readonly string[], asks: number): Party => {
  const [group] = party.home.groups as [HomeGroup];
  const even = issues.map((id, k) => [id, Math.floor(100 / issues.length) + (k === 0 ? 100 % issues.length : 0)]);
  const line = { bySet: { all: asks }, ...SOURCED };
  const groups = [
    { ...group, share: 60, line },
    { ...group, id: 'street', name: 'Street', share: 40, line, weights: { all: Object.fromEntries(even) } },
  ];
  return { ...party, home: { ...party.home, thresholdPermille: 500, eachMinPermille: 300, groups } };
};

/** A small scenario with everything that couples clauses: links, red lines with exceptions, premiums, homes. */
const linkedScenario = (seed: string): Scenario => {
  const draw = (n: number, what: string): number => roll(n, seed, 0, 'linked', what);
  const parties = 2 + draw(5, 'parties');
  const counts = Array.from({ length: 3 + draw(3, 'issues') }, (_, i) => 2 + draw(3, `options ${i}`));
  const bare = randomDomain(seed, parties, counts);
  const ids = bare.issues.map(({ id }) => id);
  const kind = draw(2, 'coarse') === 0 ? coarse : (party: Party): Party => party;
  const { process } = bare;
  const scenario: Scenario = {
    ...bare,
    parties: bare.parties.map((party, p) => withHome(kind(party), ids, 2000 + draw(2500, `home ${p}`))),
    process: {
      ...process,
      aspiration: { ...process.aspiration, bp: process.aspiration.bp.map((_, r) => (r === 0 ? 300 : 0)) },
      riskPremium: {
        ...process.riskPremium,
        baseBp: draw(3, 'premium') * 400,
        percent: Object.fromEntries(at(bare.issues, 0).options.map(({ id }, o) => [id, 100 - 25 * o])),
      },
      ratification: {
        ...process.ratification,
        approval: [
          [-2000, 0],
          [0, 450],
          [2500, 1000],
        ],
      },
    },
    families: [
      { id: 'first', name: 'First', when: [{ issue: 'issue-1', in: ['option-1'] }] },
      {
        id: 'mixed',
        name: 'Mixed',
        when: [
          { issue: 'issue-2', in: ['option-2'] },
          { issue: 'issue-3', in: ['option-1'] },
        ],
      },
    ],
  };
  return withLinks(scenario, seed, draw(6, 'interactions'), draw(5, 'red lines'));
};

/** The same, ready to be asked: where things stand in one of the first two rounds, some having hardened. */
export const linked = (seed: string): { readonly model: Model; readonly standing: Standing } => {
  const made = compile(linkedScenario(seed));
  if (!made.ok) throw new Error(made.problem.code);
  const model = made.value;
  const standing = centralStanding(model, 1 + roll(2, seed, 0, 'linked', 'round'));
  const trust = model.parties.map((_, p) => roll(41, seed, 0, 'linked', `trust ${p}`) - 20);
  return { model, standing: { ...standing, trust } };
};
