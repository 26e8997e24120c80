import type { Scenario } from '../engine/scenarioTypes.ts';
import { evenedOut } from '../scenario/formEdits.ts';
import { addGroup, evenShares, type GroupChange, removeGroup, setGroup } from '../scenario/formHome.ts';
import { Block } from './editorBlock.tsx';
import { AddOne, More, Part, type PartProps, Remove, Whole, Words } from './editorFields.tsx';
import { Whence } from './editorSources.tsx';
import { FORM } from './text/editorForm.ts';

interface HomeProps extends PartProps {
  readonly set: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const weightsIn = (draft: Scenario, p: number, g: number, set: string): Readonly<Record<string, number>> =>
  draft.parties[p]?.home.groups[g]?.weights[set] ?? {};

/** One group: its name and share, and in the set that is shown its line and its points. */
const Group = ({ p, g, set, ...part }: HomeProps & { readonly p: number; readonly g: number }) => {
  const { draft, step } = part;
  const group = draft.parties[p]?.home.groups[g];
  if (group === undefined) return null;
  const put = (change: GroupChange): void => step((d, f) => setGroup(d, f, [p, g], { ...change, set }));
  const weights = weightsIn(draft, p, g, set);
  const issues = draft.issues.filter(({ id }) => draft.sets[set]?.issues.includes(id));
  return (
    <li class="form-card">
      <div class="row">
        <Words label={FORM.group} value={group.name} onChange={(name) => put({ name })} />
        <Whole label={FORM.share} value={group.share} min={0} max={100} onChange={(share) => put({ share })} />
        <Whole
          label={FORM.groupLine}
          value={group.line.bySet[set] ?? 0}
          min={0}
          max={10_000}
          onChange={(line) => put({ line })}
        />
        {(draft.parties[p]?.home.groups.length ?? 0) > 1 && (
          <Remove what={group.name} onRemove={() => step((d, f) => removeGroup(d, f, p, g))} />
        )}
      </div>
      <More title={FORM.groupPoints(group.name)}>
        {() => (
          <>
            <div class="row">
              {issues.map(({ id, title }) => (
                <Whole
                  key={id}
                  label={title}
                  value={weights[id] ?? 0}
                  min={0}
                  max={100}
                  onChange={(value) =>
                    step((d, f) =>
                      setGroup(d, f, [p, g], { set, weights: { ...weightsIn(d, p, g, set), [id]: value } }),
                    )
                  }
                />
              ))}
            </div>
            {sum(Object.values(weights)) !== 100 && (
              <p class="small">
                {FORM.sumOf(sum(Object.values(weights)))}{' '}
                <button
                  type="button"
                  class="quiet"
                  aria-label={FORM.makeHundredFor(group.name)}
                  onClick={() =>
                    step((d, f) => setGroup(d, f, [p, g], { set, weights: evenedOut(weightsIn(d, p, g, set)) }))
                  }
                >
                  {FORM.makeHundred}
                </button>
              </p>
            )}
          </>
        )}
      </More>
      <Whence part={part} path={['parties', p, 'home', 'groups', g]} source={group} />
    </li>
  );
};

/** Who must agree at home: for each party its groups, how large each is, and what it asks for. */
export const Homes = ({ set, ...part }: HomeProps) => {
  const { draft, step } = part;
  return (
    <Part title={FORM.homes}>
      {() => (
        <>
          <p class="small">{FORM.homesLead}</p>
          {draft.parties.map((party, p) => {
            const shares = sum(party.home.groups.map(({ share }) => share));
            return (
              <section key={party.id} class="home-form">
                <h3>{party.name}</h3>
                <Block
                  part={part}
                  at={['parties[].home', ['parties', p, 'home']]}
                  only={['thresholdPermille', 'eachMinPermille']}
                />
                <ol class="form-cards">
                  {party.home.groups.map((group, g) => (
                    <Group key={group.id} {...part} set={set} p={p} g={g} />
                  ))}
                </ol>
                {shares !== 100 && (
                  <p class="small">
                    {FORM.sharesOf(shares)}{' '}
                    <button
                      type="button"
                      class="quiet"
                      aria-label={FORM.makeHundredFor(party.name)}
                      onClick={() => step((d, f) => evenShares(d, f, p))}
                    >
                      {FORM.makeHundred}
                    </button>
                  </p>
                )}
                <AddOne label={FORM.newGroup(party.short)} onAdd={(name) => step((d, f) => addGroup(d, f, p, name))} />
              </section>
            );
          })}
        </>
      )}
    </Part>
  );
};
