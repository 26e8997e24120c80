import { type Mask, type Model, meets } from './model.ts';
import { apportion, at, clamp, floorDiv, sum } from './num.ts';
import type { Band } from './scenarioTypes.ts';
import { type Hope, type Ledger, type LedgerItem, OPEN, type Standing, type Text, type Truth } from './types.ts';

/** bp that the interactions of a text add for a party. */
export const interactionsOf = (model: Model, party: number, text: Text): number => {
  let bp = 0;
  for (const x of model.interactions) {
    const own = x.bp[party] as number;
    if (own !== 0 && meets(x.when, text)) bp += own;
  }
  return bp;
};

const references = new WeakMap<Truth, readonly number[]>();

/** What each clause of no agreement is worth: the reservation value split by weight, bp by issue, summing to it. */
export const reference = (truth: Truth): readonly number[] => {
  const known = references.get(truth);
  if (known !== undefined) return known;
  const made = apportion(truth.reservation, truth.weights);
  references.set(truth, made);
  return made;
};

/**
 * Utility in bp: sum of weight × value, plus interactions. An open clause is worth what no agreement is worth on it.
 */
export const utility = (model: Model, truth: Truth, party: number, text: Text): number => {
  let bp = interactionsOf(model, party, text);
  let open: readonly number[] | null = null;
  for (let i = 0; i < text.length; i++) {
    const option = text[i] as number;
    if (option === OPEN) {
      open ??= reference(truth);
      bp += open[i] as number;
    } else bp += (truth.worth[i] as readonly number[])[option] as number;
  }
  return bp;
};

const crossed = (when: readonly Mask[], unless: readonly Mask[] | null, text: Text): boolean =>
  meets(when, text) && !(unless !== null && meets(unless, text));

/** Indices of the party's red lines that a text crosses. */
export const redLinesCrossed = (model: Model, party: number, text: Text): number[] => {
  const found: number[] = [];
  model.redLines.forEach((line, k) => {
    if (line.party === party && crossed(line.when, line.unless, text)) found.push(k);
  });
  return found;
};

/** Whether a text crosses a red line of the party, or of any party when `party` is null. */
export const crossesRedLine = (model: Model, party: number | null, text: Text): boolean => {
  for (const line of model.redLines)
    if ((party === null || line.party === party) && crossed(line.when, line.unless, text)) return true;
  return false;
};

/** What no agreement is worth to the party now, bp: reservation, drift, shifts and hardening, inside its bounds. */
export const lineOf = (model: Model, state: Standing, party: number): number => {
  const { minusBp, plusBp } = at(model.parties, party).bounds;
  const truth = at(state.truth, party);
  const moved =
    truth.drift * (state.round - 1) + at(state.shift, party) + at(state.hard, party) + at(state.reversed, party);
  return truth.reservation + clamp(moved, -minusBp, plusBp);
};

/** Trust as it stands, 0..100. */
export const trustOf = (state: Standing, party: number): number =>
  clamp(at(state.truth, party).trust + at(state.trust, party), 0, 100);

/** Premium in bp for a given trust and monitoring option: floor(base × (100 − trust) × percent ÷ 10 000). */
export const premiumFor = (model: Model, trust: number, text: Text): number => {
  const option = model.premiumIssue < 0 ? OPEN : (text[model.premiumIssue] as number);
  const percent = option === OPEN ? 100 : (model.premiumPercent[option] as number);
  return floorDiv(model.process.riskPremium.baseBp * (100 - trust) * percent, 10000);
};

/** What the party's audience asks for positions given up while the talks are in the public eye, bp. */
const audienceOf = (model: Model, state: Standing, party: number, text: Text): number => {
  if (state.eye === 0) return 0;
  const positions = at(state.positions, party);
  let bp = 0;
  at(model.audience, party).forEach((cost, i) => {
    if (positions[i] !== OPEN && positions[i] !== text[i]) bp += cost;
  });
  return bp;
};

/** bp asked on top of the line in this round, the same for every party. */
export const aspirationAt = (model: Model, round: number): number => {
  const { bp } = model.process.aspiration;
  return bp[Math.min(round, bp.length) - 1] ?? 0;
};

/** What a party asks of a text at the table, bp: its line, aspiration, risk premium and audience. */
export const needOf = (model: Model, state: Standing, party: number, text: Text): number =>
  lineOf(model, state, party) +
  aspirationAt(model, state.round) +
  premiumFor(model, trustOf(state, party), text) +
  audienceOf(model, state, party, text);

/** Utility minus need, bp; red lines stand apart. */
export const marginOf = (model: Model, state: Standing, party: number, text: Text): number =>
  utility(model, at(state.truth, party), party, text) - needOf(model, state, party, text);

/** Whether the party finds a text acceptable at the table: margin at or above 0 and no red line crossed. */
export const acceptable = (model: Model, state: Standing, party: number, text: Text): boolean =>
  !crossesRedLine(model, party, text) && marginOf(model, state, party, text) >= 0;

/** Whether a signature is lawful at all: at or above the line, no red line crossed. The engine refuses others. */
export const signable = (model: Model, state: Standing, party: number, text: Text): boolean =>
  !crossesRedLine(model, party, text) &&
  utility(model, at(state.truth, party), party, text) >= lineOf(model, state, party);

/** near / some way / far for a shortfall in bp, or far where a red line is crossed. */
export const bandOf = (model: Model, shortfall: number, red: boolean): Band => {
  const { nearBp, someWayBp } = model.process.bands;
  return red || shortfall > someWayBp ? 'far' : shortfall > nearBp ? 'some-way' : 'near';
};

/** The signed account of a party's margin over everything it asks, its own hope included; the items sum to it exactly. */
export const ledgerOf = (model: Model, state: Standing, party: number, text: Text, hope: Hope = 0): Ledger => {
  const truth = at(state.truth, party);
  const base = reference(truth);
  const items: LedgerItem[] = [];
  const add = (kind: LedgerItem['kind'], ref: number, bp: number): void => {
    if (bp !== 0) items.push({ kind, ref, bp });
  };
  text.forEach((option, i) => {
    if (option !== OPEN) items.push({ kind: 'clause', ref: i, bp: at(at(truth.worth, i), option) - at(base, i) });
  });
  for (const x of model.interactions) if (meets(x.when, text)) add('interaction', x.index, at(x.bp, party));
  const hard = at(state.hard, party);
  const reversed = at(state.reversed, party);
  add('premium', -1, -premiumFor(model, trustOf(state, party), text));
  add('aspiration', -1, -(aspirationAt(model, state.round) + hope));
  add('audience', -1, -(audienceOf(model, state, party, text) + reversed));
  add('hardening', -1, -hard);
  add('time', -1, -(lineOf(model, state, party) - truth.reservation - hard - reversed));
  return { items, margin: sum(items.map((x) => x.bp)), redLines: redLinesCrossed(model, party, text) };
};
