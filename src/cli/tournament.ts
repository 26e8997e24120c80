import { performance } from 'node:perf_hooks';
import { isMindName, MIND_NAMES, type MindName } from '../agents/minds.ts';
import { type Bout, overall, playBout, type Score } from '../analysis/tournament.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import { type Call, JSON_OPTION, type Usage, wholeNumber } from './args.ts';
import { domainsOf, type NamedDomain } from './domains.ts';
import { seedOf } from './options.ts';
import { type Command, columns, done, type Note, wrong } from './output.ts';

const MAX_ROUNDS = 10_000;

export const TOURNAMENT: Usage = {
  name: 'tournament',
  operands: 'FOLDER-OR-FILE…',
  does: 'Lets negotiators play alternating offers on scenarios as bare domains (utilities and lines alone), or on drawn ones: random, random:N, random:N:PARTIES.',
  options: [
    { name: 'agents', value: 'A,B,…', says: `who plays: ${MIND_NAMES.join(', ')} (default: ours)` },
    {
      name: 'against',
      value: 'NAME',
      says: 'each in every seat, with this one in all others (default: each with itself)',
    },
    {
      name: 'rounds',
      value: 'N',
      says: `rounds of offers, whatever the scenario says (default: 100, at most ${MAX_ROUNDS})`,
    },
    {
      name: 'seed',
      value: 'S',
      says: 'any word: draws what a scenario hides, and the random domains (default: tournament)',
    },
    JSON_OPTION,
  ],
};

/** One agent's bouts over all domains. */
interface Row {
  readonly bout: Bout;
  readonly scores: readonly (Score & { readonly domain: NamedDomain })[];
}

const mindOf = (name: string): Result<MindName> =>
  isMindName(name) ? ok(name) : fail('unknown-agent', { name, known: MIND_NAMES.join(', ') });

const boutsOf = (call: Call, rounds: number): Result<Bout[]> => {
  const rival = call.values.get('against');
  const against = rival === undefined ? ok(null) : mindOf(rival);
  if (!against.ok) return against;
  const bouts: Bout[] = [];
  for (const name of (call.values.get('agents') ?? 'ours').split(',')) {
    const agent = mindOf(name.trim());
    if (!agent.ok) return agent;
    bouts.push({ agent: agent.value, against: against.value, rounds });
  }
  return ok(bouts);
};

const play = (bout: Bout, domains: readonly NamedDomain[], note: Note): Row => ({
  bout,
  scores: domains.map((domain, k) => {
    note(`${bout.agent}: ${k + 1} of ${domains.length} domains`);
    return { ...playBout(domain.domain, bout, () => performance.now()), domain };
  }),
});

const rounded = <T extends object>(figures: T): T =>
  Object.fromEntries(
    Object.entries(figures).map(([key, v]) => [key, typeof v === 'number' ? Number(v.toFixed(4)) : v]),
  ) as T;

const setting = ({ agent, against }: Bout) => ({
  name: agent,
  setting: against === null ? 'self' : 'against',
  against,
});

const resultOf = (rows: readonly Row[]) => ({
  agents: rows.map(({ bout, scores }) => ({
    ...setting(bout),
    domains: scores.length,
    ...rounded(overall(scores)),
  })),
  perDomain: rows.flatMap(({ bout, scores }) =>
    scores.map(({ domain: { name, domain }, ...score }) => ({
      ...setting(bout),
      domain: name,
      texts: domain.size,
      parties: domain.lines.length,
      ...rounded(score),
    })),
  ),
});

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

const linesOf = ({ agents }: ReturnType<typeof resultOf>): string[] =>
  columns([
    ['agent', 'setting', 'domains', 'agreement', 'utility', 'others', 'nash', 'pareto', 'a second'],
    ...agents.map((a) => [
      a.name,
      a.against === null ? 'self' : `against ${a.against}`,
      String(a.domains),
      figure(a.agreement),
      figure(a.utility),
      figure(a.others),
      figure(a.nash),
      figure(a.pareto),
      a.negotiationsPerSecond.toFixed(0),
    ]),
  ]);

/** `tournament`: how well negotiators do on bare domains. */
export const tournament: Command = async (call, note) => {
  if (call.operands.length === 0)
    return wrong({ code: 'no-operand', detail: { what: 'a folder, files or random', usage: 'tournament random' } });
  const rounds = wholeNumber(call, 'rounds', 100, 1, MAX_ROUNDS);
  if (!rounds.ok) return wrong(rounds.problem);
  const seed = seedOf(call, 'tournament');
  if (!seed.ok) return wrong(seed.problem);
  const bouts = boutsOf(call, rounds.value);
  if (!bouts.ok) return wrong(bouts.problem);
  const domains = domainsOf(call.operands, seed.value);
  if (!domains.ok) return wrong(domains.problem);
  const rows = bouts.value.map((bout) => play(bout, domains.value, note));
  note('');
  const result = resultOf(rows);
  return done(call, true, result, linesOf(result));
};
