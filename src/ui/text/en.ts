import type { Level } from '../../store/types.ts';

export const LEFT_OPEN = 'Left open';
export const GOVERNMENTS = 'governments';

export const START = {
  name: 'Envoy',
  claim: (parties: number, called: string): string =>
    `${['Two', 'Three', 'Four', 'Five'][parties - 2] ?? 'Many'} ${called}. One text.`,
  begin: (title: string): string => `Begin: ${title}`,
  beginNote: (rounds: number, minutes: number, who: string): string =>
    `${rounds} rounds, about ${minutes} minutes, ${who}`,
  scenario: 'Scenario',
  ownScenario: (title: string): string => `Your file: ${title}`,
  handout: 'For the class',
  handoutNote: 'briefing, words, lesson plans',
  handoutParts: {
    briefing: 'Briefing',
    note: 'Background',
    glossary: 'Words',
    aims: 'Aims',
    before: 'Before the lesson',
    questions: 'To talk about afterwards',
    none: 'This scenario brings nothing to read.',
  },
  plan: (minutes: number): string => `A lesson of ${minutes} minutes`,
  planStep: (minutes: number): string => `${minutes} min`,
  goOn: 'Continue',
  goOnNote: (title: string, round: number, rounds: number, over: boolean): string =>
    over ? `${title}: the talks are over` : `${title}: round ${round} of ${rounds}`,
  level: 'How to play',
  more: 'More choices',
  moreNote: 'seats, pen, issues, seed',
  variant: 'Assumption',
  set: 'Issues',
  setNote: (n: number): string => `${n} issues`,
  seed: 'Seed',
  seedNote: 'The same seed gives the same luck, so a class can compare. Leave it empty for a new one.',
  watch: 'Watch them negotiate',
  watchNote: 'the computer holds every seat',
  file: 'Open my file',
  fileNote: 'a scenario or a game; or drop it here',
  games: (n: number): string => (n < 2 ? 'Your games' : `All games (${n})`),
  gamesNote: 'go on, take along, take in',
  write: 'Write a scenario',
  writeNote: 'for teachers: a form, checks, a report',
  replay: 'Open a link',
  replayNote: 'paste it: a game, a scenario, a task for a class',
  replayField: 'Link or its last part',
  replayGo: 'Open it',
  class: 'For teachers',
  classNote: 'set a game for a class; see how all went',
  wait: 'One moment.',
  notFetched: 'This part of the game could not be fetched. Look whether there is a network, then try again.',
  fetchAgain: 'Try again',
  ours: 'Use the scenario that comes with the page',
  honest:
    'About a war that is going on now. A model with assumptions, not a forecast. No account; nothing leaves this browser.',
  honestOther: 'A model with assumptions, not a forecast. No account; nothing leaves this browser.',
} as const;

export const KEEPING = { save: 'Save it as a file', follow: 'Go on from there' } as const;

export const LEVEL_WORDS: Readonly<Record<Level, { readonly name: string; readonly note: string }>> = {
  first: { name: 'First game', note: 'an easier moment, with an advisor' },
  standard: { name: 'Standard', note: 'as written' },
  expert: { name: 'Expert', note: 'every action and number from the start' },
};
