import type { Scenario, Test } from '../engine/scenarioTypes.ts';
import { newId } from '../scenario/formEdits.ts';
import { firstTest } from '../scenario/formFields.ts';
import { Block } from './editorBlock.tsx';
import { More, Part, type PartProps, Pick, Remove, Whole, Words } from './editorFields.tsx';
import { Whence } from './editorSources.tsx';
import { Tests } from './editorTests.tsx';
import { FORM } from './text/editorForm.ts';

/** How a list of conditions of a rule is changed. */
const testing =
  ({ step }: PartProps, list: 'redLines' | 'interactions', at: number, key: 'when' | 'unless' = 'when') =>
  (next: (when: readonly Test[], draft: Scenario) => readonly Test[]): void =>
    step((draft) => {
      const rule: { readonly when: readonly Test[]; readonly unless?: readonly Test[] } | undefined = draft[list][at];
      const tests = next(rule?.[key] ?? [], draft);
      return [{ path: [list, at, key], value: tests.length > 0 ? tests : undefined }];
    });

export const RedLines = (part: PartProps) => (
  <Part title={FORM.rules}>
    {() => (
      <>
        <p class="small">{FORM.rulesLead}</p>
        <ol class="form-cards">
          {part.draft.redLines.map((line, k) => (
            <RedLineCard key={line.id} part={part} at={k} />
          ))}
        </ol>
        <button
          type="button"
          class="plain"
          onClick={() =>
            part.step((d) => [
              {
                path: ['redLines', d.redLines.length],
                value: { id: newId('line', d.redLines, 'line'), party: d.parties[0]?.id, when: [firstTest(d)] },
              },
            ])
          }
        >
          {FORM.newLine}
        </button>
      </>
    )}
  </Part>
);

const RedLineCard = ({ part, at }: { readonly part: PartProps; readonly at: number }) => {
  const { draft, make } = part;
  const line = draft.redLines[at];
  if (line === undefined) return null;
  return (
    <li class="form-card">
      <div class="row">
        <Pick
          label={FORM.party}
          value={line.party}
          choices={draft.parties.map(({ id, name }) => [id, name])}
          onChange={(value) => make({ path: ['redLines', at, 'party'], value })}
        />
        <span>{FORM.never}</span>
        <Remove what={line.text} onRemove={() => make({ path: ['redLines', at], value: undefined })} />
      </div>
      <Tests draft={draft} when={line.when} onChange={testing(part, 'redLines', at)} />
      <Words
        label={FORM.what}
        value={line.text}
        max={600}
        onChange={(value) => make({ path: ['redLines', at, 'text'], value })}
      />
      <More title={FORM.exceptions}>
        {() => (
          <>
            <p class="small">{FORM.unless}</p>
            <Tests
              draft={draft}
              when={line.unless ?? []}
              least={0}
              onChange={testing(part, 'redLines', at, 'unless')}
            />
            {Object.keys(draft.sets).length > 1 && (
              <Block part={part} at={['redLines[].sets', ['redLines', at, 'sets']]} />
            )}
            <Whence part={part} path={['redLines', at]} source={line} />
          </>
        )}
      </More>
    </li>
  );
};

export const Interactions = (part: PartProps) => (
  <Part title={FORM.interactions}>
    {() => (
      <>
        <p class="small">{FORM.interactionsLead}</p>
        <ol class="form-cards">
          {part.draft.interactions.map((rule, k) => (
            <InteractionCard key={rule.id} part={part} at={k} />
          ))}
        </ol>
        <button
          type="button"
          class="plain"
          onClick={() =>
            part.step((d) => {
              const test = firstTest(d);
              const value = {
                id: newId('pair', d.interactions, 'pair'),
                title: FORM.interaction(d.interactions.length + 1),
                when: [test, firstTest(d, [test])],
                bp: { [d.parties[0]?.id ?? '']: 300 },
              };
              return [{ path: ['interactions', d.interactions.length], value }];
            })
          }
        >
          {FORM.newInteraction}
        </button>
      </>
    )}
  </Part>
);

const InteractionCard = ({ part, at }: { readonly part: PartProps; readonly at: number }) => {
  const { draft, make } = part;
  const rule = draft.interactions[at];
  if (rule === undefined) return null;
  return (
    <li class="form-card">
      <div class="row">
        <Words
          label={FORM.packageName}
          value={rule.title}
          onChange={(value) => make({ path: ['interactions', at, 'title'], value })}
        />
        <Remove what={rule.title} onRemove={() => make({ path: ['interactions', at], value: undefined })} />
      </div>
      <span>{FORM.when}</span>
      <Tests draft={draft} when={rule.when} onChange={testing(part, 'interactions', at)} />
      <div class="row">
        {draft.parties.map(({ id, short }) => (
          <Whole
            key={id}
            label={FORM.worth(short)}
            value={rule.bp[id] ?? 0}
            min={-20_000}
            max={20_000}
            onChange={(value) => make({ path: ['interactions', at, 'bp', id], value })}
          />
        ))}
      </div>
      {Object.keys(draft.sets).length > 1 && (
        <Block part={part} at={['interactions[].sets', ['interactions', at, 'sets']]} />
      )}
      <Whence part={part} path={['interactions', at]} source={rule} />
    </li>
  );
};
