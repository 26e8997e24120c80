import { fail, ok, type Result } from '../engine/result.ts';

/** The shape of a record and of its link: `e2.` is format 2. A new one needs a migration from the one before. */
export const FORMAT = 2;
/** Raise it when the same actions no longer lead to the same game, and say below whether the old rules still play. */
export const ENGINE_VERSION = 1;
/** Raise it when an agent may act otherwise in the same place: older games are then `replayed`, not `verified`. */
export const AGENTS_VERSION = 2;

/** Characters of a link, a scenario of the player's own included. */
export const MAX_LINK = 300_000;
/** Characters that a carried scenario may unpack to; ours have fewer than a hundred thousand. */
export const MAX_SCENARIO = 1_000_000;
/** Bytes of packed actions; sixty rounds of twelve parties need a tenth of it. */
export const MAX_BODY = 32_768;

/** One edition of the rules. */
export interface Rules {
  readonly version: number;
  /** the release of Envoy that plays by them */
  readonly release: string;
  /** whether this page still plays by them */
  readonly played: boolean;
}

/** Every edition of the rules there has been, the oldest first: a game of rules that are gone can say what it needs. */
export const RULES: readonly Rules[] = [{ version: ENGINE_VERSION, release: '0.1.0', played: true }];

/** Whether games of these rules can be played here. Problems: `too-new`, `too-old` (with the release that it needs). */
export const playsRules = (version: number, rules = RULES): Result<true> => {
  const known = rules.at(-1)?.version ?? 0;
  if (version > known) return fail('too-new', { version, known });
  const found = rules.find((each) => each.version === version);
  if (found === undefined) return fail('damaged', { what: 'rules' });
  return found.played ? ok(true) : fail('too-old', { version, known, release: found.release });
};
