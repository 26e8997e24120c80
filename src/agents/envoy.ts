import { at } from '../engine/num.ts';
import type { Action } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Agent, Dice } from './agent.ts';
import { worthAsking, worthOfCall, worthOfMeeting } from './asking.ts';
import { leversAtHand } from './levers.ts';
import { briefGain, leverGain, statementGain, visitGain } from './nudges.ts';
import { type Habits, type Plan, planOf, stakeSoon } from './plan.ts';

/** a side act that adds less than this to the chance of success is better left alone */
const WORTHWHILE = 0.004;
/** acts whose worth differs by less than this are equally good: the dice choose, so that nobody can read the next step */
const EVEN = 0.012;
/** the same beside the main act, where a mistake costs less */
const EVEN_BESIDE = 0.025;

interface Act {
  readonly action: Action;
  readonly worth: number;
}

/** One of the acts that promise most. */
const choose = (acts: readonly Act[], within: number, dice: Dice, purpose: string): Action => {
  const most = acts.reduce((worth, act) => Math.max(worth, act.worth), -1);
  const even = acts.filter((act) => act.worth > most - within);
  return at(even, dice(even.length, purpose)).action;
};

const parties = ({ model }: View): number[] => model.parties.map((_, p) => p);

const END: Action = { type: 'end' };

/** Whom to meet, which lever to pull, or nothing: what may be done while the vote waits. */
const meanwhile = (plan: Plan): Act[] => {
  const { view, habits, stake } = plan;
  const levers: Act[] = leversAtHand(view).map((lever) => ({
    action: { type: 'pull', lever },
    worth: leverGain(view, stake, lever),
  }));
  const acts: Act[] = [...levers, { action: END, worth: 0 }];
  if (habits.talks)
    for (const party of parties(view))
      acts.push({
        action: { type: 'meet', party },
        worth: worthOfMeeting(view, stake, party) + visitGain(view, stake, party),
      });
  return acts;
};

const mainAction = (plan: Plan, dice: Dice): Action => {
  const { left, timing, next } = plan;
  const vote: Action | null = plan.fill === null ? null : { type: 'vote', option: plan.fill };
  if (left === 0) return vote ?? END;
  const acts = meanwhile(plan).map(({ action, worth }) => ({ action, worth: timing.wait + worth }));
  if (next !== null) acts.push({ action: { type: 'table', text: next }, worth: timing.table });
  if (vote !== null && !plan.habits.waits) acts.push({ action: vote, worth: timing.vote });
  return choose(acts, EVEN, dice, 'main');
};

/** the parties that a word or a public line is weighed for */
const WEAK = 2;

/** The parties that are least sure to hold to the best text in sight. */
const weakest = ({ view, stake }: Plan): number[] =>
  parties(view)
    .sort((p, q) => (stake.holds[p]?.[0] ?? 0) - (stake.holds[q]?.[0] ?? 0) || p - q)
    .slice(0, WEAK);

/** A question, a word, a public line, or nothing, whichever adds most to what is at stake. */
const sideAction = (plan: Plan, dice: Dice): Action => {
  const { view, habits, stake } = plan;
  const acts: Act[] = [{ action: { type: 'adjourn' }, worth: WORTHWHILE }];
  for (const party of parties(view)) {
    const called = habits.talks && plan.left > 0 ? worthOfCall(view, stake, party) : null;
    if (called !== null) acts.push({ action: { type: 'call', party, question: called.question }, worth: called.gain });
  }
  for (const party of weakest(plan)) {
    acts.push({ action: { type: 'brief', party }, worth: briefGain(view, stake, party) });
    acts.push({ action: { type: 'statement', party }, worth: statementGain(view, stake, party) });
  }
  const most = acts.reduce((worth, act) => Math.max(worth, act.worth), 0);
  return choose(
    acts.filter((act) => act.worth >= Math.min(most, WORTHWHILE)),
    EVEN_BESIDE,
    dice,
    'side',
  );
};

/** In a meeting: the question worth most, as long as one is left. */
const inMeeting = (view: View, party: number): Action => {
  const worth = worthAsking(view, stakeSoon(view), party, view.model.process.meeting.kinds);
  return worth === null ? { type: 'leave' } : { type: 'ask', question: worth.question };
};

/** An envoy with given habits: believes, asks where knowing pays, drafts by the chance that all sign and ratify. */
const envoyWith =
  (habits: Habits): Agent =>
  (view, _legal, dice) => {
    if (view.meeting !== null) return inMeeting(view, view.meeting.party);
    if (!view.side) return sideAction(planOf(view, habits), dice);
    return view.main ? END : mainAction(planOf(view, habits), dice);
  };

export const envoy: Agent = envoyWith({ talks: true, waits: false });
export const lastRound: Agent = envoyWith({ talks: true, waits: true });
/** The envoy agent without meetings and calls: what talking is worth is measured against it. */
export const noTalk: Agent = envoyWith({ talks: false, waits: false });
