import { at } from '../engine/num.ts';
import { roll } from '../engine/rng.ts';
import type { Interaction, Party, RedLine, Scenario, Sourced, Test } from '../engine/scenarioTypes.ts';
import { randomDomain } from './randomDomain.ts';

const MADE_UP: Sourced = { basis: 'assumed', src: ['DRAWN'] };

type Draw = (n: number, purpose: string) => number;

/** A test of some but not all options of an issue. */
const testOf = (draw: Draw, counts: readonly number[], issue: number, purpose: string): Test => {
  const n = at(counts, issue);
  const allowed = Array.from({ length: n }, (_, o) => draw(2, `${purpose} in ${o}`) === 1);
  allowed[draw(n, `${purpose} sure`)] = true;
  const all = allowed.every((yes) => yes);
  return {
    issue: `issue-${issue + 1}`,
    in: allowed.flatMap((yes, o) => (yes && !(all && o > 0) ? [`option-${o + 1}`] : [])),
  };
};

/** Tests of so many different issues. */
const testsOf = (draw: Draw, counts: readonly number[], n: number, purpose: string): Test[] => {
  const left = counts.map((_, i) => i);
  return Array.from({ length: Math.min(n, counts.length) }, (_, k) => {
    const [issue = 0] = left.splice(draw(left.length, `${purpose} issue ${k}`), 1);
    return testOf(draw, counts, issue, `${purpose} ${k}`);
  });
};

const interactionOf = (draw: Draw, counts: readonly number[], parties: readonly Party[], k: number): Interaction => ({
  id: `interaction-${k + 1}`,
  title: `Interaction ${k + 1}`,
  sets: ['all'],
  when: testsOf(draw, counts, 2 + draw(2, `bonus ${k} tests`), `bonus ${k}`),
  bp: Object.fromEntries(parties.map(({ id }) => [id, 50 * (draw(33, `bonus ${k} ${id}`) - 16)])),
  ...MADE_UP,
});

/** One of a government's two worst options of an issue, alone or with another clause, at times with an exception. */
const redLineOf = (draw: Draw, counts: readonly number[], parties: readonly Party[], k: number): RedLine => {
  const party = at(parties, draw(parties.length, `red ${k} party`));
  const [first, ...more] = testsOf(draw, counts, 1 + draw(2, `red ${k} tests`), `red ${k}`);
  const { issue } = first as Test;
  const worst = Object.entries(party.values[issue]?.options ?? {}).sort((a, b) => a[1] - b[1]);
  const when = [
    { issue, in: worst.slice(0, worst.length > 2 ? 1 + draw(2, `red ${k} worst`) : 1).map(([o]) => o) },
    ...more,
  ];
  return {
    id: `red-${k + 1}`,
    party: party.id,
    sets: ['all'],
    when,
    ...(draw(3, `red ${k} excuse`) === 0 ? { unless: testsOf(draw, counts, 1, `red ${k} unless`) } : {}),
    text: `Line ${k + 1}.`,
    ...MADE_UP,
  };
};

/** Two groups of different minds, and a home that may say no. */
const homeOf = (draw: Draw, party: Party): Party['home'] => {
  const group = at(party.home.groups, 0);
  const line = party.readings[0]?.reservation.bySet.all ?? 0;
  const own = (k: number) => ({
    bySet: { all: Math.max(0, line - 300 * k - draw(500, `${party.luck} group ${k}`)) },
    ...MADE_UP,
  });
  const row = group.weights.all ?? {};
  const [keys, values] = [Object.keys(row), Object.values(row)];
  const turned = Object.fromEntries(keys.map((key, i) => [key, values[(i + 1) % values.length] ?? 0]));
  return {
    ...party.home,
    thresholdPermille: 500,
    eachMinPermille: 150,
    groups: [
      { ...group, share: 60, line: own(0) },
      { ...group, id: 'other', name: 'Other', share: 40, weights: { all: turned }, line: own(1) },
    ],
  };
};

/**
 * A drawn domain whose clauses belong together as in a scenario for play: interactions of two or three clauses, red
 * lines with exceptions, a risk premium that the first issue scales, aspiration, and homes of two groups.
 */
export const randomCoupled = (
  seed: string,
  parties: number,
  options: readonly number[],
  interactions: number,
  redLines: number,
): Scenario => {
  const draw: Draw = (n, purpose) => roll(n, seed, 0, 'table', `coupled ${purpose}`);
  const plain = randomDomain(seed, parties, options);
  const members = plain.parties.map((party) => ({ ...party, home: homeOf(draw, party) }));
  return {
    ...plain,
    id: 'random-coupled',
    parties: members,
    interactions: Array.from({ length: interactions }, (_, k) => interactionOf(draw, options, members, k)),
    redLines: Array.from({ length: redLines }, (_, k) => redLineOf(draw, options, members, k)),
    process: {
      ...plain.process,
      aspiration: { bp: [150], ...MADE_UP },
      riskPremium: {
        baseBp: 600,
        issue: 'issue-1',
        percent: Object.fromEntries(
          Array.from({ length: at(options, 0) }, (_, o) => [`option-${o + 1}`, draw(101, `premium ${o}`)]),
        ),
        ...MADE_UP,
      },
      ratification: {
        ...plain.process.ratification,
        approval: [
          [-1500, 0],
          [0, 500],
          [1500, 1000],
        ],
      },
    },
  };
};
