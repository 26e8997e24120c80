/** Words of what fewer than all could have agreed on. */
import type { Model } from '../../engine/model.ts';
import { listOf, partyName } from '../names.ts';
import { capital, theParty } from './grammar.ts';
import { points, signedPoints } from './moments.ts';

/** `Ukraine`, `the United States`, in a list. */
const theParties = (model: Model, parties: readonly number[]): string =>
  listOf(parties.map((p) => theParty(partyName(model, p))));

export const WITHOUT = {
  title: 'If not everyone had to agree',
  lead: 'Here every party has to sign: no clause about a party’s territory or security is signed without that party. So nobody could sign the texts below. They show what a smaller group could have agreed on, and what that would have meant to those left out.',
  working: 'Looking …',
  failed: 'The groups could not be looked at.',
  who: 'Only these would have to agree',
  group: (model: Model, parties: readonly number[]): string => capital(listOf(parties.map((p) => partyName(model, p)))),
  none: (model: Model, parties: readonly number[]): string =>
    `No text gives ${theParties(model, parties)} each more than no agreement.`,
  text: (proved: boolean): string =>
    `Their text with the greatest product of gains${proved ? '' : ' (the best found, not proved)'} differs from the text at the end in:`,
  same: 'Their text with the greatest product of gains is the text at the end.',
  gain: (model: Model, party: number, bp: number): string =>
    `${partyName(model, party)}: ${points(bp)} points more than no agreement.`,
  out: (model: Model, party: number, bp: number, red: boolean): string => {
    const name = partyName(model, party);
    const worth =
      bp === 0
        ? 'worth exactly as much to it as no agreement'
        : `${points(Math.abs(bp))} points ${bp > 0 ? 'more' : 'less'} to it than no agreement`;
    const answer = red || bp < 0 ? 'It would not sign' : 'It could sign all the same';
    return `${name}, left out: ${worth}. ${answer}${red ? ': the text crosses a line of its own.' : '.'}`;
  },
  table: 'All groups as a table',
  caption: 'Points above or below no agreement, each party on its own scale. In brackets: left out.',
  agreeing: 'Who would have to agree',
  outCell: (bp: number): string => `(${signedPoints(bp)})`,
  noText: 'no text',
} as const;
