import { withChanges } from '../engine/flip.ts';
import { at } from '../engine/num.ts';
import { type Action, type Change, type GameEvent, OPEN, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Agent, Dice } from './agent.ts';

/** Mediators that do not find out: what a class that only clicks, copies or waits would reach. */

const vote = (fill = OPEN): Action => ({ type: 'vote', option: fill });

const randomText = (view: View, dice: Dice): Text => view.model.counts.map((n, i) => dice(n, `option ${i}`));

/** Another option than the one that home rejected, where a clause was reopened. */
const fillOf = (view: View, dice: Dice): number => {
  const { reopened, model } = view;
  if (reopened === null) return OPEN;
  const n = at(model.counts, reopened.issue);
  return (reopened.option + 1 + dice(n - 1, 'fill')) % n;
};

/** Tables random texts, votes now and then and at the end. */
export const random: Agent = (view, _legal, dice) => {
  if (view.main) return { type: 'end' };
  const last = view.round === view.model.rounds;
  if (view.version > 0 && (last || dice(4, 'vote') === 0) && (view.reopened !== null || !view.draft.includes(OPEN)))
    return vote(fillOf(view, dice));
  return { type: 'table', text: randomText(view, dice) };
};

/** Presents the first draft and votes on it, once. */
export const first: Agent = (view) => {
  if (view.main) return { type: 'end' };
  if (view.version === 0) return { type: 'table', text: view.draft };
  return view.votes === 0 && view.round > 1 ? vote() : { type: 'end' };
};

/** Tables one text and votes on it from one round on, every round. */
export const answerKeyWith =
  (text: Text, round: number): Agent =>
  (view, _legal, dice) => {
    if (view.main) return { type: 'end' };
    if (view.version === 0) return { type: 'table', text };
    if (view.round < Math.min(round, view.model.rounds)) return { type: 'end' };
    return vote(fillOf(view, dice));
  };

type Refusal = Extract<GameEvent, { type: 'refused' }>;

/** The refusals of the standing draft at the table, those after the last tabling. */
const refusals = (view: View): Refusal[] => {
  const since = view.events.findLastIndex((e) => e.type === 'tabled');
  return view.events.slice(since < 0 ? 0 : since).filter((e): e is Refusal => e.type === 'refused' && e.at === 'table');
};

const allSigned = (view: View): boolean => view.answers.every((a) => a === 'sign');

const nudge = (view: View, text: Text, dice: Dice): Text => {
  const i = dice(text.length, 'nudge');
  return text.map((o, k) => (k === i ? dice(at(view.model.counts, i), 'nudge-option') : o));
};

const same = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

/** The drafts that were tabled, with how many signed each. */
const tabled = (view: View): { readonly text: Text; readonly signs: number }[] => {
  const drafts: { text: Text; signs: number }[] = [];
  for (const e of view.events) {
    if (e.type === 'tabled') drafts.push({ text: e.text, signs: 0 });
    const last = drafts.at(-1);
    if (e.type === 'signed' && e.at === 'table' && last !== undefined) last.signs += 1;
  }
  return drafts;
};

/** Puts in every counter-suggestion; the first one heard wins where two speak to one clause. */
const echoText = (view: View, dice: Dice): Text => {
  const said = refusals(view);
  const from = dice(Math.max(1, said.length), 'from');
  const changes: Change[] = [];
  for (let k = 0; k < said.length; k++)
    for (const c of at(said, (from + k) % said.length).said.clauses ?? [])
      if (!changes.some(([issue]) => issue === c[0])) changes.push(c);
  return withChanges(view.draft, changes);
};

/** From the draft that most signed, puts in the cheapest counter-suggestion. */
const greedyText = (view: View): Text => {
  const drafts = tabled(view);
  const best = drafts.reduce((b, d) => (d.signs > b.signs ? d : b), at(drafts, 0));
  const offers = refusals(view).filter((r) => r.said.clauses !== null && r.said.clauses.length > 0);
  offers.sort((a, b) => (a.said.size ?? 9) - (b.said.size ?? 9));
  return withChanges(best.text, offers[0]?.said.clauses ?? []);
};

/** Tables, copies what is said, tables again; votes when everybody would sign and in the last round. */
const copying =
  (next: (view: View, dice: Dice) => Text): Agent =>
  (view, _legal, dice) => {
    if (view.main) return { type: 'end' };
    if (view.version === 0) return { type: 'table', text: view.draft };
    if (allSigned(view) || view.round === view.model.rounds || view.reopened !== null) return vote(fillOf(view, dice));
    const text = next(view, dice);
    return { type: 'table', text: same(text, view.draft) ? nudge(view, text, dice) : text };
  };

export const echo: Agent = copying(echoText);
export const greedy: Agent = copying(greedyText);
