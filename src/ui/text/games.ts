/** Words of the list of games that are kept in this browser. */
import type { Imported, Refused } from '../../store/gameFiles.ts';
import type { Listed } from '../../store/gameList.ts';
import { LEVEL_WORDS } from './en.ts';
import { problemSentence } from './problems.ts';

const games = (n: number): string => (n === 1 ? '1 game' : `${n} games`);

/** A time as the language of the page writes it. */
const timeWords = (ms: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(ms);

export const GAMES = {
  title: 'Your games',
  lead: 'Every game is kept in this browser, and only here. Save them as a file to take them along or to be sure of them.',
  none: 'No game is kept here yet. Begin one, or take some in from a file.',
  exportAll: 'Save all as a file',
  importFile: 'Take in games from a file',
  importNote: 'an .envoy file; or drop it here',
  list: 'Games, the one played last first',
  untitled: 'A game that cannot be read',
  unreadable: 'It is damaged. You can save what is left of it as a file, or delete it.',
  where: ({ game, played }: Listed): string => {
    if (game === null) return '';
    const { round, rounds, over, level, seed } = game;
    const parts = [
      over ? `the talks ended in round ${round}` : `round ${round} of ${rounds}`,
      LEVEL_WORDS[level].name,
      `seed ${seed}`,
      ...(played > 0 ? [`played ${timeWords(played)}`] : []),
    ];
    return parts.join(' · ');
  },
  goOn: (over: boolean): string => (over ? 'Look at it' : 'Go on'),
  save: 'Save as a file',
  remove: 'Delete',
  /** what a button is about, for those who hear one button after the other */
  about: (act: string, title: string, round: number | null): string =>
    round === null ? `${act}: ${title}` : `${act}: ${title}, round ${round}`,
  removed: (title: string): string => `Deleted: ${title}.`,
  notRemoved: 'The browser did not let the game be deleted. Try again.',
  undo: 'Bring it back',
  broughtBack: (title: string): string => `${title} is back.`,
  notBroughtBack: 'The browser had no room to bring the game back. Press again after you have deleted another.',
  saved: (n: number, left: number): string =>
    left === 0
      ? `${games(n)} in the file.`
      : `${games(n)} in the file; ${games(left)} could not be put in: save each by itself.`,
  savedRaw: 'It could not be put into a file of games: what is kept of it was saved as it is.',
  looking: (done: number, all: number): string => `Looking at game ${done + 1} of ${all} …`,
  imported: ({ added, same, refused }: Imported): string =>
    [
      added === 0 ? 'No game came in.' : `${games(added)} came in.`,
      ...(same > 0 ? [same === 1 ? '1 was here already.' : `${same} were here already.`] : []),
      ...(refused.length > 0 ? [`${games(refused.length)} could not be taken:`] : []),
    ].join(' '),
  refused: ({ place, title, problem }: Refused): string =>
    `Game ${place} of the file${title === '' ? '' : ` (${title})`}: ${problemSentence(problem)}`,
  file: (day: string): string => `envoy-games-${day}.envoy`,
  fileOne: (title: string, round: number, ending = 'envoy'): string =>
    `envoy-${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-round-${round}.${ending}`,
  fileRaw: (id: string): string => `envoy-damaged-${id}.txt`,
} as const;
