/** Small words that sentences are made with. */
import type { Seat } from '../../engine/types.ts';

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A small number as a word. */
export const count = (n: number): string => COUNTS[n] ?? String(n);

/** Words as they stand inside a sentence: names within them keep their capitals. */
export const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** `one text`, `two texts`. */
export const many = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`;

/** A party's name as it stands in a sentence: `the United States`, `the Student council`, `Ukraine`. */
export const theParty = (name: string): string =>
  /^(Russian|United|European)/.test(name) || / (Federation|States|Kingdom|Republic|Union|[a-z]\S*)$/.test(name)
    ? `the ${name}`
    : name;

/** A word of many people or of what they form, as no country is called: `Students`, `Parents`, `Unions`. */
const MANY = /(^| )[A-Z][a-z]*(ent|ant|(?<!Algi|Fland)er|or|ist|ian|ee|ie|il|irl|oy|ult|ub|ion|ool|tel|own|oup)s$/;

/** A name that ends in a common noun of many: `European allies`, `Fishing towns`, `Students`. */
const takesPlural = (name: string): boolean => / [a-z]\S*[^su]s$/.test(name) || MANY.test(name);

/** The verb that goes with a government's name: `Ukraine signs`, `the European allies sign`. */
export const verb = (name: string, one: string, more: string): string => (takesPlural(name) ? more : one);

/** Whose: `Ukraine’s`, `the United States’`. */
export const theirs = (name: string): string => `${theParty(name)}${name.endsWith('s') ? '’' : '’s'}`;

/** Where a home is: `in Ukraine`, `among the European allies`. */
export const within = (name: string): string => `${takesPlural(name) ? 'among' : 'in'} ${theParty(name)}`;

/** Who reads: a seat that a sentence about it calls "you", or an onlooker, whom no sentence calls so. */
export type Reader = Seat | null;
