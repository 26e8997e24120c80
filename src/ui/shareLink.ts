import type { Game } from '../agents/match.ts';
import { type Level, type Players, recordGame } from '../replay/record.ts';
import type { GameSource } from '../store/types.ts';

/** The fragment of a game's link; the writer of links comes only now. Null where the game cannot be put into one. */
export const fragmentOf = async (
  game: Game,
  source: GameSource,
  players: Players,
  level: Level | null = null,
): Promise<string | null> => {
  const { makeReplayLink } = await import('../replay/link.ts');
  const record = recordGame(game, players, level);
  if (!record.ok) return null;
  const link = makeReplayLink(record.value, source.scenario, !source.shipped);
  return link.ok ? link.value : null;
};

/** The address of this page with a game in its fragment, which browsers never send anywhere. */
export const addressOf = (fragment: string): string => `${window.location.href.split('#')[0]}#${fragment}`;

/** Copies to the clipboard where the browser allows it. */
export const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** Hands a text file to the browser's downloads. */
export const save = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
