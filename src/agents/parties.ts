import type { Model } from '../engine/model.ts';
import type { Agent } from './agent.ts';
import { party } from './party.ts';
import { seated } from './seated.ts';
import { boulware, conceder, linear } from './timed.ts';
import { titForTat } from './titForTat.ts';

export const PARTY_NAMES = ['party', 'boulware', 'linear', 'conceder', 'tit-for-tat'] as const;
export type PartyName = (typeof PARTY_NAMES)[number];

/** The one list of agents for a party's seat: `party` is ours, the others are what it is measured against. */
export const PARTIES: Readonly<Record<PartyName, (model: Model) => Agent>> = {
  party: () => party,
  boulware: () => seated(boulware),
  linear: () => seated(linear),
  conceder: () => seated(conceder),
  'tit-for-tat': () => seated(titForTat),
};

export const isPartyName = (name: string): name is PartyName => Object.hasOwn(PARTIES, name);
