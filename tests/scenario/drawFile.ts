import { apportion } from '../../src/engine/num.ts';
import { roll } from '../../src/engine/rng.ts';

/** A scenario file drawn by seed, as data: everything that may be left out is, about half the time. */
export function drawFile(seed: string): Readonly<Record<string, unknown>> {
  let step = 0;
  const draw = (n: number): number => roll(n, seed, step++, 'file', 'draw');
  const maybe = <T>(key: string, value: () => T): Record<string, T> => (draw(2) === 0 ? { [key]: value() } : {});
  const many = <T>(from: number, more: number, of: (at: number) => T): T[] =>
    Array.from({ length: from + draw(more) }, (_, at) => of(at));
  const words = (): string =>
    [...'ab c: - # "x\' é 水 {y} [z], yes 1 null']
      .map((letter) => (draw(2) === 0 ? letter : 'm'))
      .join('')
      .trim();
  const from = { basis: 'assumed', src: ['GUESS'], why: words() };
  const issues = many(2, 4, (i) => ({
    id: `issue-${i}`,
    title: words(),
    ...maybe('label', () => `L${i}`),
    ...maybe('ordered', () => draw(2) === 0),
    src: ['GUESS'],
    options: many(2, 3, (o) => ({
      id: `o${o}`,
      short: words(),
      src: ['GUESS'],
      ...maybe('legal', words),
      ...maybe('lasting', () => ['steps', 'date']),
    })),
  }));
  const row = (): Record<string, number> => {
    const points = apportion(
      100,
      issues.map(() => 1 + draw(9)),
    );
    return Object.fromEntries(issues.map(({ id }, at) => [id, points[at] ?? 0]));
  };
  const test = () => {
    const issue = issues[draw(issues.length)];
    return { issue: issue?.id, in: [issue?.options[draw(2)]?.id] };
  };
  const ids = many(2, 3, (p) => `P${p}`);
  const effect = () => ({
    on: 'reservation',
    target: ids[draw(ids.length)],
    delta: draw(200) - 100,
    ...maybe('chancePermille', () => draw(1001)),
  });
  const party = (id: string) => ({
    id,
    name: words(),
    ...maybe('interests', () => [{ text: words(), ...from }]),
    ...maybe('positions', () => ({ [issues[0]?.id ?? '']: { option: issues[0]?.options[0]?.id, ...from } })),
    ...maybe('values', () =>
      Object.fromEntries(
        issues.map((issue) => [
          issue.id,
          { options: Object.fromEntries(issue.options.map((o) => [o.id, draw(101)])), ...from },
        ]),
      ),
    ),
    ...maybe('readings', () =>
      many(1, 3, (r) => ({
        id: `r${r}`,
        ...maybe('weights', () => ({ bySet: { all: row() }, ...from })),
        ...maybe('reservation', () => ({ bySet: { all: draw(9000) }, ...from })),
      })),
    ),
    ...maybe('style', () => ({ candourPermille: draw(1001), ...from })),
    ...maybe('home', () => ({
      groups: many(1, 3, (g) => ({ id: `g${g}`, ...maybe('weights', () => ({ all: row() })), ...from })),
      ...from,
    })),
  });
  return {
    format: 1,
    id: 'drawn',
    title: words(),
    assumptions: { GUESS: words() },
    ...maybe('rounds', () => ({ count: 1 + draw(12), ...from })),
    issues,
    parties: ids.map(party),
    ...maybe('interactions', () =>
      many(0, 3, () => ({ when: [test()], bp: { [ids[0] ?? '']: draw(900) - 450 }, ...from })),
    ),
    ...maybe('redLines', () =>
      many(0, 3, () => ({ party: ids[draw(ids.length)], when: [test()], ...maybe('unless', () => [test()]), ...from })),
    ),
    ...maybe('events', () =>
      many(0, 4, (e) => ({ id: `e${e}`, name: words(), text: words(), effects: [effect()], ...from })),
    ),
    ...maybe('levers', () =>
      many(0, 3, (e) => ({ id: `l${e}`, name: words(), text: words(), effects: [effect()], ...from })),
    ),
    ...maybe('ranges', () => ({ reservationBp: draw(500), ...from })),
    ...maybe('handout', () => ({ briefing: [words()], glossary: [{ term: words(), text: words() }] })),
    ...maybe('translations', () => ({ de: { title: words() } })),
  };
}
