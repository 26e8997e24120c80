import type { Model } from '../engine/model.ts';
import type { Sourced } from '../engine/scenarioTypes.ts';
import { Provenance } from './provenance.tsx';

interface Props {
  readonly model: Model;
  readonly source: Sourced;
  /** what the number is */
  readonly what: string;
}

/** "Where does this number come from?", with the scenario's own sources at hand. */
export const Whence = ({ model, source, what }: Props) => (
  <Provenance source={source} what={what} sources={model.scenario.sources} assumptions={model.scenario.assumptions} />
);
