import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { type Action, OPEN, type Question, type Text } from '../engine/types.ts';
import { crossesRedLine } from '../engine/utility.ts';
import type { View } from '../engine/view.ts';
import type { Agent } from './agent.ts';
import { type Belief, believe } from './belief.ts';
import { bestOf, type Outlook, outlook, partyProspect, prospect, worthOfKnowing } from './outlook.ts';
import { particlesOf } from './particles.ts';

/** What an envoy agent allows itself: switched off to measure what talking and timing are worth. */
export interface Habits {
  readonly talks: boolean;
  /** votes only in the last round */
  readonly waits: boolean;
}

/** the chance of success at which it votes, by rounds left; in the last round always */
const VOTE_AT = [0, 0.3, 0.38, 0.45, 0.5, 0.55, 0.58, 0.6] as const;
const CLOSING = 0.6;
/** a meeting must promise this much more than tabling */
const MEET_AT = 0.08;
/** … and this much where tabling is still a gamble that hardens whoever refuses */
const MEET_SHY = 0.02;
/** the chance of success at which it tables rather than meets, by rounds left */
const TABLE_AT = [0, 0, 0.25, 0.35, 0.42, 0.48, 0.5, 0.5] as const;
const CALL_AT = 0.03;

interface Plan {
  readonly view: View;
  readonly model: Model;
  readonly belief: Belief;
  readonly left: number;
}

const planOf = (view: View): Plan => ({
  view,
  model: view.model,
  belief: believe(view.model, view.events),
  left: view.model.rounds - view.round,
});

const same = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const distance = (a: Text, b: Text): number => a.reduce((n: number, o, i) => (o === b[i] ? n : n + 1), 0);

interface Choice {
  /** its number among the candidates */
  readonly k: number;
  readonly text: Text;
  readonly chance: number;
}

/** The best text to table now, to be voted on in the next round; a rejected one is not tabled again. */
const bestText = (plan: Plan, now: Outlook): Choice | null => {
  const { reopened } = plan.view;
  const k = bestOf(now.value, (i) => {
    const text = at(now.candidates.texts, i);
    return reopened === null || at(text, reopened.issue) !== reopened.option || distance(text, plan.view.draft) > 2;
  });
  return k < 0 ? null : { k, text: at(now.candidates.texts, k), chance: now.value[k] as number };
};

/** The fill of a reopened clause that is likeliest to hold, or OPEN where nothing is reopened. */
const bestFill = (plan: Plan): { readonly option: number; readonly chance: number } => {
  const { view, model, belief } = plan;
  const { reopened } = view;
  if (reopened === null)
    return { option: OPEN, chance: view.draft.includes(OPEN) ? 0 : prospect(model, belief, view.draft, view.round) };
  let option = OPEN;
  let chance = -1;
  for (let o = 0; o < at(model.counts, reopened.issue); o++) {
    const text = view.draft.map((x, i) => (i === reopened.issue ? o : x));
    if (o === reopened.option || crossesRedLine(model, null, text)) continue;
    const c = prospect(model, belief, text, view.round);
    if (c > chance) {
      option = o;
      chance = c;
    }
  }
  return { option, chance };
};

/** A question that got no answer this round gets none again. */
const askedPair = (view: View, party: number, a: number, b: number): boolean =>
  view.events.some(
    (e) =>
      e.type === 'answered' &&
      e.round === view.round &&
      e.party === party &&
      e.question.kind === 'which' &&
      Math.min(e.question.a, e.question.b) === a &&
      Math.max(e.question.a, e.question.b) === b,
  );

/** The pair of clauses about whose order the belief is most divided. */
const whichQuestion = (plan: Plan, party: number): Question => {
  const { model, belief } = plan;
  const particles = at(particlesOf(model), party);
  let best: Question = { kind: 'which', a: 0, b: 1 };
  let most = -1;
  for (let a = 0; a < model.issues.length; a++)
    for (let b = a + 1; b < model.issues.length; b++) {
      let yes = 0;
      at(belief.weights, party).forEach((weight, j) => {
        const { weights } = at(particles, j).truth;
        if (at(weights, a) > at(weights, b)) yes += weight;
      });
      const divided = yes * (1 - yes);
      if (divided > most && !askedPair(plan.view, party, a, b)) {
        most = divided;
        best = { kind: 'which', a, b };
      }
    }
  return best;
};

const asked = (view: View, party: number, kind: Question['kind']): boolean =>
  view.events.some(
    (e) => e.type === 'answered' && e.round === view.round && e.party === party && e.question.kind === kind,
  );

/** What the envoy would table next, to be sounded out in private. */
const intended = (plan: Plan): Text =>
  bestText(plan, outlook(plan.model, plan.belief, Math.min(plan.model.rounds, plan.view.round + 1)))?.text ??
  plan.view.draft;

/** In a meeting: what matters more, and last whether the text it has in mind would do, at the table or at home. */
const inMeeting = (plan: Plan, party: number, left: number): Action => {
  const { view, model } = plan;
  const ask = (question: Question): Action => ({ type: 'ask', question });
  const offered = model.process.meeting.kinds;
  if (left > 1 && offered.includes('which') && model.issues.length > 1) return ask(whichQuestion(plan, party));
  const text = intended(plan);
  if (offered.includes('take') && !asked(view, party, 'take')) return ask({ kind: 'take', text });
  if (offered.includes('home') && !text.includes(OPEN)) return ask({ kind: 'home', text });
  return { type: 'leave' };
};

const argMax = (list: readonly number[]): number => list.reduce((best, v, i) => (v > at(list, best) ? i : best), 0);

/** A question to whom knowing is worth most, else a word to whoever is least sure to hold. */
const sideAction = (plan: Plan, habits: Habits): Action => {
  const { view, model, belief, left } = plan;
  const round = Math.min(model.rounds, view.round + 1);
  const now = outlook(model, belief, round);
  if (habits.talks && left > 0 && model.issues.length > 1 && model.process.call.kinds.includes('which')) {
    const worth = worthOfKnowing(model, now);
    const party = argMax(worth);
    if (at(worth, party) > CALL_AT) return { type: 'call', party, question: whichQuestion(plan, party) };
  }
  const best = bestText(plan, now);
  if (best === null) return { type: 'adjourn' };
  const doubt = now.holds.map((holds) => 1 - (holds[best.k] as number));
  const weakest = argMax(doubt);
  return { type: left % 2 === 0 ? 'brief' : 'statement', party: weakest };
};

/** The chance at which to vote now: lower where an announced deadline falls next round. */
const voteAt = ({ belief, view, left }: Plan): number => {
  const base = at(VOTE_AT, Math.min(left, VOTE_AT.length - 1));
  return belief.track.windows.includes(view.round + 1) ? base * CLOSING : base;
};

const mainAction = (plan: Plan, habits: Habits): Action => {
  const { view, model, belief, left } = plan;
  const fill = bestFill(plan);
  const complete = view.version > 0 && (view.reopened === null || fill.option !== OPEN) && !hasOtherOpen(view);
  const vote: Action = { type: 'vote', option: fill.option };
  if (left === 0) return complete ? vote : { type: 'end' };
  const standing = complete ? fill.chance : 0;
  if (complete && !habits.waits && standing >= voteAt(plan)) return vote;
  const next = outlook(model, belief, view.round + 1);
  const best = bestText(plan, next);
  if (habits.talks && left >= 2) {
    const worth = worthOfKnowing(model, next);
    const party = argMax(worth);
    const shy = best === null || best.chance < at(TABLE_AT, Math.min(left, TABLE_AT.length - 1));
    if (at(worth, party) > (shy ? MEET_SHY : MEET_AT)) return { type: 'meet', party };
  }
  if (best === null) return { type: 'end' };
  const again = complete && view.reopened === null ? prospect(model, belief, view.draft, view.round + 1) : 0;
  if (complete && best.chance <= again + 0.03)
    return habits.talks ? { type: 'meet', party: weakestFor(plan, view.draft) } : { type: 'end' };
  return same(best.text, view.draft) && view.version > 0 && view.reopened === null
    ? { type: 'end' }
    : { type: 'table', text: best.text };
};

const hasOtherOpen = (view: View): boolean => view.draft.some((o, i) => o === OPEN && i !== view.reopened?.issue);

const weakestFor = ({ view, model, belief }: Plan, text: Text): number =>
  argMax(model.parties.map((_, p) => 1 - partyProspect(model, belief, p, text, view.round + 1)));

/** An envoy with given habits: believes, asks where knowing pays, drafts by the chance that all sign and ratify. */
const envoyWith =
  (habits: Habits): Agent =>
  (view) => {
    const plan = planOf(view);
    if (view.meeting !== null) return inMeeting(plan, view.meeting.party, view.meeting.left);
    if (!view.side) return sideAction(plan, habits);
    return view.main ? { type: 'end' } : mainAction(plan, habits);
  };

export const envoy: Agent = envoyWith({ talks: true, waits: false });
export const lastRound: Agent = envoyWith({ talks: true, waits: true });
/** The envoy agent without meetings and calls: what talking is worth is measured against it. */
export const noTalk: Agent = envoyWith({ talks: false, waits: false });
