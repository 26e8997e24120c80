import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileGame, type GameToKeep, isGameFile, makeGameFile, parseGameFile } from '../../src/replay/file.ts';
import { openFileGame } from '../../src/replay/fileGame.ts';
import { branched, forkAt, treeOf } from '../../src/replay/fork.ts';
import { linksIn } from '../../src/replay/linksIn.ts';
import { PERSON, playersOf, recordGame } from '../../src/replay/record.ts';
import { actionsOf, grown, playersOfLine, type Tree } from '../../src/replay/tree.ts';
import { agentGame, codeOf, empty, library, moscow, must, recordOf } from './helpers.ts';

const plain = (seed: string): GameToKeep => ({ record: recordOf(agentGame(seed)), scenario: moscow, carry: false });

/** A game of two lines: a person left the agents' line in the middle, and moved otherwise. */
const forked = (carry = false): GameToKeep & { readonly tree: Tree } => {
  const whole = agentGame('forked');
  const players = playersOf(whole, PERSON);
  const turn = Math.floor(whole.actions.length / 2);
  const stood = must(forkAt(whole, turn));
  const tree = grown(branched(treeOf(whole, playersOf(whole, 'envoy')), turn, players), stood);
  const record = must(recordGame(stood, playersOfLine(tree, 1), 'standard'));
  return { record, scenario: moscow, carry, tree, working: stood.state.draft, played: '2026-03-01T10:20:30.400Z' };
};

const entries = (text: string): FileGame[] =>
  must(parseGameFile(text)).map((game) => {
    if (game === null) throw new Error('no game');
    return game;
  });

describe('a file of games', () => {
  test('games come back as they were, lines, draft and time included, and give the same file again', () => {
    const games = [plain('one'), forked(), plain('two')];
    const text = must(makeGameFile(games));
    const read = entries(text);
    const opened = read.map((game) => must(openFileGame(game, library)));
    opened.forEach((game, k) => {
      expect(game.record).toEqual(games[k]?.record);
      expect(game.tree).toEqual(games[k]?.tree ?? null);
    });
    expect(read.map(({ played }) => played)).toEqual([null, '2026-03-01T10:20:30.400Z', null]);
    const again = opened.map(({ record, scenario, tree }, k) => ({
      record,
      scenario,
      carry: false,
      ...(tree === null ? {} : { tree }),
      ...(read[k]?.working ? { working: read[k].working } : {}),
      ...(read[k]?.played ? { played: read[k].played } : {}),
    }));
    expect(must(makeGameFile(again))).toBe(text);
  });

  test('a person can read in it what was played', () => {
    const text = must(makeGameFile([plain('quiet harbour')]));
    expect(isGameFile(text)).toBe(true);
    expect(text).toContain('"title": "The Moscow proposal"');
    expect(text).toContain('"seed": "quiet harbour"');
  });

  test('a scenario that is not ours travels along once, and its lines need no other', () => {
    const [game] = entries(must(makeGameFile([forked(true)])));
    if (game === undefined) throw new Error('no game');
    expect(must(openFileGame(game, empty)).tree?.lines).toHaveLength(2);
    expect(game.tree?.lines[0]?.link?.length ?? 0).toBeLessThan(game.link.length / 3);
  });

  test('whoever looks for links in it finds one for each game, not one for each line', () => {
    const games = [plain('one'), forked()];
    const text = must(makeGameFile(games));
    expect(linksIn(text)).toEqual(entries(text).map(({ link }) => link));
  });
});

const oneForked = entries(must(makeGameFile([forked()])))[0] as FileGame;
const lineOf = (k: number, part: object) => {
  const { tree } = oneForked;
  const lines = tree?.lines.map((line, i) => (i === k ? { ...line, ...part } : line)) ?? [];
  return { ...oneForked, tree: { current: tree?.current ?? 0, lines } };
};

describe('a file that is not as we wrote it', () => {
  test.each([
    ['nothing', '', 'not-a-game-file'],
    ['a scenario', 'format: 1\nid: x', 'not-a-game-file'],
    ['other JSON', '{"hello": 1}', 'not-a-game-file'],
    ['a list', '[]', 'not-a-game-file'],
    ['half a file', '{"envoy": 1, "kind": "games", "games": [{', 'file-damaged'],
    ['another kind', '{"envoy": 1, "kind": "x", "games": []}', 'file-damaged'],
    ['no list', '{"envoy": 1, "kind": "games", "games": {}}', 'file-damaged'],
    ['no version', '{"envoy": 0, "kind": "games", "games": []}', 'file-damaged'],
    ['a newer one', '{"envoy": 2, "things": []}', 'too-new'],
    ['too many', `{"envoy":1,"kind":"games","games":[${'0,'.repeat(2000)}0]}`, 'too-large'],
  ])('%s', (_name, text, code) => expect(codeOf(parseGameFile(text))).toBe(code));

  test('an entry that is no game is told apart from those that are', () => {
    const sound = JSON.parse(must(makeGameFile([plain('one')])));
    for (const bad of [null, 7, {}, { ...sound.games[0], link: 7 }, { ...sound.games[0], played: 'yesterday' }]) {
      const read = must(parseGameFile(JSON.stringify({ ...sound, games: [bad, sound.games[0]] })));
      expect(read[0]).toBeNull();
      expect(read[1]?.seed).toBe('one');
    }
  });

  test('a tree whose lines do not belong together is refused, never half of it taken', () => {
    const stranger = entries(must(makeGameFile([plain('stranger')])))[0]?.link;
    expect(codeOf(openFileGame(oneForked, library))).toBe('ok');
    const bad = [
      lineOf(0, { link: stranger }),
      lineOf(0, { link: null }),
      lineOf(0, { link: 'e2.AAAA' }),
      lineOf(1, { link: stranger }),
      lineOf(1, { parent: 1 }),
      lineOf(1, { parent: -1 }),
      lineOf(1, { parent: null }),
      lineOf(1, { at: 100_000 }),
      lineOf(1, { at: -1 }),
      lineOf(1, { players: { envoy: 'envoy', parties: [] } }),
      lineOf(0, { players: { envoy: 'person', parties: oneForked.tree?.lines[0]?.players.parties } }),
      { ...oneForked, tree: { current: 5, lines: oneForked.tree?.lines ?? [] } },
      { ...oneForked, tree: { current: 0, lines: [] } },
    ];
    for (const game of bad) expect(codeOf(openFileGame(game, library))).toBe('altered-lines');
  });

  test('whatever one letter becomes, a game opens as it was or not at all', () => {
    const text = must(makeGameFile([forked()]));
    const { record, tree } = forked();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', '0', '"', '-', ' ', '}'), (at, letter) => {
        const read = parseGameFile(text.slice(0, at) + letter + text.slice(at + 1));
        if (!read.ok || read.value[0] == null) return;
        const opened = openFileGame(read.value[0], library);
        if (!opened.ok) return;
        expect(opened.value.record).toEqual(record);
        if (opened.value.tree !== null) expect(opened.value.tree.lines).toHaveLength(tree.lines.length);
      }),
      { numRuns: 40 },
    );
  });
});

test('the actions of a line are those after it left another', () => {
  const { tree, record } = forked();
  expect(actionsOf(tree, 1)).toEqual(record.actions);
});
