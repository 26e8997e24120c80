import type { Choice } from '../scenario/formChoices.ts';
import { limitsOf } from '../scenario/formShape.ts';
import type { Step } from '../scenario/schemaWalk.ts';
import { Whole } from './editorFields.tsx';
import { FORM } from './text/editorForm.ts';

interface SeveralProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly choices: readonly Choice[];
  /** so many must be chosen */
  readonly min: number;
  readonly onChange: (value: readonly string[] | undefined) => void;
}

/** Any of some choices. */
export const Several = ({ label, value, choices, min, onChange }: SeveralProps) => (
  <fieldset class="block">
    <legend>{label}</legend>
    <span class="checks">
      {choices.map(([id, name]) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={({ currentTarget }) => {
              const next = choices
                .map(([each]) => each)
                .filter((c) => (c === id ? currentTarget.checked : value.includes(c)));
              if (next.length < min) currentTarget.checked = true;
              else onChange(next);
            }}
          />
          {name}
        </label>
      ))}
    </span>
  </fieldset>
);

interface NumbersProps {
  readonly label: string;
  readonly shape: Step;
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
}

/** A few numbers that belong together. */
export const Numbers = ({ label, shape, value, onChange }: NumbersProps) => (
  <fieldset class="block">
    <legend>{label}</legend>
    <div class="row">
      {(shape.items ?? []).map((item, at) => {
        const { min, max } = limitsOf(item);
        return (
          <Whole
            key={String(at)}
            bare
            label={FORM.place(label, at + 1)}
            value={value[at] ?? 0}
            min={min}
            max={max}
            onChange={(next) => onChange(value.map((old, k) => (k === at ? next : old)))}
          />
        );
      })}
    </div>
  </fieldset>
);
