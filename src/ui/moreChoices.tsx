import type { Scenario } from '../engine/scenarioTypes.ts';
import { SEED_MAX } from '../engine/setup.ts';
import type { BeginOptions } from '../store/types.ts';
import { SeatChoice } from './seatChoice.tsx';
import { START } from './text/en.ts';

interface Props {
  readonly scenario: Scenario;
  readonly choices: BeginOptions;
  readonly onChange: (choices: BeginOptions) => void;
}

/** An empty choice is no choice: the level or the file decides. */
const chosen = (choices: BeginOptions, key: 'variant' | 'set' | 'seed', value: string): BeginOptions => {
  const { [key]: _, ...rest } = choices;
  return value === '' ? rest : { ...rest, [key]: value };
};

/** Pen, seats, assumption, issue set and seed, for whoever wants to choose them. */
export const MoreChoices = ({ scenario, choices, onChange }: Props) => {
  const put = (key: 'variant' | 'set' | 'seed') => (event: { currentTarget: { value: string } }) =>
    onChange(chosen(choices, key, event.currentTarget.value));
  return (
    <details class="way">
      <summary>
        <b>{START.more}</b>
        <span>{START.moreNote}</span>
      </summary>
      <SeatChoice scenario={scenario} choices={choices} onChange={onChange} />
      <label class="field">
        {START.variant}
        <select value={choices.variant ?? ''} onChange={put('variant')}>
          <option value="">—</option>
          {scenario.variants.map((v) => (
            <option key={v.id} value={v.id}>
              {v.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {START.set}
        <select value={choices.set ?? ''} onChange={put('set')}>
          {Object.entries(scenario.sets).map(([id, set], k) => (
            <option key={id} value={k === 0 ? '' : id}>
              {`${set.name}: ${START.setNote(set.issues.length)}`}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {START.seed}
        <input
          type="text"
          value={choices.seed ?? ''}
          maxLength={SEED_MAX}
          autocomplete="off"
          spellcheck={false}
          onInput={put('seed')}
        />
      </label>
      <p class="small">{START.seedNote}</p>
    </details>
  );
};
