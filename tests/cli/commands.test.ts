import { afterAll, describe, expect, test } from 'vitest';
import { wilson } from '../../src/analysis/wilson.ts';
import { BALANCE, balance } from '../../src/cli/balance.ts';
import { CHECK, check } from '../../src/cli/check.ts';
import { NEW, newFile } from '../../src/cli/new.ts';
import { PLAY, play } from '../../src/cli/play.ts';
import { SIMULATE, simulate } from '../../src/cli/simulate.ts';
import { STUDY, study } from '../../src/cli/study.ts';
import { VERIFY, verify } from '../../src/cli/verify.ts';
import { compile } from '../../src/engine/model.ts';
import { makeGameFile } from '../../src/replay/file.ts';
import { makeScenario } from '../../src/scenario/make.ts';
import { agentGame, moscow, must, recordOf } from '../replay/helpers.ts';
import { call, folder } from './helpers.ts';

const files = folder();
afterAll(files.remove);

const json = async (ran: ReturnType<typeof call>) => JSON.parse((await ran).out);
const SENTENCE = /^[A-Z"-][^\n]*\.\n$/;

describe('new', () => {
  test('writes a file that check calls good, and never over one that is there', async () => {
    const name = files.write('lake.txt', '').replace('.txt', '');
    const { file } = await json(call(NEW, newFile, name, '--json'));
    expect(file).toBe(`${name}.yaml`);
    expect((await json(call(CHECK, check, file, '--json'))).files).toMatchObject([{ ok: true, problems: [] }]);
    for (const wrong of [[name], [], ['a', 'b'], ['?']]) {
      const { status, error } = await call(NEW, newFile, ...wrong);
      expect(status).toBe(2);
      expect(error).toMatch(SENTENCE);
    }
  });
});

describe('play', () => {
  test('prints the game, the same every time, with a link that verifies', async () => {
    const first = await call(PLAY, play, 'moscow-proposal', '--seed', 's', '--json');
    expect(first.status).toBe(0);
    const game = JSON.parse(first.out);
    expect(Object.keys(game)).toEqual(
      'scenario seed ending rounds text utilities reservations ratified actions hash link'.split(' '),
    );
    expect(Object.keys(game.utilities).sort()).toEqual(['EUR', 'RUS', 'UKR', 'USA']);
    expect(game.actions.every((a: { by: string; round: number }) => a.by !== '' && a.round >= 1)).toBe(true);
    expect((await call(PLAY, play, 'moscow-proposal', '--seed', 's', '--json')).out).toBe(first.out);

    const file = files.write('game.json', first.out);
    const links = files.write('links.txt', `${game.link}\n\nhttps://example.org/play/${game.link}\n`);
    const { replays } = await json(call(VERIFY, verify, game.link, file, links, '--json'));
    expect(replays).toHaveLength(4);
    for (const replay of replays)
      expect(replay).toMatchObject({ status: 'verified', ending: game.ending, hash: game.hash, reason: null });
  });

  test('with the pen going round: nobody mediates, and the link verifies all the same', async () => {
    const rotating = ['moscow-proposal', '--seed', 's', '--pen', 'rotating', '--json'];
    const game = await json(call(PLAY, play, ...rotating));
    expect(game.actions.every((a: { by: string }) => a.by !== 'envoy')).toBe(true);
    expect((await json(call(PLAY, play, ...rotating, '--mediator', 'first'))).hash).toBe(game.hash);
    const { replays } = await json(call(VERIFY, verify, game.link, '--json'));
    expect(replays[0]).toMatchObject({ status: 'verified', hash: game.hash, players: { envoy: 'nobody' } });
  });

  test('a file that is not ours travels in the link', async () => {
    const file = files.write('mine.yaml', makeScenario({ ...moscow, id: 'mine' }));
    const game = await json(call(PLAY, play, file, '--seed', 's', '--mediator', 'first', '--json'));
    const { replays } = await json(call(VERIFY, verify, game.link, '--json'));
    expect(replays[0]).toMatchObject({ status: 'verified', hash: game.hash });
  });

  test('an .envoy file is verified game by game, a scenario that travels in it too', async () => {
    const own = { ...moscow, id: 'mine' };
    const games = [
      { record: recordOf(agentGame('in a file', 'first'), 'first'), scenario: moscow, carry: false },
      { record: recordOf(agentGame('of mine', 'first', must(compile(own))), 'first'), scenario: own, carry: true },
    ];
    const text = must(makeGameFile(games));
    const file = files.write('games.envoy', text);
    const whole = await call(VERIFY, verify, file, '--json');
    expect(whole.status).toBe(0);
    expect(JSON.parse(whole.out).replays).toMatchObject(
      games.map(({ record }, k) => ({ source: `${file}:${k + 1}`, status: 'verified', hash: record.hash })),
    );
    const bad = JSON.parse(text);
    bad.games[1].link = bad.games[1].link.slice(0, -9);
    const half = await call(VERIFY, verify, files.write('half.envoy', JSON.stringify(bad)), '--json');
    expect(half.status).toBe(1);
    expect(JSON.parse(half.out).replays.map((r: { status: string }) => r.status)).toEqual(['verified', 'damaged']);
  });

  test('words for people', async () => {
    const { out } = await call(PLAY, play, 'moscow-proposal', '--seed', 's', '--variant', 'ripe');
    expect(out).toMatch(/The Moscow proposal, seed s: /);
    expect(out).toMatch(/link #e2\./);
  });
});

describe('simulate', () => {
  const games = ['moscow-proposal', '--games', '30', '--seed', 'cli', '--jobs', '1', '--json'];

  test('counts, checks every refusal, and adds up', async () => {
    const whole = await json(call(SIMULATE, simulate, ...games, '--check'));
    expect(whole.games).toBe(30);
    expect(Object.values<number>(whole.endings).reduce((a, b) => a + b)).toBe(30);
    expect(whole.inForceRate).toBeCloseTo(whole.endings['in-force'] / 30, 3);
    expect(whole.flips.confirmed).toBe(whole.flips.stated);
    expect(whole.flips.noneConfirmed).toBe(whole.flips.noneChecked);
    expect(whole.flips.stated + whole.flips.none).toBeLessThanOrEqual(whole.refusals);

    const plain = await json(call(SIMULATE, simulate, ...games));
    expect(plain).toMatchObject({ digest: whole.digest, refusals: whole.refusals });
    expect(plain.flips).toMatchObject({ stated: whole.flips.stated, none: whole.flips.none, confirmed: null });

    const parts = [];
    for (const shard of ['1/3', '2/3', '3/3'])
      parts.push(await json(call(SIMULATE, simulate, ...games, '--shard', shard)));
    expect(parts.map((part) => part.games)).toEqual([10, 10, 10]);
    expect(parts.reduce((n, part) => n + part.endings['in-force'], 0)).toBe(whole.endings['in-force']);
    expect(parts[1].part).toMatchObject({ shard: '2/3', from: 10, to: 20 });
  });

  test('adds up every account while the pen goes round, hopes included', async () => {
    const rotating = ['moscow-proposal', '--games', '6', '--seed', 'cli', '--jobs', '1', '--pen', 'rotating', '--json'];
    const { flips, ledgers, refusals } = await json(call(SIMULATE, simulate, ...rotating, '--check'));
    expect(refusals).toBeGreaterThan(50);
    expect(ledgers).toEqual({ refused: refusals, summed: refusals, ownRefused: 0 });
    expect(flips.stated).toBeGreaterThan(5);
    expect(flips.confirmed).toBe(flips.stated);
    expect(flips.noneConfirmed).toBe(flips.noneChecked);
    expect((await json(call(SIMULATE, simulate, ...rotating))).ledgers).toBeNull();
  });

  test('the interval is Wilson’s', () => {
    expect(wilson(0, 10)).toEqual([0, expect.closeTo(0.2775, 4)]);
    expect(wilson(5, 10)).toEqual([expect.closeTo(0.2366, 4), expect.closeTo(0.7634, 4)]);
    expect(wilson(10, 10)).toEqual([expect.closeTo(0.7225, 4), expect.closeTo(1, 9)]);
  });
});

describe('balance', () => {
  test('prints what it measured', async () => {
    const small = ['moscow-proposal', '--games', '2', '--seed', 'b'];
    const ran = await call(BALANCE, balance, ...small, '--json');
    expect(Object.keys(JSON.parse(ran.out)).slice(0, 7)).toEqual(
      'bestFixedText families binds noZoneAtEnd homeRefusals mediators findings'.split(' '),
    );
    expect((await call(BALANCE, balance, ...small, '--mediator', 'first')).status).toBe(2);
    const rotating = await call(BALANCE, balance, ...small, '--pen', 'rotating');
    expect(rotating.status).toBe(2);
    expect(rotating.error).toMatch(/nobody mediates; simulate --pen rotating/);
  });
});

describe('study', () => {
  const small = ['moscow-proposal', '--games', '3', '--seed', 'st'];

  test('prints what it measured, the same every time', async () => {
    const ran = await call(STUDY, study, ...small, '--json');
    const found = JSON.parse(ran.out);
    expect(Object.keys(found)).toEqual('games beliefs knowing actions openings'.split(' '));
    expect(found.games).toBe(3);
    expect(found.beliefs.prior).toBeCloseTo(8 / 3, 2);
    expect(found.beliefs.brier).toBeLessThan(found.beliefs.prior);
    expect(found.knowing.oracle).toBeGreaterThan(0);
    expect(found.actions.meet).toBe(1);
    expect(Object.keys(found.actions)).toEqual('table meet pull vote call brief statement adjourn'.split(' '));
    const shares = found.openings.map((o: { share: number }) => o.share);
    expect(shares.reduce((a: number, b: number) => a + b)).toBeCloseTo(1, 9);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect((await call(STUDY, study, ...small, '--json')).out).toBe(ran.out);
  });

  test('words for people, and only the options it has', async () => {
    expect((await call(STUDY, study, ...small.with(2, '2'))).out).toMatch(/what it finds out +\d+\.\d %/);
    expect((await call(STUDY, study, ...small, '--mediator', 'first')).status).toBe(2);
  });
});

describe('check', () => {
  test('a good file and a bad one', async () => {
    const good = files.write('good.yaml', makeScenario(moscow));
    const bad = files.write('bad.yaml', makeScenario(moscow).replace('format: 1', 'format: 7'));
    const nothing = files.write('empty.yaml', '');
    const ran = await call(CHECK, check, good, bad, nothing, '--json');
    expect(ran.status).toBe(1);
    const result = JSON.parse(ran.out).files;
    expect(result.map((file: { ok: boolean }) => file.ok)).toEqual([true, false, false]);
    expect(Object.keys(result[1].problems[0])).toEqual(
      'severity code message line column path found expected hint repair'.split(' '),
    );
    expect(result[1].problems[0].repair).toMatch(/^in line \d+, write “1” instead of “7”\.$/);
    expect((await call(CHECK, check, good)).status).toBe(0);
    expect((await call(CHECK, check, bad)).out).toMatch(
      /bad\.yaml:\d+:\d+ error unknown-format: .*\n.*\n {2}Try: in line /,
    );
  });
});

describe('a wrong call', () => {
  const name = 'moscow-proposal';
  test.each([
    [[], /Name a scenario/],
    [['nowhere', '--seed', 's'], /no scenario or file "nowhere"; ours: .*moscow-proposal/],
    [['../moscow-proposal', '--seed', 's'], /no scenario or file/],
    [['__proto__', '--seed', 's'], /no scenario or file/],
    [['.', '--seed', 's'], /cannot be read \(a folder\)/],
    [[name], /Give a seed/],
    [[name, '--seed', ''], /1 to 64 characters/],
    [[name, '--seed', 'a|b'], /1 to 64 characters/],
    [[name, '--seed', 's', '--variant', 'constructor'], /no variant "constructor"; known: base, /],
    [[name, '--seed', 's', '--issues', '__proto__'], /no issue set "__proto__"; known: core, full/],
    [[name, '--seed', 's', '--mediator', 'toString'], /no player "toString"; known: envoy, random/],
    [[name, '--seed', 's', '--parties', 'valueOf'], /no player "valueOf"; known: party/],
    [[name, '--seed', 's', '--pen', 'quill'], /no pen "quill"; known: envoy/],
    [[name, 'another', '--seed', 's'], /one too many/],
    [[name, '--seed'], /--seed/],
    [[name, '--seed', 'a', '--seed', 'b'], /--seed was given twice/],
    [[name, '--sed', 's'], /There is no --sed for play; it knows --seed/],
    [[name, '--seed', '-1'], /--seed wants a value, not -1; .*--seed=-1/],
    [['/dev/null', '--seed', 's'], /cannot be read \(not a file\)/],
  ])('play %j', async (argv, says) => {
    const { status, out, error } = await call(PLAY, play, ...argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toMatch(says);
    expect(error).toMatch(SENTENCE);
  });

  test.each([
    [['--games', '0'], /--games must be a whole number from 1 to 1000000, not "0"/],
    [['--games', '1e3'], /whole number/],
    [['--games', '-5'], /--games/],
    [['--jobs', '65'], /--jobs must be/],
    [['--shard', '3/2'], /--shard must be a part of a whole/],
    [['--shard', 'x'], /--shard must be/],
    [['--seed', ''], /seed/],
  ])('simulate %j', async (argv, says) => {
    const { status, error } = await call(SIMULATE, simulate, name, ...argv);
    expect(status).toBe(2);
    expect(error).toMatch(says);
    expect(error).toMatch(SENTENCE);
  });

  test('a scenario that is not good is not played', async () => {
    const file = files.write('odd.yaml', 'format: 1\ntitle: x\n');
    const { status, error } = await call(PLAY, play, file, '--seed', 's');
    expect(status).toBe(2);
    expect(error).toMatch(/cannot be played: line 1, .* Run check on it\.\n$/);
  });

  test('links of every bad kind have their status', async () => {
    const huge = files.write('huge.txt', `e1.${'A'.repeat(400_000)}`);
    const { replays } = await json(call(VERIFY, verify, 'e1.nonsense', 'e7.abc', huge, '--json'));
    expect(replays.map((r: { status: string }) => r.status)).toEqual(['damaged', 'too-new', 'too-large']);
    for (const { reason } of replays) expect(`${reason}\n`).toMatch(SENTENCE);
    expect((await call(VERIFY, verify, 'e1.nonsense')).status).toBe(1);
    expect((await call(VERIFY, verify, 'nowhere.txt')).error).toMatch(/There is no file/);
    expect((await call(VERIFY, verify)).status).toBe(2);
    expect((await call(CHECK, check, 'nowhere.yaml')).status).toBe(2);
  });
});
