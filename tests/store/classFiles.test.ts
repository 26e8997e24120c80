import { describe, expect, test } from 'vitest';
import { markAll } from '../../src/analysis/classMarks.ts';
import { compile } from '../../src/engine/model.ts';
import { MAX_GAME_FILE, makeGameFile, parseGameFile } from '../../src/replay/file.ts';
import { makeBoard, sheetOf } from '../../src/store/classBoard.ts';
import { DEFAULT_SCENARIO } from '../../src/store/library.ts';
import { MAX_FILE } from '../../src/store/openable.ts';
import { makeStore } from '../../src/store/store.ts';
import { agentGame, linkOf, modelFor, must, recordOf } from '../replay/helpers.ts';
import { makeShelf, nearDoor, renamed } from './helpers.ts';

const own = renamed(DEFAULT_SCENARIO);
const ownRecord = recordOf(agentGame('own', 'first', must(compile(own))), 'first');
const record = (seed: string) => recordOf(agentGame(seed, 'first', modelFor()), 'first');
const ours = (seed: string) => ({ record: record(seed), scenario: DEFAULT_SCENARIO, carry: false });

const fileOf = (name: string, text: string, size = text.length) => ({ name, size, text: async () => text });

describe('a scenario of one’s own', () => {
  test('opens with its game from an .envoy file in a browser that has never met it', async () => {
    const text = must(makeGameFile([{ record: ownRecord, scenario: own, carry: true }]));
    const fresh = makeStore(makeShelf(), nearDoor());
    await fresh.actions.openFile(text, 'own.envoy');
    const { watching, source, problem } = fresh.getState();
    expect(problem).toBeNull();
    expect(source?.scenario).toEqual(own);
    expect(watching?.full.actions).toEqual(ownRecord.actions);
  });

  test('without the scenario in the file, the page says which is missing', async () => {
    const text = must(makeGameFile([{ record: ownRecord, scenario: own, carry: false }]));
    const fresh = makeStore(makeShelf(), nearDoor());
    await fresh.actions.openFile(text, 'own.envoy');
    expect(fresh.getState().watching).toBeNull();
    expect(fresh.getState().problem).toMatchObject({ code: 'unknown-scenario', detail: { id: own.id } });
  });
});

describe('files on the class board', () => {
  test('an .envoy file of several games is as many rows, beside a list of links', async () => {
    const games = [ours('a'), ours('b'), { record: ownRecord, scenario: own, carry: true }];
    const board = makeBoard(nearDoor());
    const files = [
      fileOf('all.envoy', must(makeGameFile(games))),
      fileOf('more.txt', `Anna ${linkOf(record('a'))}\nBen ${linkOf(record('c'))}`),
    ];
    await board.add(await Promise.all(files.map(sheetOf)));
    const rows = board.getState().rows.flatMap((row) => (row === null ? [] : [row]));
    expect(markAll(rows, null, null).map(({ source, mark }) => [source, mark])).toEqual([
      ['all.envoy', 'verified'],
      ['all.envoy, 2', 'verified'],
      ['all.envoy, 3', 'other-scenario'],
      ['more.txt', 'duplicate'],
      ['more.txt, 2', 'verified'],
    ]);
  });

  test('a collection of games may be as large as the page itself writes it; another file may not', async () => {
    const game = must(makeGameFile([ours('a')]));
    // Spaces between two games: a file of a size that no other kind may have, and quickly made.
    const large = game.replace('"games": [', `"games": [${' '.repeat(MAX_FILE)}`);
    expect(parseGameFile(large).ok).toBe(true);
    const board = makeBoard(nearDoor());
    await board.add([await sheetOf(fileOf('class.envoy', large))]);
    expect(board.getState().rows.map((row) => row?.status)).toEqual(['verified']);
    const refused = [
      fileOf('class.txt', large),
      fileOf('class.envoy', 'never read', MAX_GAME_FILE + 1),
      fileOf('CLASS.ENVOY', game, MAX_GAME_FILE),
    ];
    expect((await Promise.all(refused.map(sheetOf))).map(({ text }) => text)).toEqual([null, null, game]);
  });
});
