import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from '../scenario/edit.ts';
import type { Editor, EditorState } from '../store/editor.ts';
import { FORM } from './text/editor.ts';

/** What each part of the form is given: the scenario as it stands, the file behind it, and a way to change it. */
export interface PartProps {
  readonly draft: Scenario;
  readonly data: unknown;
  readonly make: (...edits: readonly Edit[]) => void;
}

/** The smallest slice of the editor that a component needs. */
export const useEditor = <T,>(editor: Editor, pick: (state: EditorState) => T): T => {
  const [, redraw] = useState({});
  const shown = pick(editor.getState());
  const last = useRef(shown);
  last.current = shown;
  useLayoutEffect(
    () =>
      editor.subscribe((state) => {
        if (!Object.is(pick(state), last.current)) redraw({});
      }),
    [editor],
  );
  return shown;
};

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly max?: number;
  readonly long?: boolean;
  readonly bare?: boolean;
  readonly onChange: (value: string) => void;
}

/** A text that is handed on when its author is done with it; an empty one is put back. */
export const Words = ({ label, value, max = 120, long = false, bare = false, onChange }: WordsProps) => {
  const done = (field: HTMLInputElement | HTMLTextAreaElement): void => {
    const text = field.value.replace(/\s+/g, ' ').trim();
    if (text === '' || text === value) field.value = value;
    else onChange(text);
  };
  const shared = { value, maxLength: max };
  if (bare)
    return (
      <input type="text" class="bare" aria-label={label} {...shared} onChange={(event) => done(event.currentTarget)} />
    );
  if (long)
    return (
      <label class="field">
        {label}
        <textarea rows={2} {...shared} onChange={(event) => done(event.currentTarget)} />
      </label>
    );
  return (
    <label class="field">
      {label}
      <input type="text" {...shared} onChange={(event) => done(event.currentTarget)} />
    </label>
  );
};

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly bare?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number within its bounds; anything else is put back. */
export const Whole = ({ label, value, min, max, bare = false, onChange }: WholeProps) => (
  <label class={bare ? 'bare' : 'field number'}>
    {!bare && label}
    <input
      type="number"
      step={1}
      min={min}
      max={max}
      value={value}
      aria-label={bare ? label : undefined}
      onChange={(event) => {
        const field = event.currentTarget;
        const wish = Math.round(field.valueAsNumber);
        const next = Number.isNaN(wish) ? value : Math.max(min, Math.min(max, wish));
        field.value = String(next);
        if (next !== value) onChange(next);
      }}
    />
  </label>
);

/** One thing more: its name, then Enter or the button. */
export const AddOne = ({ label, onAdd }: { readonly label: string; readonly onAdd: (name: string) => void }) => {
  const [name, setName] = useState('');
  return (
    <form
      class="add-one"
      onSubmit={(event) => {
        event.preventDefault();
        const words = name.trim();
        if (words === '') return;
        onAdd(words);
        setName('');
      }}
    >
      <label class="field">
        {label}
        <input type="text" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button type="submit" class="plain" aria-label={FORM.add(label)}>
        +
      </button>
    </form>
  );
};

export const Remove = ({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) => (
  <button type="button" class="quiet remove" aria-label={FORM.remove(what)} onClick={onRemove}>
    ×
  </button>
);

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

export const Pick = ({ label, value, choices, onChange }: PickProps) => (
  <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
    {choices.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);

/** One part of the form, folded until one wants it. */
export const Part = ({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}) => (
  <details class="part" open={open}>
    <summary>
      <h3>{title}</h3>
    </summary>
    <div>{children}</div>
  </details>
);
