import type { Scenario, Test } from '../engine/scenarioTypes.ts';
import { firstTest } from '../scenario/formFields.ts';
import { Pick, Remove } from './editorFields.tsx';
import { FORM } from './text/editorForm.ts';

interface TestsProps {
  readonly draft: Scenario;
  readonly when: readonly Test[];
  /** so many must stay */
  readonly least?: number;
  /** what the conditions become, given those that stand when the change is made */
  readonly onChange: (next: (when: readonly Test[], draft: Scenario) => readonly Test[]) => void;
}

/** Conditions as a sentence: this question is this or that, and … */
export const Tests = ({ draft, when, least = 1, onChange }: TestsProps) => (
  <>
    {when.map((test, k) => {
      const issue = draft.issues.find(({ id }) => id === test.issue);
      const change = (next: (test: Test) => Test | null): void =>
        onChange((now) => now.flatMap((old, at) => (at !== k ? [old] : (next(old) ?? []))));
      return (
        <fieldset key={`${k} ${test.issue}`} class="test">
          <legend class="sr">{issue?.title ?? test.issue}</legend>
          <span>{k > 0 ? FORM.and : ''}</span>
          <Pick
            label={FORM.issue}
            value={test.issue}
            choices={draft.issues.map(({ id, title }) => [id, title])}
            onChange={(id) =>
              change(() => ({ issue: id, in: [draft.issues.find((each) => each.id === id)?.options[0]?.id ?? ''] }))
            }
          />
          <span>{FORM.is}</span>
          <span class="checks">
            {issue?.options.map(({ id, short }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={test.in.includes(id)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    if (!on && test.in.every((o) => o === id)) {
                      event.currentTarget.checked = true;
                      return;
                    }
                    const among = (old: Test) => (o: string) => (o === id ? on : old.in.includes(o));
                    change((old) => ({ ...old, in: issue.options.map((o) => o.id).filter(among(old)) }));
                  }}
                />
                {short}
              </label>
            ))}
          </span>
          {when.length > least && <Remove what={issue?.title ?? ''} onRemove={() => change(() => null)} />}
        </fieldset>
      );
    })}
    <button type="button" class="quiet" onClick={() => onChange((now, d) => [...now, firstTest(d, now)])}>
      {FORM.condition}
    </button>
  </>
);
