import { afterAll, describe, expect, test } from 'vitest';
import { PLAY, play } from '../../src/cli/play.ts';
import { TOURNAMENT, tournament } from '../../src/cli/tournament.ts';
import { VERIFY, verify } from '../../src/cli/verify.ts';
import { makeScenario } from '../../src/scenario/make.ts';
import { randomDomain } from '../../src/scenario/randomDomain.ts';
import { TINY } from '../helpers/tiny.ts';
import { call, folder } from './helpers.ts';

const files = folder();
afterAll(files.remove);

const of = (...argv: string[]) => call(TOURNAMENT, tournament, ...argv);
const json = async (...argv: string[]) => JSON.parse((await of(...argv, '--json')).out);

const FIGURES = 'agreement utility others nash pareto negotiationsPerSecond'.split(' ');

describe('tournament', () => {
  test('on drawn domains, each agent with itself: the same figures every time', async () => {
    const argv = ['random:3', '--agents', 'boulware,conceder', '--seed', 'cli', '--rounds', '30'];
    const first = await json(...argv);
    expect(first.agents.map((a: { name: string }) => a.name)).toEqual(['boulware', 'conceder']);
    for (const a of first.agents) {
      expect(a).toMatchObject({ setting: 'self', domains: 3, negotiations: 9 });
      for (const figure of FIGURES) expect(a[figure]).toBeGreaterThanOrEqual(0);
    }
    expect(first.perDomain).toHaveLength(6);
    const again = await json(...argv);
    const timeless = (o: object) => JSON.stringify(o).replace(/"(ms|negotiationsPerSecond)":[\d.]+/g, '');
    expect(timeless(again)).toBe(timeless(first));
    expect(timeless(await json(...argv.slice(0, 4), 'other', '--rounds', '30'))).not.toBe(timeless(first));
  });

  test('against another, in every seat', async () => {
    const { agents } = await json('random:2:2', '--agents', 'ours', '--against', 'conceder', '--seed', 'cli');
    expect(agents).toHaveLength(1);
    expect(agents[0]).toMatchObject({ name: 'ours', setting: 'against', against: 'conceder', negotiations: 8 });
    expect(agents[0].utility).toBeGreaterThan(agents[0].others);
  });

  test('on files and folders of scenarios, with their red lines', async () => {
    files.write('b.yaml', makeScenario(randomDomain('file', 3, [4, 4, 4])));
    files.write('a.json', JSON.stringify(TINY));
    files.write('notes.txt', 'not a scenario');
    const { perDomain } = await json(files.path, '--agents', 'linear');
    expect(perDomain.map((d: { domain: string; texts: number }) => [d.domain, d.texts])).toEqual([
      ['a', 12],
      ['b', 64],
    ]);
  });

  test('words for people', async () => {
    const { out, status } = await of('random:1', '--agents', 'linear', '--seed', 'w');
    expect(status).toBe(0);
    expect(out).toMatch(/^agent +setting +domains +agreement/);
    expect(out).toMatch(/\nlinear +self +1 +1\.000/);
  });

  test.each([
    [['random:0'], /random:N/],
    [['random:5:13'], /2 to 12 parties/],
    [['nowhere.yaml'], /no scenario or file/],
    [['random', '--agents', 'nobody'], /no player "nobody"/],
    [['random', '--against', 'nobody'], /no player "nobody"/],
    [['random', '--rounds', '0'], /--rounds/],
    [['random', '--seed', ''], /seed/],
    [[], /^Name a folder/],
  ])('a wrong call says what is wrong: %j', async (argv, says) => {
    const { status, error } = await of(...argv);
    expect(status).toBe(2);
    expect(error).toMatch(says);
    expect(error).toMatch(/^[A-Z"-][^\n]*\.\n$/);
  });
});

test('a game of Boulwares with the pen going round is played again from its link', async () => {
  const argv = ['moscow-proposal', '--seed', 's', '--pen', 'rotating', '--parties', 'boulware', '--json'];
  const { link } = JSON.parse((await call(PLAY, play, ...argv)).out);
  const { out } = await call(VERIFY, verify, link, '--json');
  expect(JSON.parse(out).replays[0]).toMatchObject({ status: 'verified' });
});
