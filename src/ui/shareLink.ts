import type { Game } from '../agents/match.ts';
import { type Level, type Players, recordGame } from '../replay/record.ts';
import type { GameSource } from '../store/types.ts';

/** A game as it is handed on. */
export interface Shared {
  /** of its link, without `#` */
  readonly fragment: string;
  /** the text of its `.envoy` file */
  readonly file: string;
}

/** A game as a link and as a file; the writer of both comes only now. Null where it cannot be put into one. */
export const sharedOf = async (
  game: Game,
  { scenario, shipped }: GameSource,
  players: Players,
  level: Level | null = null,
): Promise<Shared | null> => {
  const [{ makeReplayLink }, { makeGameFile }] = await Promise.all([
    import('../replay/link.ts'),
    import('../replay/file.ts'),
  ]);
  const record = recordGame(game, players, level);
  if (!record.ok) return null;
  const link = makeReplayLink(record.value, scenario, !shipped);
  const file = makeGameFile([{ record: record.value, scenario, carry: !shipped }]);
  return link.ok && file.ok ? { fragment: link.value, file: file.value } : null;
};

/**
 * The address of this page with a game in its fragment, which browsers never send anywhere. A page that is a file has no
 * address for others, only the names of somebody's folders: then the fragment alone, which any Envoy takes in.
 */
export const addressOf = (fragment: string): string => {
  const { protocol, href } = window.location;
  return `${protocol === 'file:' ? '' : href.split('#')[0]}#${fragment}`;
};

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
