/** Words of the teacher's page and of what a teacher's link shows. */
import type { Difference, Mark } from '../../analysis/classMarks.ts';
import { SMALLEST_GROUP } from '../../analysis/classSummary.ts';
import type { SeedRule } from '../../replay/assignment.ts';
import { capital, count, theParty } from './grammar.ts';

const games = (n: number): string => (n === 1 ? '1 game' : `${n} games`);

export const ASK = {
  title: 'Ask a class to play',
  lead: 'A link that opens the game as you set it up here. It holds no names and asks for none.',
  scenario: 'Scenario',
  role: 'Seat',
  envoy: 'the envoy',
  level: 'Level',
  rule: 'Luck',
  rules: {
    same: 'the same for all, so that games can be compared',
    own: 'a new one for each game',
    pairs: 'one for each pair, who agree on a word',
  } satisfies Record<SeedRule, string>,
  word: 'Word for the class',
  wordNote: 'Any word: every seed begins with it.',
  link: 'Link for the class',
  opens: 'the game of the class',
  linkLong: 'Send the link itself.',
  use: 'Compare the games below with this',
  failed: 'This cannot be put into a link: choose a word of ordinary letters.',
} as const;

export const ASKED = {
  title: 'What you are asked to play',
  game: (title: string): string => `The game: ${title}.`,
  role: (name: string): string =>
    name === ASK.envoy ? 'You carry the text, as the envoy.' : `You sit for ${theParty(name)}.`,
  level: (name: string): string => `Level: ${name}.`,
  rule: {
    same: 'The whole class meets the same hidden wishes.',
    own: 'Your game has hidden wishes of its own.',
    pairs: 'You and your partner meet the same hidden wishes: type the same word.',
  } satisfies Record<SeedRule, string>,
  word: 'The word that you two agreed on',
  after: 'When the talks are over, press Share and hand the link in as you were told. It holds the game and no name.',
  begin: 'Begin',
  back: 'Start page',
  goOn: 'Go on with the game that is kept here',
} as const;

export const CLASS = {
  title: 'Class board',
  lead: 'Many games side by side. Nothing is uploaded: the page reads the links itself, and forgets them when it is closed.',
  back: 'Start page',
  collect: 'Collect games',
  paste: 'Paste links, one on each line; names beside them are left out',
  files: 'Or choose files, or drop them here',
  pasted: 'pasted',
  read: 'Read them',
  progressLabel: 'Links read',
  clear: 'Clear the board',
  compare: 'Compare with an assignment (its link)',
  compareGo: 'Compare',
  comparing: (title: string, word: string): string => `Compared with your assignment: ${title}, word “${word}”.`,
  compareNone: 'Compare with none',
  progress: (done: number, of: number): string => (done < of ? `${done} of ${of} read` : `${games(of)} read`),
  came: 'What came in',
  marks: {
    verified: 'verified',
    replayed: 'replayed',
    duplicate: 'duplicate',
    'other-scenario': 'other scenario',
    altered: 'altered',
    damaged: 'damaged',
    'too-new': 'too new',
    'too-old': 'too old',
    'too-large': 'too large',
    'not-a-link': 'no link',
  } satisfies Record<Mark, string>,
  meaning: {
    verified: 'The whole game was played again from its link, and the computer’s governments acted exactly as it says.',
    replayed:
      'Every move is allowed, but the computer’s governments would act otherwise: an older version of them, or an edited link.',
    duplicate: 'The very same game as another one here, whatever its link looks like.',
    'other-scenario': 'A game of another scenario, another edition of it, other issues or another pen: not counted.',
    altered: 'The link was changed: from some round on it is not the game that it claims to be.',
    damaged: 'Part of the link is missing or was changed on the way. Ask for it again.',
    'too-new': 'Made by a newer Envoy than this page.',
    'too-old': 'Played by rules that this page no longer plays.',
    'too-large': 'Larger than any game.',
    'not-a-link': 'Not a link to a game.',
  } satisfies Record<Mark, string>,
  proof:
    'Playing a game again proves its result, not who played it: a link can be passed on, and a person may have sat in any seat that is called a person’s. Ask its player to explain one turn.',
  differences: {
    seat: 'another seat',
    level: 'another level',
    seed: 'another word',
    variant: 'another assumption',
    unfinished: 'not finished',
  } satisfies Record<Difference, string>,
  all: (n: number): string => `All ${n} links`,
  number: 'No',
  from: 'From',
  mark: 'Mark',
  seats: 'Played by persons',
  noPerson: 'nobody',
  ended: 'Talks',
  notes: 'Notes',
  sameAs: (n: number): string => `same as no ${n}`,
  open: 'Open',
  openOne: (n: number): string => `Open no ${n}`,
  csv: 'Save as a table (CSV)',
  csvFile: 'envoy-class.csv',
  print: 'Print the board',
  counted: (n: number): string => `${games(n)} counted: finished, each once, of the class’s scenario.`,
  small: `Charts come with ${count(SMALLEST_GROUP)} finished games: a smaller group could give one student away.`,
  endings: 'How the talks ended',
  clauses: 'What the texts say, clause by clause',
  clause: 'Clause',
  option: 'Option',
  times: 'Games',
  refused: 'Clauses that were refused most',
  refusedLead: 'For each refusal, the clause that weighed most against the text in that government’s own account.',
  refusedTimes: 'Refusals',
  refusedNone: 'Nothing was refused.',
  beliefs: 'What could be believed, against what was true',
  beliefsLead:
    'The chance that the evidence of each game gave to what was true, on average over the other governments. Guessing at random stays low; asking lifts it.',
  round: 'Round',
  chance: 'Chance of the truth',
  groups: 'By seed',
  seed: 'Seed',
  hiddenGroups: (n: number): string =>
    `${capital(count(n))} more ${n === 1 ? 'seed is' : 'seeds are'} not shown: fewer than ${count(SMALLEST_GROUP)} games, or they would give such a group away.`,
  table: 'The same as a table',
  explain: 'Ask about one turn',
  explainLead: 'A turn of the player’s own, drawn at random. Whoever played the game can say why.',
  explainPick: 'Game',
  explainGo: 'Draw a turn',
  explainNone: 'No game here has a turn of a person’s own.',
  question: (round: number, seat: string, did: string): string =>
    `Round ${round}, ${seat}: ${did}. What did you know then, what else could you have done, and why this?`,
} as const;

export const SCATTER = {
  title: 'Where the games ended',
  lead: 'Each mark is one game: what its text is worth to two governments, each on its own scale.',
  across: 'Across',
  up: 'Up',
  which: 'Games',
  seed: (seed: string, n: number): string => `seed ${seed}: ${games(n)}`,
  every: (n: number): string => `all ${n}, each with its own luck`,
  own: (name: string): string => `${capital(theParty(name))}, points of its own scale`,
  score: (name: string): string =>
    `${capital(theParty(name))}: 0 = no agreement, 100 = its best text that all could sign`,
  key: [
    ['in-force', 'agreement in force'],
    ['not-ratified', 'signed, not ratified'],
    ['continue', 'talks continue'],
    ['ended', 'talks ended'],
  ] as const,
  noFrontier:
    'With different luck every game has its own frontier, so none is drawn here. Choose a seed that five games or more share.',
  limits: {
    there:
      'Line: the frontier of the two. No text that crosses no red line gives one of them more without giving the other less. Dots: the texts that cannot be bettered for any government without a loss for another.',
    working: 'Working out the frontier.',
    failed: 'The frontier of this scenario is too large to be worked out here.',
  },
  game: 'Game',
} as const;

export const CSV = {
  head: ['no', 'from', 'mark', 'played by persons', 'seed', 'talks', 'round', 'notes'],
  score: (name: string): string => `${name}: 0 = its line, 100 = its best text`,
} as const;

/** What a person did in a turn, as a piece of a sentence. */
export const DID = {
  table: (changed: readonly string[]): string =>
    changed.length === 0
      ? 'put the draft on the table as it was'
      : `put a draft on the table with ${changed.join('; ')}`,
  meet: (name: string): string => `met ${theParty(name)}`,
  pull: (lever: string): string => `used a lever: ${lever}`,
  vote: 'called the vote',
  close: 'closed the talks',
  state: (issue: string, option: string): string => `stood up in public for ${option} on ${issue}`,
  signal: (issue: string): string => `told the envoy in private that ${issue} could move`,
  walk: 'walked out',
  sign: 'signed',
  refuse: 'refused',
} as const;
