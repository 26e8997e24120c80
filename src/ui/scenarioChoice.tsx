import type { Scenario } from '../engine/scenarioTypes.ts';
import { CARDS, DEFAULT_SCENARIO } from '../store/library.ts';
import { langOf } from '../store/spoken.ts';
import { START } from './text/en.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** Clauses and parties times rounds that fill one minute, from games of The Moscow proposal in 20. */
const A_MINUTE = 4.8;

/** How long a game takes, to the nearest five minutes. */
export const minutesOf = ({ rounds, parties, sets }: Scenario): number => {
  const issues = Object.values(sets)[0]?.issues.length ?? 1;
  return Math.max(5, Math.round((rounds.count * (parties.length + issues)) / A_MINUTE / 5) * 5);
};

/** Which scenario Begin begins, one of ours or the file that was opened; `scenario` is the same as it is read. */
export const ScenarioChoice = ({ store, scenario }: StoreProps & { readonly scenario: Scenario }) => {
  const opened = useSlice(store, (s) => s.opened);
  const { id, title } = opened ?? DEFAULT_SCENARIO;
  const ours = CARDS.some((card) => card.id === id && card.title === title);
  return (
    <div class="scenario-choice">
      <label class="field">
        {START.scenario}
        <select value={ours ? id : ''} onChange={(event) => void store.actions.choose(event.currentTarget.value)}>
          {!ours && <option value="">{START.ownScenario(scenario.title)}</option>}
          {CARDS.map((card) => (
            <option key={card.id} value={card.id}>
              {ours && card.id === id ? scenario.title : card.title}
            </option>
          ))}
        </select>
      </label>
      {opened !== null && (
        <p class="small" lang={langOf(scenario)}>
          {scenario.summary}
        </p>
      )}
    </div>
  );
};
