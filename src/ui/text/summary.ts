/** A game told in a few plain sentences, to be pasted into a chat or read aloud. */

import type { Gist } from '../../analysis/gist.ts';
import type { TextState } from '../../analysis/outcome.ts';
import type { Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import { type Level, PERSON, type Players } from '../../replay/record.ts';
import { issueLabel, listOf, optionName, partyName, partyOrder } from '../names.ts';
import { LEVEL_WORDS } from './en.ts';
import { capital, count, inSentence, theParty } from './grammar.ts';
import { debrief, NOT_A_FORECAST } from './moments.ts';
import { ENDING_WORDS } from './table.ts';

/** What a game is told from. */
export interface Told {
  readonly model: Model;
  readonly seed: string;
  readonly players: Players;
  /** null where no person played, and in old games */
  readonly level: Level | null;
  readonly gist: Gist;
}

/** Signs that a screen reader names or swallows, and what is said instead. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/\s*%/g, ' percent'],
  [/\s*&\s*/g, ' and '],
  [/\s*\/\s*/g, ' or '],
  [/\s*(?:→|->)\s*/g, ' to '],
  [/[([]/g, ', '],
  [/\s+[–—-]+\s+/g, ', '],
  [/[–—]/g, '-'],
  [/[^\p{L}\p{M}\p{N}\s.,:;!?’'“”-]/gu, ' '],
  [/\s+/g, ' '],
  [/ ?(?=[.,:;!?])/g, ''],
  [/[.,:;]+([.,:;])/g, '$1'],
  [/^[ ,:;.]+|[ ,:;.]+$/g, ''],
];

/** Words of a scenario without any sign that cannot be read aloud, and without a full stop of their own. */
const spoken = (words: string): string => SAID.reduce((text, [sign, instead]) => text.replace(sign, instead), words);

const partyWords = (model: Model, party: number): string => spoken(partyName(model, party));
const issueWords = (model: Model, issue: number): string => spoken(issueLabel(model, issue));
const optionWords = (model: Model, issue: number, option: number): string => spoken(optionName(model, issue, option));

const TEXTS: Readonly<Record<TextState, string>> = {
  'in-force': 'The text in force',
  voted: 'The last text voted on',
  tabled: 'The last draft on the table',
  proposal: 'The proposal, which was never presented',
};

const seatsOf = ({ model, players }: Told): string => {
  const parties = partyOrder(model).filter((p) => players.parties[p] === PERSON);
  const seats = [
    ...(players.envoy === PERSON ? ['the envoy'] : []),
    ...parties.map((p) => theParty(partyWords(model, p))),
  ];
  return seats.length === 0 ? 'The computer held every seat' : `Played as ${listOf(seats)}`;
};

const setUp = (told: Told): string => {
  const { model, seed, level } = told;
  const { variants, title } = model.scenario;
  const variant = variants.slice(1).find(({ id }) => id === model.variant)?.name;
  return [
    `Envoy: ${spoken(title)}.`,
    `${seatsOf(told)}.`,
    level === null ? '' : `Level: ${LEVEL_WORDS[level].name.toLowerCase()}.`,
    variant === undefined ? '' : `Assumption: ${inSentence(spoken(variant))}.`,
    `Seed: ${seed}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};

const ending = ({ model, gist }: Told): string => {
  const { outcome, round } = gist;
  if (outcome === null) return `Still open, in round ${round} of ${model.rounds}.`;
  const names = {
    party: (p: number) => partyWords(model, p),
    issue: (i: number) => issueWords(model, i),
    parties: model.parties.length,
  };
  return `${ENDING_WORDS[outcome.ending].name}. ${debrief.sentence(outcome, names)}`;
};

const clauses = ({ model, gist }: Told): string[] => [
  `${TEXTS[gist.textState]}:`,
  ...gist.text.map((option, issue) => `${issueWords(model, issue)}: ${optionWords(model, issue, option)}.`),
];

/** A sentence about some of the parties, none where it is about nobody. */
const about = (words: string, model: Model, parties: readonly number[]): string[] => {
  if (parties.length === 0) return [];
  const all = parties.length === model.parties.length && parties.length > 2;
  const names = parties.map((p) => theParty(partyWords(model, p)));
  return [`${words}: ${all ? `all ${count(parties.length)}` : listOf(names)}.`];
};

/** What each answered to the last text that was put to signature; of a text in force the ending has said it. */
const consent = ({ model, gist }: Told): string[] => {
  if (gist.outcome?.ending === 'in-force') return [];
  const ask = (words: string, holds: (of: Gist['consent'][number]) => boolean): string[] => {
    const parties = partyOrder(model).filter((p) => holds(at(gist.consent, p)));
    return about(words, model, parties);
  };
  const answers = [
    ...ask('Signed', ({ signed }) => signed === true),
    ...ask('Refused', ({ signed }) => signed === false),
    ...ask('Approved at home', ({ ratified }) => ratified === true),
    ...ask('Home said no', ({ ratified }) => ratified === false),
  ];
  if (answers.length === 0) return ['Nobody was asked to sign.'];
  return [`The last ${model.pen === 'envoy' ? 'vote' : 'offer'}. ${answers.join(' ')}`];
};

/** What stood longest in each one's way. */
const stuck = ({ model, gist }: Told): string[] => {
  const lines = partyOrder(model).flatMap((p) => {
    const found = gist.stuck.find(({ party }) => party === p);
    if (found === undefined) return [];
    const { issue, option, times, of } = found;
    const clause = `${issueWords(model, issue)}, “${optionWords(model, issue, option)}”`;
    const often = of === 1 ? 'in its one refusal' : `in ${count(times)} of ${count(of)} refusals`;
    return [`${capital(theParty(partyWords(model, p)))}: ${clause}, ${often}.`];
  });
  return lines.length === 0 ? [] : ['What weighed most against the texts that each refused:', ...lines];
};

/**
 * The summary as it is copied: at most about 180 words, and nothing but its link that cannot be read aloud. `address`:
 * null where the link is too long for a message.
 */
export const summaryOf = (told: Told, address: string | null): string =>
  [
    setUp(told),
    ending(told),
    ...clauses(told),
    ...consent(told),
    ...stuck(told),
    ...(address === null ? [] : [`The whole game: ${address}`]),
    NOT_A_FORECAST,
  ].join('\n');
