import type { Model } from '../engine/model.ts';
import type { Agent } from './agent.ts';
import { party } from './party.ts';

export const PARTY_NAMES = ['party'] as const;
export type PartyName = (typeof PARTY_NAMES)[number];

/** The one list of agents for a party's seat: `party` is ours, the others are what it is measured against. */
export const PARTIES: Readonly<Record<PartyName, (model: Model) => Agent>> = {
  party: () => party,
};

export const isPartyName = (name: string): name is PartyName => Object.hasOwn(PARTIES, name);
