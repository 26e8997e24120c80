import { listOf } from '../names.ts';
import { capital, theirs, theParty } from './grammar.ts';

/** What the advisor would do: each a piece of one sentence. */
export const ADVICE = {
  button: 'Ask the advisor',
  thinking: 'Thinking it over…',
  sentence: (acts: readonly string[]): string => `I would ${acts.length > 1 ? 'first ' : ''}${acts.join(', then ')}.`,
  again: 'show the draft again as it is',
  table: (changes: readonly string[]): string => `table a draft with ${listOf(changes)}`,
  meet: (name: string): string => `travel and meet ${theParty(name)}`,
  pull: (name: string): string => `pull a lever (${name})`,
  vote: 'put the draft to signature',
  call: (name: string): string => `call ${theParty(name)} and ask`,
  brief: (name: string): string => `brief ${theParty(name)}`,
  statement: (name: string): string => `speak to ${theirs(name)} audience`,
  adjourn: 'adjourn',
  ask: 'go on asking',
  leave: 'leave the meeting',
  end: 'end the round',
  close: 'close the talks',
  none: 'wait: I have nothing better',
} as const;

/** What might move a party: an answer of at most 45 words. */
export const PERSUADE = {
  ask: 'What might move them?',
  note: 'the advisor knows only what you know',
  help: (changes: readonly string[]): string =>
    `From what you know, ${changes.length === 1 ? 'this would' : 'these together would'} probably help most: ${listOf(changes)}.`,
  none: 'From what you know, no one or two clauses would do.',
  minds: (names: readonly string[]): string => `${capital(listOf(names.map(theParty)))} may like it less.`,
  unsure: 'You know little of what it wants most: ask in private first.',
} as const;
