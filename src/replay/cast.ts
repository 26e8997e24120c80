import type { Agent } from '../agents/agent.ts';
import type { Cast } from '../agents/match.ts';
import { isMediator, MEDIATORS } from '../agents/mediators.ts';
import { party } from '../agents/party.ts';
import type { Model } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';

/** The agents that can take a party's seat. */
const PARTY_AGENTS: Readonly<Record<string, Agent>> = { party };

/** The mediator of a name. Problem: `unknown-agent`. */
export const mediatorOf = (name: string, model: Model): Result<Agent> =>
  isMediator(name)
    ? ok(MEDIATORS[name](model))
    : fail('unknown-agent', { name, known: Object.keys(MEDIATORS).join(', ') });

/** The agent of a name for a party's seat. Problem: `unknown-agent`. */
export const partyAgentOf = (name: string): Result<Agent> => {
  const agent = Object.hasOwn(PARTY_AGENTS, name) ? PARTY_AGENTS[name] : undefined;
  return agent === undefined ? fail('unknown-agent', { name, known: Object.keys(PARTY_AGENTS).join(', ') }) : ok(agent);
};

/** The cast of an agent-only game. Problem: `unknown-agent`. */
export const castOf = (model: Model, mediator: string, parties: string): Result<Cast> => {
  const envoy = mediatorOf(mediator, model);
  if (!envoy.ok) return envoy;
  const others = partyAgentOf(parties);
  return others.ok ? ok({ envoy: envoy.value, party: others.value }) : others;
};
