import * as v from 'valibot';
import { QUESTIONS } from '../engine/scenarioTypes.ts';
import {
  block,
  bp,
  id,
  LIMITS,
  list,
  percent,
  permille,
  type Sourcing,
  table,
  trustStep,
  utility,
  whole,
} from './schemaBits.ts';

const kinds = list(v.picklist(QUESTIONS), 1, QUESTIONS.length);
const approvalPoint = v.pipe(v.strictTuple([bp, permille]), v.readonly());
const harden = v.pipe(v.strictTuple([utility, utility, utility] as const), v.readonly());
const range = v.pipe(v.strictTuple([percent, percent]), v.readonly());

/** Gain in bp, approval in permille: an even gain is an even chance. */
const APPROVAL: [number, number][] = [
  [-1200, 0],
  [-600, 200],
  [0, 500],
  [600, 800],
  [1200, 1000],
];

/** What the steps of the talks cost and bring; a default for each, milder than in our own scenarios. */
export const processSchema = (s: Sourcing) =>
  v.optional(
    v.strictObject({
      bands: block({ nearBp: v.optional(utility, 300), someWayBp: v.optional(utility, 900) }, s),
      flip: block(
        { maxClauses: v.optional(whole(1, LIMITS.issues), 3), said: v.optional(whole(0, LIMITS.issues), 2) },
        s,
      ),
      tabling: block(
        {
          secrecy: v.optional(trustStep, -8),
          hardenBp: v.optional(harden, [100, 200, 300]),
          hardenMaxBp: v.optional(utility, 800),
          failedVoteBp: v.optional(utility, 150),
          failedVoteTrust: v.optional(trustStep, -3),
        },
        s,
      ),
      aspiration: block({ bp: v.exactOptional(list(utility, 1, LIMITS.rounds)) }, s),
      candour: block(
        {
          meeting: v.optional(whole(-1000, 1000), 250),
          call: v.optional(whole(-1000, 1000), 150),
          perTrust: v.optional(whole(0, 100), 4),
          rapport: v.optional(permille, 100),
        },
        s,
      ),
      meeting: block(
        {
          questions: v.optional(whole(1, 20), 3),
          trust: v.optional(trustStep, 6),
          softenBp: v.optional(utility, 100),
          kinds: v.optional(kinds, [...QUESTIONS]),
        },
        s,
      ),
      call: block({ secrecy: v.optional(trustStep, -1), kinds: v.optional(kinds, ['which', 'red']) }, s),
      brief: block(
        {
          trust: v.optional(trustStep, 2),
          secrecy: v.optional(trustStep, 2),
          quietRounds: v.optional(whole(0, LIMITS.rounds), 2),
        },
        s,
      ),
      statement: block(
        {
          secrecy: v.optional(trustStep, -6),
          moodBp: v.optional(utility, 100),
          moodMaxBp: v.optional(utility, 300),
        },
        s,
      ),
      leak: block(
        {
          startSecrecy: v.optional(percent, 80),
          below: v.optional(percent, 50),
          extraPermille: v.optional(permille, 200),
          eyeRounds: v.optional(whole(0, LIMITS.rounds), 2),
          secrecy: v.optional(trustStep, -15),
        },
        s,
      ),
      riskPremium: block(
        {
          baseBp: v.optional(utility, 300),
          issue: v.exactOptional(id),
          percent: v.exactOptional(table(percent)),
        },
        s,
      ),
      ratification: block(
        {
          approval: v.optional(list(approvalPoint, 2, 50), APPROVAL),
          moodBp: v.optional(utility, 600),
          shareRange: v.optional(percent, 5),
          afterNoTrust: v.optional(trustStep, -3),
        },
        s,
      ),
      rapport: block(
        {
          with: v.exactOptional(id),
          start: v.optional(range, [40, 60]),
          high: v.optional(percent, 60),
          low: v.optional(percent, 45),
          step: v.optional(percent, 5),
        },
        s,
      ),
      reversal: block({ percent: v.optional(percent, 50) }, s),
    }),
    {},
  );
