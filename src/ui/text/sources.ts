import type { Process } from '../../engine/scenarioTypes.ts';
import { signed } from '../names.ts';
import { theirs, theParty } from './grammar.ts';
import { points, signedPoints } from './moments.ts';

const inPoints = (bp: readonly number[]): string => bp.map(points).join(', ');

/** Where the numbers of the dock, the footer and the debrief come from. */
export const SOURCES = {
  open: 'Where from?',
  pricesTitle: 'What each act costs, and where the price comes from',
  pricesOpen: 'Where from? The prices of all acts',
  tabling: 'A draft that all have read',
  harden: (p: Process): string =>
    `A refusal hardens: near ${points(p.tabling.hardenBp[0])}, some way ${points(p.tabling.hardenBp[1])}, far ${points(p.tabling.hardenBp[2])} points`,
  voteFailed: (p: Process): string =>
    `A failed vote: trust ${signed(p.tabling.failedVoteTrust)}, and ${points(p.tabling.failedVoteBp)} points harder`,
  meeting: (p: Process): string =>
    `trust ${signed(p.meeting.trust)}, ${points(p.meeting.softenBp)} points of hardening taken back`,
  brief: (p: Process): string => `trust ${signed(p.brief.trust)}, secrecy ${signed(p.brief.secrecy)}`,
  statement: (p: Process): string =>
    `mood ${signedPoints(p.statement.moodBp)} points, secrecy ${signed(p.statement.secrecy)}`,
  figuresTitle: 'What these numbers are made of',
  figuresOpen: 'Where from? What each party would probably say',
  figures:
    'Points of 100 over (+) or short of (−) what a party asks. The first number is the middle of what you can believe: half lies below. The range leaves out one tenth at each end. It weighs every reading of a party by how well it fits what you have heard, never by the truth.',
  every: 'In each of them',
  premium: (p: Process): string => `Margin for risk: up to ${points(p.riskPremium.baseBp)} points`,
  aspiration: (p: Process): string => `Hope of a better text, by round: ${inPoints(p.aspiration.bp)} points`,
  bands: (p: Process): string =>
    `Near: short by up to ${points(p.bands.nearBp)}; some way: up to ${points(p.bands.someWayBp)} points`,
  reversal: (p: Process): string =>
    `Leaving a public position: ${p.reversal.percent} % of what its audience asks stays`,
  readings: (name: string): string => `How one may read ${theParty(name)}`,
  line: (reading: string, bp: number): string => `${reading}: line at ${points(bp)} of 100`,
  weights: (reading: string): string => `${reading}: weights of its clauses`,
  zero: (name: string, bp: number): string =>
    `0 is ${theirs(name)} line, at the start ${points(bp)} of 100 and moved by time and news; 100 is counted`,
} as const;
