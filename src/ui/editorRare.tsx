import { addSet, removeSet, setIssues } from '../scenario/formSets.ts';
import { Block } from './editorBlock.tsx';
import { Several } from './editorBlockBits.tsx';
import { AddOne, More, Part, type PartProps, Remove, Words } from './editorFields.tsx';
import { Tests } from './editorTests.tsx';
import { FORM } from './text/editorForm.ts';

/** Which questions are played together. */
const Sets = ({ draft, make, step }: PartProps) => {
  const sets = Object.entries(draft.sets);
  return (
    <>
      <ol class="form-cards">
        {sets.map(([id, { name, issues }]) => (
          <li key={id} class="form-card">
            <div class="row">
              <Words
                label={FORM.setName}
                value={name}
                onChange={(value) =>
                  step((d, f) => [
                    ...setIssues(d, f, id, d.sets[id]?.issues ?? []),
                    { path: ['sets', id, 'name'], value },
                  ])
                }
              />
              {sets.length > 1 && <Remove what={name} onRemove={() => step((d, f) => removeSet(d, f, id))} />}
            </div>
            <Several
              label={FORM.setIssues}
              value={issues}
              choices={draft.issues.map((issue) => [issue.id, issue.title])}
              min={1}
              onChange={(next) => step((d, f) => setIssues(d, f, id, next ?? []))}
            />
          </li>
        ))}
      </ol>
      <AddOne label={FORM.newSet} onAdd={(name) => step((d, f) => addSet(d, f, name))} />
      <Block part={{ draft, make, step, data: null }} at={['levels', ['levels']]} />
    </>
  );
};

/** Kinds of text, which the report counts. */
const Families = (part: PartProps) => (
  <>
    {part.draft.families.map((family, k) => (
      <fieldset key={family.id} class="block">
        <legend>{family.name}</legend>
        <Tests
          draft={part.draft}
          when={family.when}
          onChange={(next) =>
            part.step((d) => [{ path: ['families', k, 'when'], value: next(d.families[k]?.when ?? [], d) }])
          }
        />
      </fieldset>
    ))}
  </>
);

/** What few scenarios need, each with a sound default. */
export const Rare = (part: PartProps) => (
  <Part title={FORM.rare}>
    {() => (
      <>
        <p class="small">{FORM.rareLead}</p>
        <More title={FORM.sets}>{() => <Sets {...part} />}</More>
        <More title={FORM.variants}>{() => <Block part={part} at={['variants', ['variants']]} />}</More>
        <More title={FORM.others}>{() => <Block part={part} at={['background', ['background']]} />}</More>
        <More title={FORM.families}>
          {() => (
            <>
              <Block part={part} at={['families', ['families']]} />
              <Families {...part} />
            </>
          )}
        </More>
        <More title={FORM.ranges}>{() => <Block part={part} at={['ranges', ['ranges']]} />}</More>
        <More title={FORM.process}>{() => <Block part={part} at={['process', ['process']]} />}</More>
      </>
    )}
  </Part>
);
