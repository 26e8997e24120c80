import type { Basis } from '../../engine/scenarioTypes.ts';

const BASIS: Readonly<Record<Basis, string>> = {
  stated: 'The article says it.',
  inferred: 'Inferred from the article.',
  assumed: 'Assumed by the designer.',
  record: 'From a public record.',
};

/** Ends with one full stop, whether the reason did or not. */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;

/** Where a number comes from, in words. */
export const provenance = {
  open: (): string => 'Where from?',
  openFor: (what: string): string => `Where from? ${what}`,
  close: (): string => 'Close',
  basis: (basis: Basis): string => BASIS[basis],
  why: (why: string): string => sentence(why),
  source: (key: string, title: string): string => `${key}: ${title}`,
  unknown: (key: string): string => `${key}: not listed in this file`,
};
