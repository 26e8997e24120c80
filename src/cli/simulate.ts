import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { wilson } from '../analysis/wilson.ts';
import { hashText } from '../engine/hash.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import { ENDINGS } from '../engine/types.ts';
import type { Played } from '../workers/batch.ts';
import { type Call, PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { type Batch, playInChildren } from './children.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, type Note, percent, wrong } from './output.ts';

const MAX_GAMES = 1_000_000;
const MAX_JOBS = 64;
/** Games of which the zone is counted. */
const ZONES = 1000;

export const SIMULATE: Usage = {
  name: 'simulate',
  operands: 'SCENARIO',
  does: 'Plays many games between agents and counts how they end; game k has the seed S-k.',
  options: [
    { name: 'games', value: 'N', says: `how many (default: 100, at most ${MAX_GAMES})` },
    { name: 'seed', value: 'S', says: 'any word (default: sim)' },
    { name: 'jobs', value: 'J', says: 'processes (default: one for each core); the games do not depend on it' },
    { name: 'shard', value: 'I/N', says: 'only the I-th of N parts of the games' },
    { name: 'check', says: 'look into every refusal: does it add up, and does the change it names flip the answer?' },
    ...PLAY_OPTIONS,
  ],
};

interface Part {
  readonly shard: string | null;
  readonly from: number;
  readonly to: number;
}

const partOf = (call: Call, games: number): Result<Part> => {
  const text = call.values.get('shard');
  if (text === undefined) return ok({ shard: null, from: 0, to: games });
  const [, i = '', n = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [index, count] = [Number(i), Number(n)];
  if (index < 1 || index > count) return fail('bad-shard', { found: text });
  return ok({
    shard: text,
    from: Math.floor((games * (index - 1)) / count),
    to: Math.floor((games * index) / count),
  });
};

const round4 = (share: number): number => Math.round(share * 10_000) / 10_000;

const total = (games: readonly Played[], of: (game: Played) => number): number =>
  games.reduce((sum, game) => sum + of(game), 0);

const flipsOf = (games: readonly Played[], checked: boolean) => {
  const looked = (of: (game: Played) => number): number | null => (checked ? total(games, of) : null);
  return {
    stated: total(games, (g) => g.flips.stated),
    confirmed: looked((g) => g.flips.confirmed),
    none: total(games, (g) => g.flips.none),
    noneConfirmed: looked((g) => g.flips.noneConfirmed),
    noneChecked: looked((g) => g.flips.noneChecked),
  };
};

const ledgersOf = (games: readonly Played[]) => ({
  refused: total(games, (g) => g.ledgers?.refused ?? 0),
  summed: total(games, (g) => g.ledgers?.summed ?? 0),
  ownRefused: total(games, (g) => g.ledgers?.ownRefused ?? 0),
});

const summary = ({ games, playMs }: Batch, ms: number, part: Part, checked: boolean) => {
  const inForce = games.filter((game) => game.ending === 'in-force').length;
  const asked = games.filter((game) => game.zone !== null);
  const zoneless = asked.filter((game) => game.zone === false).length;
  return {
    games: games.length,
    endings: Object.fromEntries(ENDINGS.map((e) => [e, games.filter((game) => game.ending === e).length])),
    inForceRate: round4(games.length === 0 ? 0 : inForce / games.length),
    ci95: wilson(inForce, games.length).map(round4),
    noZoneAtEnd: asked.length === 0 ? null : round4(zoneless / asked.length),
    gamesPerSecond: Math.round((games.length * 10_000) / Math.max(1, playMs)) / 10,
    ms: Math.round(ms),
    digest: hashText(games.map((game) => game.hash).join(' ')),
    refusals: total(games, (game) => game.refusals),
    flips: flipsOf(games, checked),
    ledgers: checked ? ledgersOf(games) : null,
    note: `noZoneAtEnd counts ${asked.length} of the games${checked ? '' : '; --check looks into the flips'}`,
    ...(part.shard === null ? {} : { part: { ...part, hashes: games.map((game) => game.hash) } }),
  };
};

type Summary = ReturnType<typeof summary>;

const linesOf = (s: Summary): string[] => {
  const [low = 0, high = 0] = s.ci95;
  return [
    ...columns([
      ['games', String(s.games)],
      ...Object.entries(s.endings).map(([ending, n]) => [ending, String(n)]),
      ['in force', `${percent(s.inForceRate)} (95 % interval ${percent(low)} to ${percent(high)})`],
      ['no zone at the end', s.noZoneAtEnd === null ? 'not asked' : percent(s.noZoneAtEnd)],
      ['refusals', String(s.refusals)],
      ['changes stated', `${s.flips.stated}${s.flips.confirmed === null ? '' : `, ${s.flips.confirmed} confirmed`}`],
      [
        'none within reach',
        `${s.flips.none}${s.flips.noneConfirmed === null ? '' : `, ${s.flips.noneConfirmed} of ${s.flips.noneChecked} confirmed`}`,
      ],
      ...(s.ledgers === null
        ? []
        : [
            ['accounts that add up', `${s.ledgers.summed} of ${s.ledgers.refused}`],
            ['own offers refused', String(s.ledgers.ownRefused)],
          ]),
      ['games a second', String(s.gamesPerSecond)],
      ['digest', s.digest],
    ]),
    s.note,
  ];
};

const counter = (note: Note, all: number): ((n: number) => void) => {
  let played = 0;
  return (n) => {
    played += n;
    note(`${played} of ${all} games`);
  };
};

/** `simulate`: many games, and how they ended. */
export const simulate: Command = async (call, note) => {
  const setting = settingOf(call, SIMULATE);
  if (!setting.ok) return wrong(setting.problem);
  const seed = seedOf(call, 'sim');
  if (!seed.ok) return wrong(seed.problem);
  const games = wholeNumber(call, 'games', 100, 1, MAX_GAMES);
  if (!games.ok) return wrong(games.problem);
  const jobs = wholeNumber(call, 'jobs', Math.min(MAX_JOBS, availableParallelism()), 1, MAX_JOBS);
  if (!jobs.ok) return wrong(jobs.problem);
  const part = partOf(call, games.value);
  if (!part.ok) return wrong(part.problem);
  const { from, to } = part.value;
  const check = call.switches.has('check');
  const start = performance.now();
  const job = { ...setting.value, seed: seed.value, check, zones: from + ZONES };
  const batch = await playInChildren(job, from, to, jobs.value, counter(note, to - from));
  note('');
  if (!batch.ok) return wrong(batch.problem);
  const result = summary(batch.value, performance.now() - start, part.value, check);
  return done(call, true, result, linesOf(result));
};
