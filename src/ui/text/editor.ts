import type { Fault, FaultCode } from '../../analysis/faults.ts';
import type { Effect } from '../../engine/scenarioTypes.ts';

const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)} %`;

export const EDITOR = {
  title: 'Write a scenario',
  back: 'Back to the start',
  undo: 'Undo',
  redo: 'Redo',
  play: 'Play it now',
  report: 'Is it a game?',
  save: 'Save as a file',
  saveAgain: 'Save the file',
  share: 'Share',
  begin: 'Begin with',
  beginWith: { empty: 'An empty page', starter: 'An example with remarks', file: 'A file of mine' },
  beginLabel: 'Begin with something else',
  beginGo: 'Open it',
  beginNote: 'Undo brings the draft of now back.',
  diff: 'What I changed',
  diffNone: 'Nothing yet.',
  diffLead: 'Against what you began with. − was taken out, + came in.',
  unsaved: 'Only in this browser so far: save it as a file before you leave.',
  saved: 'Saved in your file.',
  changed: 'Changed since you saved the file.',
  notKept: 'This browser does not keep drafts: save the file before you leave.',
  text: 'The same as text',
  textNote: 'Both sides are one scenario. Tab leaves the text; Ctrl Z undoes on both sides.',
  form: 'The form',
  unreadable: 'The text cannot be read as it is. Mend it beside this, or press Undo; the form comes back then.',
  checks: 'Checks',
  fine: 'Nothing is wrong with the file.',
  goLine: (line: number): string => `Line ${line}`,
  link: 'The scenario as a link',
  linkLead:
    'Whoever opens it finds the scenario on the start page. Nothing is sent anywhere: it is all in the address.',
  linkLong: 'This scenario is too long for a link. Save it as a file instead.',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow it: the link is selected, copy it with Ctrl C.',
} as const;

export const FORM = {
  about: 'What it is about',
  name: 'Title',
  summary: 'In one or two sentences',
  rounds: 'Rounds',
  parties: 'Parties',
  partyName: (n: number): string => `Name of party ${n}`,
  noAgreement: 'What happens to it without an agreement',
  interest: 'What it needs, in words',
  newParty: 'New party',
  issues: 'Questions and options',
  issueTitle: (n: number): string => `Question ${n}`,
  option: (n: number, issue: string): string => `Option ${n} of ${issue}`,
  newIssue: 'New question',
  newOption: (issue: string): string => `New option for ${issue}`,
  draft: 'In the first proposal',
  add: (what: string): string => `Add: ${what}`,
  remove: (what: string): string => `Remove ${what}`,
  values: 'What each party thinks of each option',
  valuesLead: '0 = the worst of these for it, 100 = the best.',
  valueOf: (party: string, option: string, issue: string): string => `${party}: ${option}, ${issue}`,
  priorities: 'What matters most to each party',
  prioritiesLead:
    'Points for each question, 100 in all. The line is what no agreement is worth, of 10000: a text worth less is not signed. Each game draws one account of every party; finding out which is the game.',
  weightOf: (party: string, issue: string): string => `${party}: ${issue}`,
  lineOf: (party: string): string => `${party}: its line`,
  line: 'Its line',
  sum: 'In all',
  makeHundred: 'Make it 100',
  makeHundredFor: (party: string): string => `Make it 100: ${party}`,
  newReading: (party: string): string => `Another account of ${party}`,
  set: 'Set of questions',
  rules: 'Red lines',
  rulesLead: 'What a party never signs, whatever else it gets.',
  never: 'never signs a text in which',
  is: 'is',
  and: 'and',
  or: 'or',
  party: 'Party',
  issue: 'Question',
  options: 'Options',
  condition: 'Another condition',
  newLine: 'Add a red line',
  interactions: 'Things that belong together',
  interactionsLead: 'When clauses come together, they are worth more, or less, than each for itself.',
  when: 'When',
  worth: (party: string): string => `then for ${party}, bp`,
  newInteraction: 'Add such a pair',
  news: 'Levers and events',
  newsLead: 'A lever is something the envoy can do once. An event is news that may come.',
  newLever: 'Add a lever',
  newEvent: 'Add an event',
  lever: 'Lever',
  event: 'Event',
  what: 'What it says',
  from: 'From round',
  chance: 'Chance in each round, of 1000',
  effect: 'Effect',
  target: 'On whom',
  delta: 'By how much',
  newEffect: 'Another effect',
  table: 'the table',
  all: 'everyone',
  sources: 'Sources',
  sourcesLead:
    'Where your numbers come from. As soon as there is one, every number names its source; those you give here are marked as your own.',
  newSource: 'Title of a source',
  sourceTitle: (n: number): string => `Source ${n}`,
} as const;

export const EFFECT_WORDS: Readonly<Record<Effect['on'], string>> = {
  reservation: 'the line (below 0: settles more easily)',
  trust: 'trust',
  secrecy: 'secrecy',
  rapport: 'rapport',
  share: 'a group at home',
  eye: 'rounds in the public eye',
};

export const ZONE = {
  title: 'What all would sign',
  none: 'No text at all. Somebody asks for too much, or a red line forbids everything.',
  lead: (n: string, of: string): string => `${n} of ${of} texts, with the likeliest account of each party and no luck.`,
  atLeast: 'at least ',
  alone: 'Signs of all texts',
  without: 'If it need not sign',
  times: (n: number): string =>
    n < 10 ? `${Math.round(n * 10) / 10} times as many` : `${Math.round(n)} times as many`,
  party: 'Party',
  options: 'Which options are in them',
  option: 'Option',
  share: 'Share of the texts',
  waiting: 'The picture comes back when the checks find nothing wrong.',
} as const;

export const REPORT = {
  title: 'Is it a game?',
  progress: (done: number, of: number): string => `${done} of ${of} different lucks`,
  stale: 'The scenario has changed since. Ask again.',
  again: 'Ask again',
  fine: 'Nothing to mend so far.',
  fineDone: 'Nothing to mend.',
  found: 'What to mend',
  games: 'How the games end',
  mediator: 'Who holds the pen',
  inForce: 'Agreement in force',
  interval: (low: number, high: number): string => `between ${percent(low)} and ${percent(high)} (95 %)`,
  rounds: 'Rounds',
  home: 'Signed, then refused at home',
  lines: 'What each red line costs',
  line: 'Red line',
  costs: 'Texts that all would sign without it',
  now: (n: number): string => `now ${n}`,
  refused: 'Most often in the way',
  times: (n: number): string => `${n} times`,
  binds: 'How much wider the choice is without a party',
} as const;

export const MEDIATOR_WORDS: Readonly<Record<string, string>> = {
  envoy: 'someone who finds out',
  'last-round': 'the same, voting only at the end',
  random: 'someone who clicks anywhere',
  first: 'someone who changes nothing',
  greedy: 'someone who does what is easiest',
  echo: 'someone who copies each wish',
};

type Sentence = (names: readonly string[], share: string) => readonly [string, string];

const one =
  (say: string, change: string): Sentence =>
  () => [say, change];

/** For each fault what is wrong, and what to change. */
const SENTENCES: Readonly<Record<FaultCode, Sentence>> = {
  'no-agreement': one(
    'No game ends in an agreement.',
    'Lower the lines, or give the options in the middle more worth.',
  ),
  'red-line-forbids': ([party, line]) => [
    `The red line “${line}” of ${party} forbids every text.`,
    'Take a condition out of it, or take it out.',
  ],
  'empty-zone': (_, share) => [
    `In ${share} of games nothing can be signed at the end.`,
    'Lower the lines a little, or make events and deadlines milder.',
  ],
  'wide-zone': one('Almost any text would be signed: there is nothing to negotiate.', 'Raise the lines.'),
  'start-is-answer': one(
    'All would sign the first proposal as it stands.',
    'Begin with another proposal, or raise the lines.',
  ),
  'one-text': (_, share) => [
    `One and the same text can be signed in ${share} of games: a class could pass it on.`,
    'Give each party a second account that puts other questions first.',
  ],
  'clicked-through': ([who], share) => [
    `${MEDIATOR_WORDS[who ?? ''] ?? who} reaches an agreement in ${share} of games.`,
    'Raise the lines, or let what the parties want differ more.',
  ],
  'never-binds': ([party]) => [
    `It makes no difference whether ${party} signs.`,
    `Raise its line, or give it other wishes than the rest.`,
  ],
  'one-family': ([family], share) => [
    `“${family}” fills ${share} of what can be signed.`,
    'Make another way worth more to the party that stands against it.',
  ],
  'home-refuses': one('Whatever is signed, somebody’s home refuses it.', 'Lower the lines of the groups at home.'),
  'home-silent': one('Home never refuses anything.', 'Raise the lines of the groups at home.'),
  'agreed-issue': ([issue, option]) => [
    `All want the same for “${issue}”: ${option}.`,
    'Let at least one party want something else, or leave the question out.',
  ],
  'idle-issue': ([issue]) => [`Nobody gives “${issue}” any points.`, 'Give it points, or leave it out.'],
  'same-options': ([issue, a, b]) => [
    `In “${issue}”, “${a}” and “${b}” are worth the same to everyone.`,
    'Let one party prefer one of them, or leave one out.',
  ],
  'worse-option': ([issue, a, b]) => [
    `In “${issue}”, “${a}” is worse for everyone than “${b}”.`,
    'Give it some worth for somebody, or leave it out.',
  ],
  'never-chosen': ([issue, option]) => [
    `In “${issue}”, “${option}” is in no text that can be signed.`,
    'Give it more worth, or leave it out.',
  ],
  'always-chosen': ([issue, option]) => [
    `In “${issue}”, only “${option}” can be signed.`,
    'Give another option more worth.',
  ],
  'same-readings': ([party]) => [
    `All accounts of ${party} are the same: there is nothing to find out.`,
    'Let them put different questions first.',
  ],
  'dead-reading': ([party, reading]) => [
    `The account “${reading}” of ${party} is never drawn.`,
    'Give it a chance above 0.',
  ],
  'odd-position': ([party, issue, option]) => [
    `${party} asks in public for what it wants least: “${option}” (${issue}).`,
    'Change its public position or its worth.',
  ],
  'idle-red-line': ([party, line]) => [
    `The red line “${line}” never matters: ${party} would refuse such a text anyway.`,
    'Take it out, or make it wider.',
  ],
  'idle-interaction': ([title]) => [`“${title}” never makes a difference.`, 'Look at its conditions and numbers.'],
  'idle-group': ([party, group]) => [
    `The group “${group}” at home in ${party} has no share.`,
    'Give it one, or leave it out.',
  ],
  'dead-event': ([event]) => [`The event “${event}” can never happen.`, 'Give it a chance, or an earlier round.'],
  'idle-event': ([event]) => [`The event “${event}” changes nothing.`, 'Give it an effect.'],
  'dead-window': ([window]) => [
    `The deadline “${window}” never comes.`,
    'Look at its rounds, its chance and its effects.',
  ],
  'dead-lever': ([lever]) => [
    `The lever “${lever}” can never be pulled.`,
    'Give it an earlier round, or look at the event it needs.',
  ],
  'idle-lever': ([lever]) => [`The lever “${lever}” changes nothing.`, 'Give it an effect.'],
};

/** A fault in words: what is wrong, and what to change. */
export const faultWords = ({ code, names, share }: Fault): readonly [string, string] =>
  SENTENCES[code](names, percent(share));

export { percent };
