import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';
import { crossesRedLine } from '../engine/utility.ts';
import type { View } from '../engine/view.ts';
import { type Belief, believe } from './belief.ts';
import { candidatesOf } from './candidates.ts';
import {
  bestChanceAmong,
  bestOf,
  highest,
  type Outlook,
  outlook,
  placed,
  prospect,
  standingProspect,
  top,
} from './outlook.ts';
import { shortlist } from './shortlist.ts';
import { type Stake, stakeIn } from './stake.ts';
import { type Timing, timing } from './timing.ts';

/** What an envoy agent allows itself: switched off to measure what talking and timing are worth. */
export interface Habits {
  readonly talks: boolean;
  /** votes only in the last round */
  readonly waits: boolean;
}

/** What a mediator makes of the talks at one moment. */
export interface Plan {
  readonly view: View;
  readonly model: Model;
  readonly habits: Habits;
  /** rounds after this one */
  readonly left: number;
  readonly timing: Timing;
  /** how a vote now would fill a reopened clause (OPEN: there is none); null where there is nothing to vote on */
  readonly fill: number | null;
  /** what hangs on the vote that it has in mind */
  readonly stake: Stake;
  /** the text to table now for that vote; null where none is left */
  readonly next: Text | null;
}

const same = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const distance = (a: Text, b: Text): number => a.reduce((n: number, o, i) => (o === b[i] ? n : n + 1), 0);

/** Whether the standing text can be voted on, a clause that home reopened aside. */
const standsComplete = (view: View): boolean =>
  view.version > 0 && !view.draft.some((o, i) => o === OPEN && i !== view.reopened?.issue);

interface Fill {
  readonly option: number;
  readonly text: Text;
}

const NO_FILL: Fill = { option: OPEN, text: [] };

/** The fill of a reopened clause that is likeliest to hold, or OPEN where nothing is reopened or no fill would do. */
const bestFill = (view: View, belief: Belief): Fill => {
  const { model, reopened, draft, round } = view;
  if (reopened === null) return { option: OPEN, text: draft };
  const fills = Array.from({ length: at(model.counts, reopened.issue) }, (_, o) => o)
    .filter((o) => o !== reopened.option)
    .map((o): Fill => ({ option: o, text: draft.map((x, i) => (i === reopened.issue ? o : x)) }))
    .filter(({ text }) => !crossesRedLine(model, null, text));
  const chances = fills.map(({ text }) => prospect(model, belief, text, round));
  return fills[chances.indexOf(Math.max(...chances))] ?? NO_FILL;
};

/** How the standing text would fare in each round from now on; nothing where it cannot be voted on. */
const standingChances = ({ model, round }: View, belief: Belief, fill: Fill): number[] => {
  if (fill === NO_FILL) return [];
  const k = candidatesOf(model).texts.findIndex((text) => same(text, fill.text));
  if (k >= 0) return rounds(round, model.rounds).map((r) => standingProspect(model, belief, k, r));
  const soon = prospect(model, belief, fill.text, Math.min(model.rounds, round + 1));
  return rounds(round, model.rounds).map((r) => (r === round ? prospect(model, belief, fill.text, r) : soon));
};

const rounds = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The best text to table for a vote in a round; neither what stands nor what home has just rejected. */
const textFor = ({ model, reopened, draft, version }: View, seen: Outlook): Text | null => {
  const { texts } = candidatesOf(model);
  const k = bestOf(seen, (i) => {
    const text = at(texts, i);
    if (reopened === null) return version === 0 || !same(text, draft);
    return at(text, reopened.issue) !== reopened.option && distance(text, draft) > 1;
  });
  return k < 0 ? null : at(texts, k);
};

/** rounds from a meeting to the vote that it serves */
const SOON = 2;

/** What hangs on a vote soon: enough to know which question is worth most. */
export const stakeSoon = ({ model, round, events }: View): Stake => {
  const belief = believe(model, events);
  const soon = Math.min(model.rounds, round + SOON);
  return stakeIn(model, belief, soon, outlook(model, belief, soon, shortlist(model, events)));
};

/** candidates that are best in the next round, and as many in the last, looked at in the rounds between */
const LOOKED_AT = 6;

/** The best chance in each round from now on; 0 now, since a text must be tabled first. */
const bestChances = (model: Model, belief: Belief, round: number, thought: Int32Array): number[] => {
  const left = model.rounds - round;
  if (left === 0) return [0];
  const next = outlook(model, belief, round + 1, thought).value;
  const last = outlook(model, belief, model.rounds, thought).value;
  const places = [...new Set([...top(next, LOOKED_AT), ...top(last, LOOKED_AT)])];
  const list = placed(thought, places, new Int32Array(places.length));
  return Array.from({ length: left + 1 }, (_, i) => {
    if (i === 0) return 0;
    if (i === 1) return highest(next, next.length);
    return i === left ? highest(last, last.length) : bestChanceAmong(model, belief, round + i, list);
  });
};

const plans = new WeakMap<Belief, Plan>();

/** What a mediator with these habits makes of the talks; kept while it hears nothing new. */
export const planOf = (view: View, habits: Habits): Plan => {
  const belief = believe(view.model, view.events);
  const known = plans.get(belief);
  const plan =
    known?.habits === habits && sameTable(known.view, view) ? { ...known, view } : planFrom(view, habits, belief);
  plans.set(belief, plan);
  return plan;
};

/** Whether the table stands as it did, as far as a plan rests on it beside what is believed. */
const sameTable = (a: View, b: View): boolean =>
  a.round === b.round && a.draft === b.draft && a.version === b.version && a.reopened === b.reopened;

const planFrom = (view: View, habits: Habits, belief: Belief): Plan => {
  const { model, round } = view;
  const fill = standsComplete(view) ? bestFill(view, belief) : NO_FILL;
  const standing = standingChances(view, belief, fill);
  const thought = shortlist(model, view.events);
  const chosen = timing({ best: bestChances(model, belief, round, thought), standing, lastOnly: habits.waits });
  const ahead = Math.min(model.rounds - round, Math.max(1, chosen.ahead));
  const seen = outlook(model, belief, round + ahead, thought);
  return {
    view,
    model,
    habits,
    left: model.rounds - round,
    timing: chosen,
    stake: stakeIn(model, belief, round + ahead, seen),
    fill: fill === NO_FILL ? null : fill.option,
    next: textFor(view, seen),
  };
};
