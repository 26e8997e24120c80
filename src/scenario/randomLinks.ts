import { at } from '../engine/num.ts';
import { roll } from '../engine/rng.ts';
import type { Interaction, RedLine, Scenario, Sourced, Test } from '../engine/scenarioTypes.ts';

const MADE_UP: Sourced = { basis: 'assumed', src: ['DRAWN'] };
/** A link adds or takes up to so much, bp. */
const MOST_BP = 900;

type Draw = (n: number, purpose: string) => number;

/** Some clauses, each with some of its options: never all of them, or the clause would not matter. */
const drawTests = (draw: Draw, scenario: Scenario, clauses: number): Test[] => {
  const left = scenario.issues.slice();
  return Array.from({ length: Math.min(clauses, left.length) }, (_, k) => {
    const [issue] = left.splice(draw(left.length, `issue ${k}`), 1);
    if (issue === undefined) throw new Error('no issue is left');
    const options = issue.options.map(({ id }) => id);
    const keep = 1 + draw(options.length - 1, `keep ${k}`);
    while (options.length > keep) options.splice(draw(options.length, `drop ${k} ${options.length}`), 1);
    return { issue: issue.id, in: options };
  });
};

const interactionOf = (draw: Draw, scenario: Scenario, k: number): Interaction => ({
  id: `link-${k + 1}`,
  title: `Link ${k + 1}`,
  sets: ['all'],
  when: drawTests(draw, scenario, 2 + draw(2, 'clauses')),
  bp: Object.fromEntries(scenario.parties.map(({ id }) => [id, draw(2 * MOST_BP + 1, `bp ${id}`) - MOST_BP])),
  ...MADE_UP,
});

const redLineOf = (draw: Draw, scenario: Scenario, k: number): RedLine => ({
  id: `bar-${k + 1}`,
  party: at(scenario.parties, draw(scenario.parties.length, 'party')).id,
  sets: ['all'],
  when: drawTests(draw, scenario, 1 + draw(3, 'clauses')),
  ...(draw(3, 'excused') === 0 ? { unless: drawTests((n, what) => draw(n, `unless ${what}`), scenario, 1) } : {}),
  text: `Bar ${k + 1}.`,
  ...MADE_UP,
});

/** A drawn scenario with so many interactions of two or three clauses, and red lines of which a third can be excused. */
export const withLinks = (scenario: Scenario, seed: string, interactions: number, redLines: number): Scenario => {
  const draw =
    (what: string): Draw =>
    (n, purpose) =>
      roll(n, seed, 0, 'links', `${what} ${purpose}`);
  return {
    ...scenario,
    interactions: Array.from({ length: interactions }, (_, k) => interactionOf(draw(`link ${k}`), scenario, k)),
    redLines: Array.from({ length: redLines }, (_, k) => redLineOf(draw(`bar ${k}`), scenario, k)),
  };
};
