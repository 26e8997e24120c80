interface PickProps {
  readonly label: string;
  readonly value: string | number;
  readonly options: readonly (readonly [value: string | number, words: string])[];
  readonly onPick: (value: string) => void;
}

/** One of several, in a list that opens. */
export const Pick = ({ label, value, options, onPick }: PickProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
