import type { Process, Sourced } from '../engine/scenarioTypes.ts';

/**
 * The rules of a bare negotiation: offers and answers, and nothing that costs, hardens or weighs beside them.
 * `options` = how many options the first issue has; the file must name what scales a premium, here of 0 bp.
 */
export const plainProcess = (from: Sourced, rounds: number, options: number): Process => ({
  bands: { nearBp: 300, someWayBp: 900, ...from },
  flip: { maxClauses: 3, said: 2, ...from },
  tabling: { secrecy: 0, hardenBp: [0, 0, 0], hardenMaxBp: 0, failedVoteBp: 0, failedVoteTrust: 0, ...from },
  aspiration: { bp: Array.from({ length: rounds }, () => 0), ...from },
  candour: { meeting: 0, call: 0, perTrust: 0, rapport: 0, ...from },
  meeting: { questions: 1, trust: 0, softenBp: 0, kinds: ['which'], ...from },
  call: { secrecy: 0, kinds: ['which'], ...from },
  brief: { trust: 0, secrecy: 0, quietRounds: 0, ...from },
  statement: { secrecy: 0, moodBp: 0, moodMaxBp: 0, ...from },
  leak: { startSecrecy: 100, below: 0, extraPermille: 0, eyeRounds: 0, secrecy: 0, ...from },
  riskPremium: {
    baseBp: 0,
    issue: 'issue-1',
    percent: Object.fromEntries(Array.from({ length: options }, (_, o) => [`option-${o + 1}`, 0])),
    ...from,
  },
  ratification: {
    approval: [
      [-20_000, 1000],
      [20_000, 1000],
    ],
    moodBp: 0,
    shareRange: 0,
    afterNoTrust: 0,
    ...from,
  },
  rapport: { with: 'party-1', start: [50, 50], high: 60, low: 40, step: 0, ...from },
  reversal: { percent: 0, ...from },
});
