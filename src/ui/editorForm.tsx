import { addIssue, addOption, addParty, removeIssue, removeOption, removeParty } from '../scenario/formEdits.ts';
import type { Editor } from '../store/editor.ts';
import { AddOne, Part, type PartProps, Remove, useEditor, Whole, Words } from './editorFields.tsx';
import { Priorities, Values } from './editorMatrix.tsx';
import { News } from './editorNews.tsx';
import { Interactions, RedLines, Sources } from './editorRules.tsx';
import { EDITOR, FORM } from './text/editor.ts';

const About = ({ draft, make }: PartProps) => (
  <Part title={FORM.about} open>
    <Words label={FORM.name} value={draft.title} onChange={(value) => make({ path: ['title'], value })} />
    <Words
      label={FORM.summary}
      value={draft.summary}
      max={600}
      long
      onChange={(value) => make({ path: ['summary'], value })}
    />
    <Whole
      label={FORM.rounds}
      value={draft.rounds.count}
      min={1}
      max={60}
      onChange={(value) => make({ path: ['rounds', 'count'], value })}
    />
  </Part>
);

const Parties = ({ draft, data, make }: PartProps) => (
  <Part title={FORM.parties} open>
    <ol class="form-cards">
      {draft.parties.map((party, p) => (
        <li key={party.id} class="form-card">
          <div class="row">
            <Words
              label={FORM.partyName(p + 1)}
              value={party.name}
              onChange={(value) => make({ path: ['parties', p, 'name'], value })}
            />
            {draft.parties.length > 2 && (
              <Remove what={party.name} onRemove={() => make(...removeParty(draft, data, p))} />
            )}
          </div>
          <Words
            label={FORM.interest}
            value={party.interests[0]?.text ?? ''}
            max={600}
            onChange={(value) => make({ path: ['parties', p, 'interests', 0, 'text'], value })}
          />
          <Words
            label={FORM.noAgreement}
            value={party.noAgreement}
            max={600}
            onChange={(value) => make({ path: ['parties', p, 'noAgreement'], value })}
          />
        </li>
      ))}
    </ol>
    {draft.parties.length < 12 && (
      <AddOne label={FORM.newParty} onAdd={(name) => make(...addParty(draft, data, name))} />
    )}
  </Part>
);

/** Options as the file has them, or all of them written out with the first change. */
const renameOption = ({ draft, make }: PartProps, i: number, o: number, short: string): void => {
  const issue = draft.issues[i];
  if (issue === undefined) return;
  const { id } = issue.options[o] ?? { id: '' };
  make(
    ...issue.options.map((option, k) => ({ path: ['issues', i, 'options', k, 'id'], value: option.id })),
    ...issue.options.map((option, k) => ({
      path: ['issues', i, 'options', k, 'short'],
      value: option.id === id ? short : option.short,
    })),
  );
};

const Issues = (props: PartProps) => {
  const { draft, data, make } = props;
  return (
    <Part title={FORM.issues} open>
      <ol class="form-cards">
        {draft.issues.map((issue, i) => (
          <li key={issue.id} class="form-card">
            <div class="row">
              <Words
                label={FORM.issueTitle(i + 1)}
                value={issue.title}
                onChange={(value) => make({ path: ['issues', i, 'title'], value })}
              />
              {draft.issues.length > 1 && (
                <Remove what={issue.title} onRemove={() => make(...removeIssue(draft, data, i))} />
              )}
            </div>
            <ol>
              {issue.options.map((option, o) => (
                <li key={option.id} class="row">
                  <Words
                    bare
                    label={FORM.option(o + 1, issue.title)}
                    value={option.short}
                    onChange={(short) => renameOption(props, i, o, short)}
                  />
                  {issue.options.length > 2 && (
                    <Remove what={option.short} onRemove={() => make(...removeOption(draft, data, i, o))} />
                  )}
                </li>
              ))}
            </ol>
            {issue.options.length < 12 && (
              <AddOne label={FORM.newOption(issue.title)} onAdd={(name) => make(...addOption(draft, data, i, name))} />
            )}
          </li>
        ))}
      </ol>
      {draft.issues.length < 24 && (
        <AddOne label={FORM.newIssue} onAdd={(name) => make(...addIssue(draft, data, name))} />
      )}
    </Part>
  );
};

/** The scenario as a form; every change is one of the text beside it. */
export const EditorForm = ({ editor }: { readonly editor: Editor }) => {
  const look = useEditor(editor, (s) => s.look);
  const { data, set } = editor.getState();
  const { draft } = look;
  if (draft === null) return <p role="status">{EDITOR.unreadable}</p>;
  const props: PartProps = { draft, data, make: (...edits) => editor.make(edits) };
  return (
    <section class="editor-form" aria-label={EDITOR.form}>
      <About {...props} />
      <Parties {...props} />
      <Issues {...props} />
      <Values {...props} />
      <Priorities {...props} set={set} onSet={(next) => editor.choose(next)} />
      <RedLines {...props} />
      <Interactions {...props} />
      <News {...props} />
      <Sources {...props} />
    </section>
  );
};
