import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from '../scenario/edit.ts';
import { addIssue, addOption, removeIssue, removeOption } from '../scenario/formEdits.ts';
import { setField } from '../scenario/formFields.ts';
import { Block } from './editorBlock.tsx';
import { AddOne, More, Part, type PartProps, Remove, Words } from './editorFields.tsx';
import { FORM } from './text/editorForm.ts';

interface OneProps {
  readonly part: PartProps;
  readonly i: number;
}

/** Another name for an option; the ids that its file left to its name are written, so that all stays what it was. */
const renameOption = (draft: Scenario, data: unknown, [i, o]: readonly [number, number], short: string): Edit[] => {
  const options = draft.issues[i]?.options ?? [];
  return [
    ...setField(draft, data, ['issues', i, 'options', o, 'short'], short),
    ...options.map(({ id }, k) => ({ path: ['issues', i, 'options', k, 'id'], value: id })),
  ];
};

const Option = ({ part, i, o }: OneProps & { readonly o: number }) => {
  const { step } = part;
  const issue = part.draft.issues[i];
  const option = issue?.options[o];
  if (issue === undefined || option === undefined) return null;
  return (
    <li class="row">
      <Words
        bare
        label={FORM.option(o + 1, issue.title)}
        value={option.short}
        onChange={(short) => step((d, f) => renameOption(d, f, [i, o], short))}
      />
      {issue.options.length > 2 && (
        <Remove what={option.short} onRemove={() => step((d, f) => removeOption(d, f, i, o))} />
      )}
    </li>
  );
};

const IssueCard = ({ part, i }: OneProps) => {
  const { draft, make, step } = part;
  const issue = draft.issues[i];
  if (issue === undefined) return null;
  return (
    <li class="form-card">
      <div class="row">
        <Words
          label={FORM.issueTitle(i + 1)}
          value={issue.title}
          onChange={(value) => make({ path: ['issues', i, 'title'], value })}
        />
        {draft.issues.length > 1 && <Remove what={issue.title} onRemove={() => step((d, f) => removeIssue(d, f, i))} />}
      </div>
      <ol>
        {issue.options.map((option, o) => (
          <Option key={option.id} part={part} i={i} o={o} />
        ))}
      </ol>
      {issue.options.length < 12 && (
        <AddOne label={FORM.newOption(issue.title)} onAdd={(name) => step((d, f) => addOption(d, f, i, name))} />
      )}
      <More title={FORM.issueMore(issue.title)}>
        {() => (
          <>
            <Block part={part} at={['issues[]', ['issues', i]]} only={['question', 'label', 'ordered', 'group']} />
            {issue.options.map((option, o) => (
              <fieldset key={option.id} class="block">
                <legend>{option.short}</legend>
                <Block
                  part={part}
                  at={['issues[].options[]', ['issues', i, 'options', o]]}
                  only={['text', 'legal', 'lasting']}
                />
              </fieldset>
            ))}
          </>
        )}
      </More>
    </li>
  );
};

export const Issues = (part: PartProps) => (
  <Part title={FORM.issues} open>
    {() => (
      <>
        <ol class="form-cards">
          {part.draft.issues.map((issue, i) => (
            <IssueCard key={issue.id} part={part} i={i} />
          ))}
        </ol>
        {part.draft.issues.length < 24 && (
          <AddOne label={FORM.newIssue} onAdd={(name) => part.step((d, f) => addIssue(d, f, name))} />
        )}
      </>
    )}
  </Part>
);
