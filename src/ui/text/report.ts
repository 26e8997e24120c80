import type { MediatorName } from '../../agents/mediators.ts';
import type { Fault, FaultCode } from '../../analysis/faults.ts';
import { theParty } from './grammar.ts';

/** A share as a whole percent. */
export const percent = (share: number | null): string => `${Math.round((share ?? 0) * 100)} %`.replace('-', '−');

export const REPORT = {
  title: 'Is it a game?',
  progress: (done: number, of: number): string => `${done} of ${of} seeds played`,
  stale: 'The scenario has changed since. Ask again.',
  fine: 'Nothing to mend so far.',
  fineDone: 'Nothing to mend.',
  found: 'What to mend',
  more: 'All figures',
} as const;

/** Those who hold the pen, in words. */
export const MEDIATOR_WORDS: Readonly<Record<MediatorName, string>> = {
  envoy: 'someone who finds out',
  'last-round': 'the same, voting only at the end',
  'no-talk': 'the same, without a private word',
  random: 'someone who clicks anywhere',
  first: 'someone who changes nothing',
  greedy: 'someone who does what is easiest',
  echo: 'someone who copies each wish',
  'answer-key': 'someone with the best single text',
};

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

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
    `${capital(MEDIATOR_WORDS[who as MediatorName])} reaches an agreement in ${share} of games.`,
    'Raise the lines, or let what the parties want differ more.',
  ],
  'waited-out': one(
    'Waiting costs nothing: whoever always votes in the last round does as well as who chooses the time.',
    'Let a deadline or time make late texts worth less to somebody, or let the parties hold back less at first.',
  ),
  'never-binds': ([party = '']) => [
    `It makes no difference whether ${theParty(party)} must sign.`,
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
  'tied-changes': ([party], share) => [
    `In ${share} of games only the order in the file decides which change ${party} asks for: another would be worth exactly as much to it.`,
    'Give options that are alike different worth, or let luck move the numbers (ranges).',
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
