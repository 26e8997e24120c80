import { at, clamp } from '../engine/num.ts';
import type { Question, Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { type Sounding, soundingsOf } from './askable.ts';
import { roomOf } from './room.ts';
import { type Minds, mindsOf, othersHold, type Stake } from './stake.ts';

/** What one party could tell: its possible truths that count, and the chance that all others hold. */
interface Asked {
  readonly minds: Minds;
  /** by place in the list */
  readonly others: Float64Array;
}

/** Numbers the answers from 0 in the order of the possible truths that give them; returns how many there are. */
const group = ({ truths }: Minds, { labels, answers }: Sounding, groups: Int32Array): number => {
  const numbers = new Array<number>(answers).fill(0);
  let count = 0;
  for (let a = 0; a < truths.length; a++) {
    const label = labels[truths[a] as number] as number;
    if (numbers[label] === 0) {
      count += 1;
      numbers[label] = count;
    }
    groups[a] = (numbers[label] as number) - 1;
  }
  return count;
};

/** How much the best chance is expected to rise when a question tells possible truths apart. */
const gain = (stake: Stake, { minds, others }: Asked, sounding: Sounding): number => {
  const { groups, sums } = roomOf(stake.model);
  const count = group(minds, sounding, groups);
  if (count < 2) return 0;
  const size = stake.list.length;
  sums.fill(0, 0, count * size);
  for (let a = 0; a < minds.truths.length; a++) {
    const to = (groups[a] as number) * size;
    for (let i = 0; i < size; i++) sums[to + i] = (sums[to + i] as number) + (minds.rows[a * size + i] as number);
  }
  let expected = 0;
  for (let g = 0; g < count; g++) {
    let most = 0;
    for (let i = 0; i < size; i++) {
      const chance = (sums[g * size + i] as number) * (others[i] as number);
      if (chance > most) most = chance;
    }
    expected += most;
  }
  return Math.max(0, expected - stake.best);
};

/** The question worth most to ask a party, and by how much hearing the answer raises the best chance. */
export interface Worth {
  readonly question: Question;
  readonly gain: number;
  /** by hearing that answer and one more */
  readonly both: number;
}

/** What a party was asked this round: a question that got no answer gets none again. */
const askedNow = (view: View, party: number): Question[] => {
  const found: Question[] = [];
  for (let k = view.events.length - 1; k >= 0; k--) {
    const e = at(view.events, k);
    if (e.round < view.round) break;
    if (e.type === 'answered' && e.party === party && e.by === undefined) found.push(e.question);
  }
  return found;
};

const sameText = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const sameQuestion = (x: Question, y: Question): boolean => {
  if (x.kind === 'which') return y.kind === 'which' && x.a === y.a && x.b === y.b;
  if (x.kind === 'order' || x.kind === 'red') return y.kind === x.kind && x.issue === y.issue;
  return y.kind === x.kind && sameText(x.text, y.text);
};

/** Two questions as one: whoever answers both alike answers it alike. */
const both = (one: Sounding, other: Sounding): Sounding => ({
  question: one.question,
  labels: one.labels.map((label, j) => label * other.answers + (other.labels[j] as number)),
  answers: one.answers * other.answers,
});

/** questions that are tried as the second one of a meeting */
const DEEPER = 6;

/** The question worth most to put to a party, null where none is left to ask this round. */
export const worthAsking = (
  view: View,
  stake: Stake,
  party: number,
  kinds: readonly string[],
  deeper = false,
): Worth | null => {
  const asked = { minds: mindsOf(stake, party), others: othersHold(stake, party) };
  const before = askedNow(view, party);
  const open = soundingsOf(stake, asked.minds.truths, party, kinds).filter(
    ({ question }) => !before.some((put) => sameQuestion(put, question)),
  );
  const gains = open.map((sounding) => gain(stake, asked, sounding));
  let best = -1;
  gains.forEach((g, k) => {
    if (best < 0 || g > at(gains, best)) best = k;
  });
  if (best < 0) return null;
  const first = at(open, best);
  let most = at(gains, best);
  if (deeper)
    for (const other of open.filter((_, k) => at(gains, k) > 0).slice(0, DEEPER))
      most = Math.max(most, gain(stake, asked, both(first, other)));
  return { question: first.question, gain: at(gains, best), both: most };
};

/** The chance that a party answers a question, 0..1, as far as the mediator can know it. */
const candourOf = (view: View, stake: Stake, party: number, bonus: number, trust: number): number => {
  const { model } = view;
  const { candour, rapport } = model.process;
  const felt = party === model.rapportWith ? view.rapport : null;
  const warmth = felt === null ? 0 : felt >= rapport.high ? candour.rapport : felt < rapport.low ? -candour.rapport : 0;
  const known = clamp(at(model.trust, party) + at(stake.belief.track.trust, party) + trust, 0, 100);
  const permille = at(model.parties, party).style.candourPermille + bonus + warmth + candour.perTrust * (known - 50);
  return clamp(permille, 0, 1000) / 1000;
};

/** What a meeting is expected to bring: the chance to hear at least one answer, and a second. */
export const worthOfMeeting = (view: View, stake: Stake, party: number): number => {
  const { meeting, candour } = view.model.process;
  const worth = worthAsking(view, stake, party, meeting.kinds, true);
  if (worth === null) return 0;
  const open = candourOf(view, stake, party, candour.meeting, meeting.trust);
  let none = 1;
  for (let k = 1; k < meeting.questions; k++) none *= 1 - open;
  const one = meeting.questions * open * none;
  none *= 1 - open;
  return (1 - none) * worth.gain + Math.max(0, 1 - none - one) * (worth.both - worth.gain);
};

/** What a call is expected to bring. */
export const worthOfCall = (view: View, stake: Stake, party: number): { gain: number; question: Question } | null => {
  const { call, candour } = view.model.process;
  const worth = worthAsking(view, stake, party, call.kinds);
  if (worth === null) return null;
  return { gain: worth.gain * candourOf(view, stake, party, candour.call, 0), question: worth.question };
};
