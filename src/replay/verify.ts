import type { Agent } from '../agents/agent.ts';
import { decide, type Game, startGame } from '../agents/match.ts';
import { apply } from '../engine/apply.ts';
import { canonical } from '../engine/hash.ts';
import { toAct } from '../engine/judge.ts';
import type { Problem } from '../engine/result.ts';
import { type Action, ENVOY, type Ending, type Seat } from '../engine/types.ts';
import { mediatorOf, partyAgentOf } from './cast.ts';
import { type Library, type Opened, parseReplayLink } from './link.ts';
import { canonicalAction, NOBODY, PERSON, type ReplayRecord } from './record.ts';
import { AGENTS_VERSION } from './versions.ts';

/**
 * `verified`: the agents, run again, act as recorded; `replayed`: every action is legal, but the agents differ or
 * cannot be asked; all others say why a link cannot be opened.
 */
export const STATUSES = [
  'verified',
  'replayed',
  'altered',
  'damaged',
  'too-new',
  'too-old',
  'too-large',
  'unknown-scenario',
] as const;
export type Status = (typeof STATUSES)[number];

/** What we can say of a link. */
export interface Verdict {
  readonly status: Status;
  /** null unless the link could be opened */
  readonly record: ReplayRecord | null;
  /** null where the game was not finished, or not opened */
  readonly ending: Ending | null;
  readonly hash: string | null;
  /** why it is not `verified`; null where it is */
  readonly problem: Problem | null;
}

const isStatus = (code: string): code is Status => (STATUSES as readonly string[]).includes(code);

/** The agents that a record names, by seat; null for a person, and for the envoy's seat where nobody has it. */
const agentsOf = ({ record, game }: Opened): Map<Seat, Agent | null> | Problem => {
  const agents = new Map<Seat, Agent | null>();
  const names: [Seat, string][] = record.players.parties.map((name, p) => [p, name]);
  for (const [seat, name] of [[ENVOY, record.players.envoy] as [Seat, string], ...names]) {
    if (name === PERSON || name === NOBODY) {
      agents.set(seat, null);
      continue;
    }
    const agent = seat === ENVOY ? mediatorOf(name, game.model) : partyAgentOf(name, game.model);
    if (!agent.ok) return agent.problem;
    agents.set(seat, agent.value);
  }
  return agents;
};

const actsOtherwise = (game: Game, seat: Seat, agent: Agent, recorded: unknown): Problem | null => {
  const place = { round: game.state.round, seat };
  try {
    const action = canonicalAction(decide(game, seat, agent));
    return canonical(action) === canonical(recorded) ? null : { code: 'agents-differ', detail: place };
  } catch {
    return { code: 'agents-differ', detail: place };
  }
};

/** Asks the agents along a line of actions that has been rebuilt and checked already: here nothing is hashed again. */
const differenceAlong = ({ record, game }: Opened, agents: Map<Seat, Agent | null>): Problem | null => {
  const { model } = game;
  const start = startGame(model, record.seed);
  if (!start.ok) return start.problem;
  let { state } = start.value;
  const log = start.value.log.slice();
  const actions: Action[] = [];
  for (const action of record.actions) {
    const seat = toAct(state);
    const agent = seat === null ? null : (agents.get(seat) ?? null);
    const asked = { model, state, log, actions };
    const problem = agent === null || seat === null ? null : actsOtherwise(asked, seat, agent, action);
    if (problem !== null) return problem;
    const step = apply(model, state, action);
    if (!step.ok) return step.problem;
    state = step.value.state;
    for (const event of step.value.events) log.push(event);
    actions.push(action);
  }
  return null;
};

/** The first place where an agent, asked again, would not do what the record says, or null. */
const firstDifference = (opened: Opened): Problem | null => {
  const { record } = opened;
  if (record.agents !== AGENTS_VERSION)
    return { code: 'other-agents', detail: { version: record.agents, known: AGENTS_VERSION } };
  const agents = agentsOf(opened);
  return agents instanceof Map ? differenceAlong(opened, agents) : agents;
};

/** Runs the agents of an opened replay again. */
export const verifyOpened = (opened: Opened): Verdict => {
  const { record, game } = opened;
  const problem = firstDifference(opened);
  const status = problem === null ? 'verified' : 'replayed';
  return { status, record, ending: game.state.ending, hash: record.hash, problem };
};

/** The status of a link that could not be opened. */
export const statusOf = ({ code }: Problem): Status => (isStatus(code) ? code : 'damaged');

/** Opens and verifies a link; never throws. */
export const verifyLink = (text: string, library: Library): Verdict => {
  const opened = parseReplayLink(text, library);
  if (opened.ok) return verifyOpened(opened.value);
  return { status: statusOf(opened.problem), record: null, ending: null, hash: null, problem: opened.problem };
};
