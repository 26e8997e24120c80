import type { Scenario } from '../engine/scenarioTypes.ts';
import { evenedOut, setValue } from '../scenario/formEdits.ts';
import { addReading, removeReading, setChance, setReading } from '../scenario/formReadings.ts';
import { AddOne, Part, type PartProps, Pick, Remove, Whole, Words } from './editorFields.tsx';
import { WideTable } from './editorTable.tsx';
import { FORM } from './text/editorForm.ts';

/** Who is who, said again where the head of the table may be out of sight; every field says it to a screen reader. */
const Reminders = ({ parties }: { readonly parties: Scenario['parties'] }) =>
  parties.map(({ id, short }) => (
    <td key={id} class="small" aria-hidden="true">
      {short}
    </td>
  ));

/** A row for each option, a column for each party. */
export const Values = ({ draft, step }: PartProps) => (
  <Part title={FORM.values}>
    {() => (
      <>
        <p class="small">{FORM.valuesLead}</p>
        <WideTable corner={FORM.issues} columns={draft.parties.map(({ id, short }) => ({ key: id, words: short }))}>
          {draft.issues.map((issue, i) => (
            <tbody key={issue.id}>
              <tr>
                <th scope="rowgroup" colSpan={i === 0 ? draft.parties.length + 1 : 1}>
                  {issue.title}
                </th>
                {i > 0 && <Reminders parties={draft.parties} />}
              </tr>
              {issue.options.map((option) => (
                <tr key={option.id}>
                  <th scope="row" class="inner">
                    {option.short}
                  </th>
                  {draft.parties.map((party, p) => (
                    <td key={party.id}>
                      <Whole
                        bare
                        label={FORM.valueOf(party.short, option.short, issue.title)}
                        value={party.values[issue.id]?.options[option.id] ?? 0}
                        min={0}
                        max={100}
                        onChange={(value) => step((d, f) => setValue(d, f, [p, issue.id, option.id], value))}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </WideTable>
      </>
    )}
  </Part>
);

interface PrioritiesProps extends PartProps {
  readonly set: string;
  readonly onSet: (set: string) => void;
}

const weightsAt = (draft: Scenario, p: number, r: number, set: string): Readonly<Record<string, number>> =>
  draft.parties[p]?.readings[r]?.weights.bySet[set] ?? {};

/** The accounts of each party: their names and chances, one more, one fewer. */
const Accounts = (part: PartProps) =>
  part.draft.parties.map((party, p) => (
    <div key={party.id} class="accounts">
      {party.readings.length > 1 && (
        <ol class="form-cards">
          {party.readings.map((reading, r) => (
            <li key={reading.id} class="row">
              <Words
                label={FORM.account(party.short, r + 1)}
                value={reading.name}
                onChange={(value) => part.make({ path: ['parties', p, 'readings', r, 'name'], value })}
              />
              <Whole
                label={FORM.accountChance}
                value={reading.chancePermille}
                min={0}
                max={1000}
                onChange={(value) => part.step((d, f) => setChance(d, f, p, r, value))}
              />
              <Remove what={reading.name} onRemove={() => part.step((d, f) => removeReading(d, f, p, r))} />
            </li>
          ))}
        </ol>
      )}
      <AddOne label={FORM.newReading(party.short)} onAdd={(name) => part.step((d, f) => addReading(d, f, p, name))} />
    </div>
  ));

/** A row for each question, a column for each account of each party. */
export const Priorities = (props: PrioritiesProps) => {
  const { draft, step, onSet } = props;
  const sets = Object.entries(draft.sets);
  const set = Object.hasOwn(draft.sets, props.set) ? props.set : (sets[0]?.[0] ?? '');
  const issues = draft.issues.filter(({ id }) => draft.sets[set]?.issues.includes(id));
  const columns = draft.parties.flatMap((party, p) =>
    party.readings.map((reading, r) => ({
      p,
      r,
      name: party.readings.length > 1 ? `${party.short}, ${reading.name}` : party.short,
      weights: reading.weights.bySet[set] ?? {},
      line: reading.reservation.bySet[set] ?? 0,
    })),
  );
  return (
    <Part title={FORM.priorities}>
      {() => (
        <>
          <p class="small">{FORM.prioritiesLead}</p>
          {sets.length > 1 && (
            <Pick label={FORM.set} value={set} choices={sets.map(([id, { name }]) => [id, name])} onChange={onSet} />
          )}
          <WideTable corner={FORM.issue} columns={columns.map(({ name }) => ({ key: name, words: name }))}>
            <tbody>
              {issues.map((issue) => (
                <tr key={issue.id}>
                  <th scope="row">{issue.title}</th>
                  {columns.map(({ p, r, name, weights }) => (
                    <td key={name}>
                      <Whole
                        bare
                        label={FORM.weightOf(name, issue.title)}
                        value={weights[issue.id] ?? 0}
                        min={0}
                        max={100}
                        onChange={(value) =>
                          step((d, f) =>
                            setReading(d, f, [p, r, set], {
                              weights: { ...weightsAt(d, p, r, set), [issue.id]: value },
                            }),
                          )
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{FORM.sum}</th>
                {columns.map(({ p, r, name, weights }) => {
                  const sum = Object.values(weights).reduce((a, b) => a + b, 0);
                  return (
                    <td key={name} tabIndex={-1}>
                      {sum}
                      {sum !== 100 && (
                        <button
                          type="button"
                          class="quiet"
                          aria-label={FORM.makeHundredFor(name)}
                          onClick={({ currentTarget }) => {
                            // the button goes when the sum is 100: whoever pressed it by keyboard stays at the sum
                            currentTarget.closest('td')?.focus();
                            step((d, f) =>
                              setReading(d, f, [p, r, set], { weights: evenedOut(weightsAt(d, p, r, set)) }),
                            );
                          }}
                        >
                          {FORM.makeHundred}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
              <tr>
                <th scope="row">{FORM.line}</th>
                {columns.map(({ p, r, name, line }) => (
                  <td key={name}>
                    <Whole
                      bare
                      label={FORM.lineOf(name)}
                      value={line}
                      min={0}
                      max={10_000}
                      onChange={(value) => step((d, f) => setReading(d, f, [p, r, set], { line: value }))}
                    />
                  </td>
                ))}
              </tr>
            </tbody>
          </WideTable>
          <h3>{FORM.accounts}</h3>
          <p class="small">{FORM.accountsLead}</p>
          <Accounts {...props} />
        </>
      )}
    </Part>
  );
};
