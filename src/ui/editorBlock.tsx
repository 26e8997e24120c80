import { choicesAt } from '../scenario/formChoices.ts';
import { addEntry, beginBlock, canBegin, setField } from '../scenario/formFields.ts';
import { entryOf, type Field, fieldAt, fieldsIn, limitsOf } from '../scenario/formShape.ts';
import type { Path } from '../scenario/problem.ts';
import { written } from '../scenario/written.ts';
import { Numbers, Several } from './editorBlockBits.tsx';
import { AddOne, type PartProps, Pick, Remove, Whole, Words, Yes } from './editorFields.tsx';
import { FORM, fieldWords } from './text/editorForm.ts';

interface OneProps {
  readonly part: PartProps;
  readonly field: Field;
}

const NOTHING = '';

/** What a thing is called by those who wrote it. */
const nameOf = (item: unknown, at: number): string => {
  const { name, term, short, text, id } = (typeof item === 'object' && item !== null ? item : {}) as Record<
    string,
    unknown
  >;
  const said = typeof item === 'string' ? item : (name ?? term ?? short ?? text ?? id);
  return typeof said === 'string' ? said : String(at + 1);
};

/** A list of the file: its entries, each with a way to take it out, and one more. */
const List = ({ part, field }: OneProps) => {
  const value = written(part.draft, ...field.path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const { min, max } = limitsOf(field.shape);
  return (
    <fieldset class="block">
      <legend>{field.label}</legend>
      <ol class="form-cards">
        {items.map((item, at) => {
          const entry = entryOf(field, at);
          return (
            <li key={`${at} ${items.length}`} class={entry.shape.entries ? 'form-card' : 'row'}>
              <One part={part} field={{ ...entry, label: FORM.entry(at + 1) }} />
              {items.length > min && (
                <Remove
                  what={nameOf(item, at)}
                  onRemove={() => part.step((d, f) => setField(d, f, entry.path, undefined))}
                />
              )}
            </li>
          );
        })}
      </ol>
      {items.length < max && canBegin(field.pattern) && (
        <AddOne
          label={FORM.more}
          onAdd={(name) => part.step((d, f) => addEntry(d, f, [field.pattern, field.path], name))}
        />
      )}
    </fieldset>
  );
};

/** A table whose keys are ids of the scenario: one field for each. */
const Table = ({ part, field }: OneProps) => (
  <fieldset class="block">
    <legend>{field.label}</legend>
    <div class="row">
      {(choicesAt(part.draft, field.pattern) ?? []).map(([id, name]) => (
        <One key={id} part={part} field={{ ...entryOf(field, id), label: name }} />
      ))}
    </div>
  </fieldset>
);

/** A block of the file: its fields, or a button where it is not there yet. */
const Inner = ({ part, field }: OneProps) => {
  const isThere = written(part.draft, ...field.path) !== undefined;
  if (isThere || !canBegin(field.pattern))
    return (
      <fieldset class="block">
        <legend>{field.label}</legend>
        <Fields part={part} field={field} />
        {canBegin(field.pattern) && (
          <button type="button" class="quiet" onClick={() => part.make({ path: field.path, value: undefined })}>
            {FORM.remove(field.label)}
          </button>
        )}
      </fieldset>
    );
  return (
    <button
      type="button"
      class="plain"
      onClick={() => part.step((d) => beginBlock(d, field.pattern, field.path, nameOf(above(d, field.path), 0)))}
    >
      {FORM.add(field.label)}
    </button>
  );
};

const above = (draft: unknown, path: Path): unknown => written(draft, ...path.slice(0, -1));

/** Whatever stands at one place of a file, as the format describes it. */
const One = ({ part, field }: OneProps) => {
  const { draft, step } = part;
  const { shape, path, pattern, optional } = field;
  const label = fieldWords(pattern) ?? field.label;
  const called = { ...field, label };
  const value = written(draft, ...path);
  const put = (next: unknown): void => step((d, f) => setField(d, f, path, next));
  const choices = choicesAt(draft, pattern);
  const { min, max, whole } = limitsOf(shape);
  const mayBeNone = optional && choices === null;
  switch (shape.type) {
    case 'number':
      return (
        <Whole
          label={label}
          value={value === undefined ? undefined : Number(value)}
          min={min}
          max={max}
          whole={whole}
          onEmpty={optional ? () => put(undefined) : undefined}
          onChange={put}
        />
      );
    case 'boolean':
      return <Yes label={label} value={value === true} onChange={put} />;
    case 'picklist': {
      const words = (shape.options ?? []).map((each): [string, string] => [String(each), String(each)]);
      return <Pick labelled label={label} value={String(value ?? '')} choices={words} onChange={put} />;
    }
    case 'string':
      if (choices !== null)
        return (
          <Pick
            labelled
            label={label}
            value={String(value ?? NOTHING)}
            choices={optional && value === undefined ? [[NOTHING, '—'], ...choices] : choices}
            onChange={put}
          />
        );
      return (
        <Words
          label={label}
          value={String(value ?? '')}
          max={max}
          long={max > 200}
          onEmpty={optional ? () => put(undefined) : undefined}
          onChange={put}
        />
      );
    case 'array':
      if (choices !== null || shape.item?.type === 'picklist')
        return (
          <Several
            label={label}
            value={(value ?? choices?.map(([id]) => id) ?? []) as readonly string[]}
            choices={
              choices ?? (shape.item?.options ?? []).map((each) => [String(each), FORM.kinds[String(each)] ?? ''])
            }
            // where nothing chosen can be left out of the file, everything may be taken away
            min={mayBeNone ? 0 : min}
            onChange={(next) => put(mayBeNone && next?.length === 0 ? undefined : next)}
          />
        );
      return <List part={part} field={called} />;
    case 'strict_tuple':
      return <Numbers label={label} shape={shape} value={(value ?? []) as readonly number[]} onChange={put} />;
    case 'record':
      return <Table part={part} field={called} />;
    case 'strict_object':
      return <Inner part={part} field={called} />;
    default:
      return null;
  }
};

const Fields = ({ part, field }: OneProps) => (
  <div class="fields">
    {fieldsIn(field).map((each) => (
      <One key={each.pattern} part={part} field={each} />
    ))}
  </div>
);

interface BlockProps {
  readonly part: PartProps;
  /** the place in the format, and in the file */
  readonly at: readonly [pattern: string, path: Path];
  readonly only?: readonly string[];
}

/** The fields of one block of the format, all or some of them. */
export const Block = ({ part, at: [pattern, path], only }: BlockProps) => (
  <div class="fields">
    {(only ?? ['']).map((name) =>
      name === '' ? (
        <One key={pattern} part={part} field={fieldAt(pattern, path)} />
      ) : (
        <One
          key={name}
          part={part}
          field={fieldAt(pattern === '' ? name : `${pattern}.${name}`, [...path, ...name.split('.')])}
        />
      ),
    )}
  </div>
);
