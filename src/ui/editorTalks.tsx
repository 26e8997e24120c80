import { setField, setFirst } from '../scenario/formFields.ts';
import { Part, type PartProps, Pick, Whole } from './editorFields.tsx';
import { WideTable } from './editorTable.tsx';
import { FORM } from './text/editorForm.ts';

/** What each party says in public about each question, beside the first proposal. */
export const Positions = ({ draft, make, step }: PartProps) => (
  <Part title={FORM.positions}>
    {() => (
      <>
        <p class="small">{FORM.positionsLead}</p>
        <WideTable
          corner={FORM.issue}
          columns={[
            { key: '', words: FORM.draft },
            ...draft.parties.map(({ id, short }) => ({ key: id, words: short })),
          ]}
        >
          <tbody>
            {draft.issues.map((issue) => {
              const options = issue.options.map(({ id, short }): [string, string] => [id, short]);
              return (
                <tr key={issue.id}>
                  <th scope="row">{issue.title}</th>
                  <td>
                    <Pick
                      label={FORM.draftOf(issue.title)}
                      value={draft.start.draft[issue.id] ?? ''}
                      choices={options}
                      onChange={(option) => step((d, f) => setFirst(d, f, issue.id, option))}
                    />
                  </td>
                  {draft.parties.map(({ id, short, positions }, p) => (
                    <td key={id}>
                      <Pick
                        label={FORM.positionOf(short, issue.title)}
                        value={positions[issue.id]?.option ?? ''}
                        choices={[['', FORM.silent], ...options]}
                        onChange={(option) =>
                          option === ''
                            ? make({ path: ['parties', p, 'positions', issue.id], value: undefined })
                            : step((d, f) => setField(d, f, ['parties', p, 'positions', issue.id, 'option'], option))
                        }
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </WideTable>
      </>
    )}
  </Part>
);

/** How far each party trusts each other one. */
export const Trust = ({ draft, step }: PartProps) => (
  <Part title={FORM.trust}>
    {() => (
      <>
        <p class="small">{FORM.trustLead}</p>
        <WideTable
          corner={FORM.trusting}
          columns={draft.parties.map(({ id, short }) => ({ key: id, words: FORM.trusted(short) }))}
        >
          <tbody>
            {draft.parties.map((party, p) => (
              <tr key={party.id}>
                <th scope="row">{party.short}</th>
                {draft.parties.map((other) => (
                  <td key={other.id}>
                    {other.id === party.id ? (
                      '–'
                    ) : (
                      <Whole
                        bare
                        label={FORM.trustOf(party.short, other.short)}
                        value={party.trust[other.id]?.value ?? 0}
                        min={0}
                        max={100}
                        onChange={(value) =>
                          step((d, f) => setField(d, f, ['parties', p, 'trust', other.id, 'value'], value))
                        }
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </WideTable>
      </>
    )}
  </Part>
);
