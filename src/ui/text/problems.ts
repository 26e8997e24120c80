import type { Problem } from '../../engine/result.ts';

type Detail = Readonly<Record<string, string | number>>;

/** One clear sentence for every code that a player can meet. */
const SENTENCES: Readonly<Record<string, (d: Detail) => string>> = {
  'bad-seed': (d) => `A seed has 1 to ${d.max} ordinary characters, and no upright bar.`,
  'unknown-set': (d) => `This scenario has no issue set called ${d.set}.`,
  'unknown-variant': (d) => `This scenario has no assumption called ${d.variant}.`,
  'bad-text': () => 'The draft does not fit this scenario.',
  'bad-option': () => 'This clause has no such option.',
  'question-not-here': () => 'This question cannot be asked here.',
  'bad-question': () => 'Choose two different clauses.',
  'main-done': () => 'The main action of this round is done.',
  'side-done': () => 'The side action of this round is done.',
  'no-such-party': () => 'There is no such party at the table.',
  'no-such-lever': () => 'There is no such lever.',
  'lever-used': () => 'This lever has been pulled.',
  'lever-early': (d) => `Not before round ${d.round}.`,
  'lever-needs': (d) => `Only after: ${d.event}.`,
  'vote-before-table': () => 'after a draft is tabled',
  'vote-open': (d) => `${d.issue} is open: an open clause cannot be voted on.`,
  'vote-same': (d) => `${d.issue} was refused at home in these words; choose others.`,
  'not-now': () => 'This cannot be done now.',
  'in-meeting': () => 'You are in a meeting: ask, or leave it first.',
  'bad-answer': () => 'An answer is yes or no.',
  'below-line': (d) => `${d.party} cannot sign below its line.`,
  'bad-hope': (d) => `A hope is a whole number from 0 to ${d.max}.`,
  'no-envoy': () => 'There is no envoy to write to: the pen goes round.',
  'own-party': () => 'A party does not call itself.',
  'counter-offer': () => 'Answer an offer with another, accept it, or walk out.',
  'no-offer': () => 'There is no offer to accept yet.',
  'nothing-to-leak': () => 'There is no draft to leak yet.',
  'unknown-agent': (d) => `No agent is called ${d.name}.`,
  'talks-over': () => 'The talks are over.',
  'not-your-turn': () => 'It is not your turn.',
  'fork-over': () => 'The talks are over here: go back to an earlier turn.',
  'no-game': () => 'No game is being played.',
  'not-fetched': () => 'What this needs could not be fetched. Look whether there is a network, then try again.',
  'locked-present': () => 'present the proposal first',
  'locked-meet': (d) => `opens in round ${d.round}`,
  'locked-lever': (d) => `opens in round ${d.round}`,
  'locked-vote': (d) => `round ${d.round}, or sooner`,
  'not-saved': () =>
    'This browser has no room for the game or does not let it be kept. Play on, and save it as a file before you close the page.',
  'other-tab': () =>
    'This game went on in another tab. Go on in one of the two: what you do here becomes a game of its own.',
  'copied-tab': () =>
    'This game was played on in another tab too. Yours is now a game of its own; both are among your games.',
  'no-games': () => 'There is no game in this that can be taken.',
  'no-room': () => 'This browser has no room for these games: none came in. Delete some and try again.',
  'game-damaged': () => 'It is damaged: part of it is missing or changed.',
  'save-damaged': () => 'The saved game was damaged and could not be opened; it has been set aside.',
  'save-scenario': (d) => `The saved game belongs to another edition of the scenario ${d.id}.`,
  'file-problems': () => 'The file cannot be played as it is.',
  'no-advice': () => 'The advisor cannot be asked in this browser.',
  'file-unreadable': () => 'The file could not be read.',
  'link-unreadable': () => 'This is not a link to a game of Envoy.',
  'no-word': () => 'Type the word that the two of you agreed on.',
  'no-links': () => 'There is no link to a game in this. Paste one on each line, or drop the files.',
  'too-many-links': (d) => `A board holds ${d.max} games at most; take fewer at a time.`,
  'not-a-link': () => 'This is not a link to a game of Envoy.',
  'not-a-game-file': () => 'This is not a file of games of Envoy.',
  'file-damaged': () => 'The file of games is damaged: part of it is missing or changed. Ask for it again.',
  'altered-lines': (d) => `The game was forked, and line ${d.line} is not one of that game: the file has been altered.`,
  damaged: (d) => `The link is damaged${d.what === undefined ? '' : ` (${d.what})`}: part of it is missing or changed.`,
  altered: (d) => `The link has been altered: from round ${d.round} on it is not the game that was played.`,
  'too-large': () => 'This is too large to be a game of Envoy.',
  'too-new': (d) =>
    `This comes from a newer Envoy than this page: it needs version ${d.version} of its format or rules, and this page knows ${d.known}.`,
  'too-old': (d) =>
    `This game was played by version ${d.version} of the rules, which this page no longer plays: open it with Envoy ${d.release}.`,
  'unknown-scenario': (d) =>
    `This game was played on a scenario, ${d.id}, that this page does not have in that edition.`,
};

export const problemSentence = ({ code, detail }: Problem): string =>
  SENTENCES[code]?.(detail ?? {}) ?? `That did not work (${code}).`;

export const knownProblem = (code: string): boolean => Object.hasOwn(SENTENCES, code);
