import type { Model } from '../engine/model.ts';
import { Mark } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';

interface Props {
  readonly model: Model;
  readonly legend: string;
  readonly value: number;
  /** a party that cannot be chosen */
  readonly without?: number;
  readonly onChange: (party: number) => void;
}

/** One government of those at the table. */
export const PartyChoice = ({ model, legend, value, without, onChange }: Props) => (
  <fieldset class="party-choice">
    <legend class="sr">{legend}</legend>
    {partyOrder(model)
      .filter((party) => party !== without)
      .map((party) => (
        <label key={party} class="choice">
          <input type="radio" name="party" checked={party === value} onChange={() => onChange(party)} />
          <Mark model={model} party={party} />
          <span>{partyName(model, party)}</span>
        </label>
      ))}
  </fieldset>
);
