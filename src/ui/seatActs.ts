import { ownVerdict } from '../analysis/own.ts';
import type { Problem } from '../engine/result.ts';
import { type Action, OPEN, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { Store } from '../store/actions.ts';
import type { Panel } from '../store/types.ts';
import { issueLabel, partyOrder } from './names.ts';
import { PRICES } from './text/acts.ts';
import { problemSentence } from './text/problems.ts';
import { SEAT_ACTS, SEAT_PRICES, SEAT_REASONS } from './text/seat.ts';

/** One act of a government's dock: a panel that asks for more, or the act itself. */
export interface SeatAct {
  readonly name: string;
  readonly price: string;
  readonly reason: string | null;
  readonly open: Panel | null;
  readonly action: Action | null;
}

const sentence = (problem: Problem | null): string | null => {
  if (problem === null) return null;
  if (problem.code === 'side-done') return SEAT_REASONS.done;
  return problem.code === 'no-offer' ? SEAT_REASONS.noOffer : problemSentence(problem);
};

const direct = (store: Store, name: string, price: string, action: Action): SeatAct => ({
  name,
  price,
  reason: sentence(store.check(action)),
  open: null,
  action,
});

const panelled = (store: Store, name: string, price: string, panel: Panel, probe: Action): SeatAct => ({
  name,
  price,
  reason: sentence(store.check(probe)),
  open: panel,
  action: null,
});

/** Levers: open as long as one of them can be pulled; the panel tells of each. */
const leverAct = (store: Store, view: View): SeatAct => {
  const { levers } = view.model.scenario;
  const left = levers.filter((l, k) => !(l.once && view.pulled.includes(k))).length;
  const found = levers.findIndex((_, lever) => store.check({ type: 'pull', lever }) === null);
  const act = panelled(store, SEAT_ACTS.pull, PRICES.pull(left), 'lever', { type: 'pull', lever: Math.max(0, found) });
  return found < 0 && act.reason !== SEAT_REASONS.done ? { ...act, reason: SEAT_REASONS.noLever } : act;
};

/** What a government can do beside answering a text. */
export const sideActs = (store: Store, view: View): readonly SeatAct[] => {
  const { process, pen } = view.model;
  const other = partyOrder(view.model).find((p) => p !== view.viewer) ?? 0;
  const question = { kind: 'which', a: 0, b: 1 } as const;
  return [
    panelled(store, SEAT_ACTS.state, SEAT_PRICES.state, 'state', { type: 'state', issue: 0, option: 0 }),
    panelled(store, SEAT_ACTS.call, PRICES.call(process), 'call', { type: 'call', party: other, question }),
    leverAct(store, view),
    direct(store, SEAT_ACTS.consult, SEAT_PRICES.consult, { type: 'consult' }),
    direct(store, SEAT_ACTS.leak, SEAT_PRICES.leak(process), { type: 'leak' }),
    ...(pen === 'envoy'
      ? [panelled(store, SEAT_ACTS.signal, SEAT_PRICES.signal, 'signal', { type: 'signal', issue: 0 })]
      : []),
  ];
};

export const walkAct = (store: Store): SeatAct =>
  panelled(store, SEAT_ACTS.walk, SEAT_PRICES.walk, 'walk', { type: 'walk' });

export const holdAct = (store: Store): SeatAct => direct(store, SEAT_ACTS.hold, SEAT_PRICES.hold, { type: 'hold' });

/** Why the rules would refuse the seat's name under a text, if they would. */
const unlawful = (view: View, text: Text): string | null => {
  if (view.own === null) return null;
  const { lawful, ledger } = ownVerdict(view, view.own, text);
  if (lawful) return null;
  return ledger.redLines.length > 0 ? SEAT_REASONS.redLine : SEAT_REASONS.belowLine;
};

const sameText = (a: Text, b: Text): boolean => a.every((o, i) => o === b[i]);

const offerReason = (store: Store, view: View, text: Text): string | null => {
  const open = text.indexOf(OPEN);
  if (open >= 0) return SEAT_REASONS.openClause(issueLabel(view.model, open));
  if (view.answers.includes('sign') && sameText(text, view.draft)) return SEAT_REASONS.sameOffer;
  return unlawful(view, text) ?? sentence(store.check({ type: 'table', text }));
};

/** Where the pen goes round: accept what lies there, offer another text, or leave. */
export const penActs = (store: Store, view: View, working: Text): readonly SeatAct[] => {
  const { process, parties } = view.model;
  const accept: Action = { type: 'respond', sign: true };
  const left = view.answers.filter((a, p) => a !== 'sign' && p !== view.viewer).length;
  const stands = view.answers.includes('sign');
  const secrecy = Math.floor(-process.tabling.secrecy / parties.length);
  return [
    {
      ...direct(store, SEAT_ACTS.accept, SEAT_PRICES.accept(left), accept),
      reason: (stands ? unlawful(view, view.draft) : null) ?? sentence(store.check(accept)),
    },
    {
      ...direct(store, SEAT_ACTS.offer, SEAT_PRICES.offer(secrecy), { type: 'table', text: working }),
      reason: offerReason(store, view, working),
    },
    walkAct(store),
  ];
};

/** A draft is tabled, or goes to signature: the seat's answer. */
export const answerActs = (store: Store, view: View): readonly SeatAct[] => {
  const { process } = view.model;
  const vote = view.phase === 'signing';
  const sign: Action = { type: 'respond', sign: true };
  return [
    {
      ...direct(
        store,
        vote ? SEAT_ACTS.sign : SEAT_ACTS.signTable,
        vote ? SEAT_PRICES.sign : SEAT_PRICES.signTable,
        sign,
      ),
      reason: unlawful(view, view.draft) ?? sentence(store.check(sign)),
    },
    direct(store, SEAT_ACTS.refuse, vote ? SEAT_PRICES.refuseVote(process) : SEAT_PRICES.refuse(process), {
      type: 'respond',
      sign: false,
    }),
  ];
};
