import type { Agent } from '../agents/agent.ts';
import type { Cast } from '../agents/match.ts';
import { isMediator, MEDIATORS } from '../agents/mediators.ts';
import { isPartyName, PARTIES, PARTY_NAMES } from '../agents/parties.ts';
import type { Model } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';

/** The mediator of a name. Problem: `unknown-agent`. */
export const mediatorOf = (name: string, model: Model): Result<Agent> =>
  isMediator(name)
    ? ok(MEDIATORS[name](model))
    : fail('unknown-agent', { name, known: Object.keys(MEDIATORS).join(', ') });

/** The agent of a name for a party's seat. Problem: `unknown-agent`. */
export const partyAgentOf = (name: string, model: Model): Result<Agent> =>
  isPartyName(name) ? ok(PARTIES[name](model)) : fail('unknown-agent', { name, known: PARTY_NAMES.join(', ') });

/** The cast of an agent-only game. Problem: `unknown-agent`. */
export const castOf = (model: Model, mediator: string, parties: string): Result<Cast> => {
  const envoy = mediatorOf(mediator, model);
  if (!envoy.ok) return envoy;
  const others = partyAgentOf(parties, model);
  return others.ok ? ok({ envoy: envoy.value, party: others.value }) : others;
};
