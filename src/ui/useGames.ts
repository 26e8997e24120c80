import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../store/actions.ts';
import { importGames } from '../store/gameFiles.ts';
import { type Listed, listed } from '../store/gameList.ts';
import { saveAll, saveListed } from './gameSave.ts';
import { GAMES } from './text/games.ts';
import { problemSentence } from './text/problems.ts';
import { useSlice } from './useStore.ts';

/** A game that was deleted from the list just now, and how it comes back. */
interface Gone {
  readonly line: Listed;
  readonly undo: () => Promise<boolean>;
}

/** The list of games, what was said of the last act, and the acts themselves. */
export interface GamesList {
  /** null = still being read */
  readonly lines: readonly (Listed | Gone)[] | null;
  readonly said: string;
  /** a sentence for each game of a file that was not taken in */
  readonly refused: readonly string[];
  remove(line: Listed): Promise<void>;
  bringBack(gone: Gone): Promise<void>;
  saveOne(line: Listed): Promise<void>;
  saveAll(): Promise<void>;
  takeIn(text: string): Promise<void>;
}

export const isGone = (line: Listed | Gone): line is Gone => 'undo' in line;
const idOf = (line: Listed | Gone): string => (isGone(line) ? line.line.id : line.id);
export const titleOf = ({ game }: Listed): string => game?.title ?? GAMES.untitled;

export const useGames = (store: Store): GamesList => {
  const [lines, setLines] = useState<GamesList['lines']>(null);
  const [said, say] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  const handed = useSlice(store, (s) => s.handed);

  const read = async (): Promise<void> => setLines((await (await store.games()).rows()).map(listed));
  const replace = (id: string, by: Listed | Gone): void =>
    setLines((all) => all?.map((each) => (idOf(each) === id ? by : each)) ?? null);
  const tell = (words: string): void => {
    setRefused([]);
    say(words);
  };

  const takeIn = async (text: string): Promise<void> => {
    tell('');
    const games = await store.games();
    const read = await importGames(text, games, (done, all) => say(GAMES.looking(done, all)));
    say(read.ok ? GAMES.imported(read.value) : problemSentence(read.problem));
    setRefused(read.ok ? read.value.refused.map(GAMES.refused) : []);
    setLines((await games.rows()).map(listed));
  };

  useEffect(() => void read(), []);
  useEffect(() => {
    if (handed !== null) void takeIn(store.actions.takeHanded());
  }, [handed]);

  return {
    lines,
    said,
    refused,
    async remove(line) {
      const undo = await (await store.games()).remove(line.id);
      if (undo === null) return tell(GAMES.notRemoved);
      replace(line.id, { line, undo });
      tell('');
    },
    async bringBack({ line, undo }) {
      if (!(await undo())) return tell(GAMES.notBroughtBack);
      replace(line.id, line);
      tell(GAMES.broughtBack(titleOf(line)));
    },
    saveOne: async (line) => tell(await saveListed(line)),
    async saveAll() {
      const saved = await saveAll(lines?.flatMap((line) => (isGone(line) ? [] : [line])) ?? []);
      tell(saved.ok ? saved.value : problemSentence(saved.problem));
    },
    takeIn,
  };
};
