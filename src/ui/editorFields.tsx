import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from '../scenario/edit.ts';
import type { Editor, EditorState } from '../store/editor.ts';
import type { Step } from '../store/reading.ts';
import { FORM } from './text/editorForm.ts';

/** What each part of the form is given: the scenario as it stands, the file behind it, and ways to change it. */
export interface PartProps {
  readonly draft: Scenario;
  readonly data: unknown;
  /** single values at their places */
  readonly make: (...edits: readonly Edit[]) => void;
  /** what depends on the rest of the file: worked out when its turn comes */
  readonly step: (step: Exclude<Step, readonly Edit[]>) => void;
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

type TextField = HTMLInputElement | HTMLTextAreaElement;

/**
 * Shows a value in a field, but never over the letters of somebody who is typing into it: what is read of the text may
 * come a moment after the change before.
 */
const useShown = <F extends TextField>(value: string) => {
  const field = useRef<F>(null);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    const untouched = current.value === current.defaultValue;
    current.defaultValue = value;
    if (untouched) current.value = value;
  }, [value]);
  return field;
};

/** All texts of a file are one line: where lines are only broken to be shown, Enter ends the text as in a short field. */
const enterIsDone = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  event.currentTarget?.dispatchEvent(new Event('change', { bubbles: true }));
};

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly max?: number;
  readonly long?: boolean;
  readonly bare?: boolean;
  /** what an empty field means; without it, an empty one is put back */
  readonly onEmpty?: (() => void) | undefined;
  readonly onChange: (value: string) => void;
}

/** A text that is handed on when its author is done with it. */
export const Words = ({ label, value, max = 120, long = false, bare = false, onEmpty, onChange }: WordsProps) => {
  const field = useShown<TextField>(value);
  const done = ({ currentTarget }: { readonly currentTarget: TextField }): void => {
    const text = currentTarget.value.replace(/\s+/g, ' ').trim();
    if (text === '' && onEmpty !== undefined && value !== '') return onEmpty();
    currentTarget.value = text === '' ? value : text;
    if (text !== '' && text !== value) onChange(text);
  };
  const shared = { ref: field as never, maxLength: max, onChange: done };
  if (bare) return <input type="text" class="bare" aria-label={label} {...shared} />;
  if (long)
    return (
      <label class="field">
        {label}
        <textarea rows={2} {...shared} onKeyDown={enterIsDone} />
      </label>
    );
  return (
    <label class="field">
      {label}
      <input type="text" {...shared} />
    </label>
  );
};

interface NumberProps {
  readonly label: string;
  /** undefined = left to the rules, shown as an empty field */
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  readonly bare?: boolean;
  /** what an empty field means; without it, an empty one is put back */
  readonly onEmpty?: (() => void) | undefined;
  /** false for a spot on the map */
  readonly whole?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number within its bounds, whole but for spots on the map; anything else is put back. */
export const Whole = ({ label, value, min, max, bare = false, whole = true, onEmpty, onChange }: NumberProps) => {
  const field = useShown<HTMLInputElement>(String(value ?? ''));
  return (
    <label class={bare ? 'bare' : 'field number'}>
      {!bare && label}
      <input
        ref={field}
        type="number"
        step={whole ? 1 : 'any'}
        min={min}
        max={max}
        aria-label={bare ? label : undefined}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.valueAsNumber;
          const wish = whole ? Math.round(typed) : typed;
          if (currentTarget.value === '' && onEmpty !== undefined && value !== undefined) return onEmpty();
          const next = Number.isNaN(wish) ? value : Math.max(min, Math.min(max, wish));
          currentTarget.value = String(next ?? '');
          if (next !== undefined && next !== value) onChange(next);
        }}
      />
    </label>
  );
};

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
        {FORM.plus}
      </button>
    </form>
  );
};

/** Takes something out; whoever did it by keyboard is then at the head of the part that it was in. */
export const Remove = ({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) => (
  <button
    type="button"
    class="quiet remove"
    aria-label={FORM.remove(what)}
    onClick={({ currentTarget }) => {
      currentTarget.closest('details')?.querySelector('summary')?.focus();
      onRemove();
    }}
  >
    ×
  </button>
);

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
  /** shows its label, where no sentence around it does */
  readonly labelled?: boolean;
}

export const Pick = ({ label, value, choices, onChange, labelled = false }: PickProps) => (
  <label class={labelled ? 'field' : 'bare'}>
    {labelled && label}
    <select
      aria-label={labelled ? undefined : label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

interface YesProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Yes or no. */
export const Yes = ({ label, value, onChange }: YesProps) => (
  <label class="yes">
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);

interface PartShape {
  readonly title: string;
  readonly open?: boolean;
  readonly children: () => ComponentChildren;
}

const useOpen = (open: boolean) => {
  const [seen, setSeen] = useState(open);
  return { seen, onToggle: (event: Event): void => setSeen((event.currentTarget as HTMLDetailsElement).open) };
};

/** One part of the form, folded until one wants it, and not made before. */
export const Part = ({ title, open = false, children }: PartShape) => {
  const { seen, onToggle } = useOpen(open);
  return (
    <details class="part" open={open} onToggle={onToggle}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {seen && <div>{children()}</div>}
    </details>
  );
};

/** What is rarely needed of one thing, folded under it. */
export const More = ({ title, children }: PartShape) => {
  const { seen, onToggle } = useOpen(false);
  return (
    <details class="more" onToggle={onToggle}>
      <summary>{title}</summary>
      {seen && <div>{children()}</div>}
    </details>
  );
};
