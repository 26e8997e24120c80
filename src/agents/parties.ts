import type { Model } from '../engine/model.ts';
import type { Agent } from './agent.ts';
import { negotiator } from './negotiator.ts';
import { party } from './party.ts';
import { seated } from './seated.ts';
import { boulware, conceder, linear } from './timed.ts';
import { titForTat } from './titForTat.ts';

export const PARTY_NAMES = ['party', 'boulware', 'linear', 'conceder', 'tit-for-tat'] as const;
export type PartyName = (typeof PARTY_NAMES)[number];

/**
 * Whether a model is a bare domain of negotiation research: alternating offers on utilities and lines alone, with no
 * second reading of anyone, no premium, and homes that approve of everything.
 */
const isBareDomain = ({ pen, readings, parties, process }: Model): boolean =>
  pen === 'rotating' &&
  process.riskPremium.baseBp === 0 &&
  readings.every((each) => each.length === 1) &&
  parties.every(({ home }) => home.thresholdPermille === 0 && home.eachMinPermille === 0);

const atDomains = seated(negotiator);

/** Our agent for a party’s seat: a government, or on a bare domain the negotiator who plays those well. */
export const ours: Agent = (view, legal, dice) =>
  isBareDomain(view.model) ? atDomains(view, legal, dice) : party(view, legal, dice);

/** The one list of agents for a party's seat: `party` is ours, the others are what it is measured against. */
export const PARTIES: Readonly<Record<PartyName, (model: Model) => Agent>> = {
  party: () => ours,
  boulware: () => seated(boulware),
  linear: () => seated(linear),
  conceder: () => seated(conceder),
  'tit-for-tat': () => seated(titForTat),
};

export const isPartyName = (name: string): name is PartyName => Object.hasOwn(PARTIES, name);
