import { useState } from 'preact/hooks';
import type { Handout, Scenario } from '../engine/scenarioTypes.ts';
import { fetchHandout } from '../store/library.ts';
import { type StoreProps, useSlice } from './useStore.ts';

export interface HandoutProps extends StoreProps {
  readonly scenario: Scenario;
}

/** What a class reads beside a scenario, and what fetches it; undefined = not here yet, null = there is nothing. */
export const useHandout = ({ store, scenario }: HandoutProps): readonly [Handout | null | undefined, () => void] => {
  const [fetched, put] = useState<Handout | null | undefined>();
  const handout = scenario.handout ?? fetched;
  const wording = useSlice(store, (s) => s.wording);
  const read = handout && wording !== null ? wording.handout(scenario, handout) : handout;
  const open = (): void => {
    if (handout === undefined) void fetchHandout(scenario.id).then(put, () => put(null));
  };
  return [read, open];
};
