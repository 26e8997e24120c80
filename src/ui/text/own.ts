import { EVEN } from '../../analysis/own.ts';
import { points, signedPoints } from './moments.ts';

/** bp from which a clause weighs heavily. */
const MUCH = 400;

/** What a text and its options are to the seat that looks: exact, since its own truth is no secret from it. */
export const OWN = {
  you: (name: string): string => `${name} (you)`,
  worth: (bp: number): string => {
    if (Math.abs(bp) < EVEN) return 'even';
    const much = Math.abs(bp) >= MUCH ? 'much ' : '';
    return `${much}${bp > 0 ? 'better' : 'worse'}`;
  },
  worthPoints: signedPoints,
  worthNote: 'than no agreement on this clause',
  could: 'you could sign',
  aboveLine: 'above your line',
  below: 'below your line',
  red: 'your red line',
  isCrossed: 'is crossed',
  over: (bp: number): string => `over by ${points(bp)}`,
  short: (bp: number): string => `short by ${points(-bp)}`,
  overAll: (bp: number): string => `Over everything you ask by ${points(bp)}.`,
  shortAll: (bp: number): string => `Short of everything you ask by ${points(-bp)}.`,
  overLine: (bp: number): string => `${points(bp)} above your line: the rules take your signature.`,
  underLine: (bp: number): string => `${points(-bp)} below your line: the rules refuse your signature.`,
  crossed: 'It crosses a red line of yours: the rules refuse your signature.',
} as const;
