import type { Scenario, Test } from '../engine/scenarioTypes.ts';
import { newId } from '../scenario/formEdits.ts';
import { AddOne, Part, type PartProps, Pick, Remove, Whole, Words } from './editorFields.tsx';
import { FORM } from './text/editor.ts';

interface TestsProps {
  readonly draft: Scenario;
  readonly when: readonly Test[];
  readonly onChange: (when: readonly Test[]) => void;
}

const firstTest = ({ issues }: Scenario, skip: readonly Test[] = []): Test => {
  const issue = issues.find(({ id }) => skip.every((test) => test.issue !== id)) ?? issues[0];
  return { issue: issue?.id ?? '', in: [issue?.options[0]?.id ?? ''] };
};

/** Conditions as a sentence: this question is this or that, and … */
const Tests = ({ draft, when, onChange }: TestsProps) => (
  <>
    {when.map((test, k) => {
      const issue = draft.issues.find(({ id }) => id === test.issue);
      const change = (next: Test | null): void =>
        onChange(when.flatMap((old, at) => (at !== k ? [old] : next === null ? [] : [next])));
      return (
        <fieldset key={`${k} ${test.issue}`} class="test">
          <legend class="sr">{issue?.title ?? test.issue}</legend>
          <span>{k > 0 ? FORM.and : ''}</span>
          <Pick
            label={FORM.issue}
            value={test.issue}
            choices={draft.issues.map(({ id, title }) => [id, title])}
            onChange={(id) =>
              change({ issue: id, in: [draft.issues.find((each) => each.id === id)?.options[0]?.id ?? ''] })
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
                    const next = issue.options.map((o) => o.id).filter((o) => (o === id ? on : test.in.includes(o)));
                    if (next.length > 0) change({ issue: test.issue, in: next });
                    else event.currentTarget.checked = true;
                  }}
                />
                {short}
              </label>
            ))}
          </span>
          {when.length > 1 && <Remove what={issue?.title ?? ''} onRemove={() => change(null)} />}
        </fieldset>
      );
    })}
    <button type="button" class="quiet" onClick={() => onChange([...when, firstTest(draft, when)])}>
      {FORM.condition}
    </button>
  </>
);

export const RedLines = ({ draft, make }: PartProps) => (
  <Part title={FORM.rules}>
    <p class="small">{FORM.rulesLead}</p>
    <ol class="form-cards">
      {draft.redLines.map((line, k) => (
        <li key={line.id} class="form-card">
          <div class="row">
            <Pick
              label={FORM.party}
              value={line.party}
              choices={draft.parties.map(({ id, name }) => [id, name])}
              onChange={(value) => make({ path: ['redLines', k, 'party'], value })}
            />
            <span>{FORM.never}</span>
            <Remove what={line.text} onRemove={() => make({ path: ['redLines', k], value: undefined })} />
          </div>
          <Tests draft={draft} when={line.when} onChange={(value) => make({ path: ['redLines', k, 'when'], value })} />
          <Words
            label={FORM.what}
            value={line.text}
            max={600}
            onChange={(value) => make({ path: ['redLines', k, 'text'], value })}
          />
        </li>
      ))}
    </ol>
    <button
      type="button"
      class="plain"
      onClick={() =>
        make({
          path: ['redLines', draft.redLines.length],
          value: { id: newId('line', draft.redLines, 'line'), party: draft.parties[0]?.id, when: [firstTest(draft)] },
        })
      }
    >
      {FORM.newLine}
    </button>
  </Part>
);

export const Interactions = ({ draft, make }: PartProps) => (
  <Part title={FORM.interactions}>
    <p class="small">{FORM.interactionsLead}</p>
    <ol class="form-cards">
      {draft.interactions.map((rule, k) => (
        <li key={rule.id} class="form-card">
          <div class="row">
            <span>{FORM.when}</span>
            <Remove what={rule.title} onRemove={() => make({ path: ['interactions', k], value: undefined })} />
          </div>
          <Tests
            draft={draft}
            when={rule.when}
            onChange={(value) => make({ path: ['interactions', k, 'when'], value })}
          />
          <div class="row">
            {draft.parties.map(({ id, short }) => (
              <Whole
                key={id}
                label={FORM.worth(short)}
                value={rule.bp[id] ?? 0}
                min={-20_000}
                max={20_000}
                onChange={(value) => make({ path: ['interactions', k, 'bp'], value: { ...rule.bp, [id]: value } })}
              />
            ))}
          </div>
        </li>
      ))}
    </ol>
    <button
      type="button"
      class="plain"
      onClick={() => {
        const test = firstTest(draft);
        const { id = '' } = draft.parties[0] ?? {};
        make({
          path: ['interactions', draft.interactions.length],
          value: {
            id: newId('pair', draft.interactions, 'pair'),
            title: FORM.interactions,
            when: [test, firstTest(draft, [test])],
            bp: { [id]: 300 },
          },
        });
      }}
    >
      {FORM.newInteraction}
    </button>
  </Part>
);

export const Sources = ({ draft, make }: PartProps) => (
  <Part title={FORM.sources}>
    <p class="small">{FORM.sourcesLead}</p>
    <ol class="form-cards">
      {Object.entries(draft.sources).map(([key, source], k) => (
        <li key={key}>
          <Words
            label={FORM.sourceTitle(k + 1)}
            value={source.title}
            max={300}
            onChange={(value) => make({ path: ['sources', key, 'title'], value })}
          />
        </li>
      ))}
    </ol>
    <AddOne
      label={FORM.newSource}
      onAdd={(title) => {
        const taken = [...Object.keys(draft.sources), ...Object.keys(draft.assumptions)].map((id) => ({ id }));
        make({ path: ['sources', newId(title, taken, 'source')], value: { title, kind: 'record' } });
      }}
    />
  </Part>
);
