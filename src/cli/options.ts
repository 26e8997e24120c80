import { isMediator, MEDIATOR_NAMES } from '../agents/mediators.ts';
import { isPartyName, PARTY_NAMES } from '../agents/parties.ts';
import type { ModelOptions } from '../engine/model.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { checkSeed } from '../engine/setup.ts';
import { PENS, type Pen } from '../engine/types.ts';
import { modelOf } from '../replay/models.ts';
import type { Call, Usage } from './args.ts';
import { loadScenario } from './files.ts';

/** What every command that plays is told. */
export interface Setting {
  readonly scenario: Scenario;
  readonly options: ModelOptions;
  readonly mediator: string;
  readonly parties: string;
}

const penOf = (call: Call): Result<Pen> => {
  const name = call.values.get('pen') ?? 'envoy';
  const pen = PENS.find((known) => known === name);
  return pen === undefined ? fail('unknown-pen', { pen: name, known: PENS.join(', ') }) : ok(pen);
};

const oneScenario = (call: Call, usage: Usage): Result<Scenario> => {
  const [name, extra] = call.operands;
  if (name === undefined || name === '')
    return fail('no-operand', { what: 'a scenario', usage: `${usage.name} ${usage.operands}` });
  return extra === undefined ? loadScenario(name) : fail('one-operand', { extra });
};

/** Reads the scenario and the options of play, every name checked. */
export const settingOf = (call: Call, usage: Usage): Result<Setting> => {
  const scenario = oneScenario(call, usage);
  if (!scenario.ok) return scenario;
  const pen = penOf(call);
  if (!pen.ok) return pen;
  const [set, variant] = [call.values.get('issues'), call.values.get('variant')];
  const options = {
    pen: pen.value,
    ...(set === undefined ? {} : { set }),
    ...(variant === undefined ? {} : { variant }),
  };
  const model = modelOf(scenario.value, options);
  if (!model.ok) return model;
  const mediator = call.values.get('mediator') ?? 'envoy';
  const parties = call.values.get('parties') ?? 'party';
  if (!isMediator(mediator)) return fail('unknown-agent', { name: mediator, known: MEDIATOR_NAMES.join(', ') });
  if (!isPartyName(parties)) return fail('unknown-agent', { name: parties, known: PARTY_NAMES.join(', ') });
  return ok({ scenario: scenario.value, options, mediator, parties });
};

/** The seed of a call. Problems: `no-seed`, `bad-seed`. */
export const seedOf = (call: Call, byDefault?: string): Result<string> => {
  const seed = call.values.get('seed') ?? byDefault;
  return seed === undefined ? fail('no-seed') : checkSeed(seed);
};
