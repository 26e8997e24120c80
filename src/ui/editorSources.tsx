import { BASES, type Sourced } from '../engine/scenarioTypes.ts';
import { newId } from '../scenario/formEdits.ts';
import type { Path } from '../scenario/problem.ts';
import { written } from '../scenario/written.ts';
import { Several } from './editorBlockBits.tsx';
import { AddOne, More, Part, type PartProps, Pick, Remove, Words } from './editorFields.tsx';
import { BASIS_WORDS, FORM } from './text/editorForm.ts';

const takenBy = ({ sources, assumptions }: PartProps['draft']) =>
  [...Object.keys(sources), ...Object.keys(assumptions)].map((id) => ({ id }));

interface WhenceProps {
  readonly part: PartProps;
  readonly path: Path;
  readonly source: Sourced;
}

/** Where the numbers of one block come from; nothing in a file that names no sources yet. */
export const Whence = ({ part: { draft, data, make }, path, source }: WhenceProps) => {
  const declared = [
    ...Object.entries(draft.sources).map(([id, { title }]): [string, string] => [id, title]),
    ...Object.entries(draft.assumptions).map(([id, text]): [string, string] => [id, text]),
  ];
  if (written(data, 'sources') === undefined && written(data, 'assumptions') === undefined) return null;
  const put = (key: string, value: unknown): void => make({ path: [...path, key], value });
  return (
    <More title={FORM.whence}>
      {() => (
        <>
          <Pick
            labelled
            label={FORM.basis}
            value={source.basis}
            choices={BASES.map((basis) => [basis, BASIS_WORDS[basis]])}
            onChange={(value) => put('basis', value)}
          />
          <Several
            label={FORM.named}
            value={source.src}
            choices={declared}
            min={1}
            onChange={(value) => put('src', value)}
          />
          <Words
            label={FORM.why}
            value={source.why ?? ''}
            max={600}
            onEmpty={() => put('why', undefined)}
            onChange={(value) => put('why', value)}
          />
        </>
      )}
    </More>
  );
};

/** What the scenario is made from, and the kinds of guess that it makes. */
export const Sources = ({ draft, data, make, step }: PartProps) => {
  const assumed = Object.entries(draft.assumptions).filter(([key]) => written(data, 'assumptions', key) !== undefined);
  return (
    <Part title={FORM.sources}>
      {() => (
        <>
          <p class="small">{FORM.sourcesLead}</p>
          <ol class="form-cards">
            {Object.entries(draft.sources).map(([key, source], k) => (
              <li key={key} class="form-card">
                <div class="row">
                  <Words
                    label={FORM.sourceTitle(k + 1)}
                    value={source.title}
                    max={300}
                    onChange={(value) => make({ path: ['sources', key, 'title'], value })}
                  />
                  <Remove what={source.title} onRemove={() => make({ path: ['sources', key], value: undefined })} />
                </div>
                <div class="row">
                  <Pick
                    labelled
                    label={FORM.kind}
                    value={source.kind}
                    choices={[
                      ['article', FORM.article],
                      ['record', FORM.record],
                    ]}
                    onChange={(value) => make({ path: ['sources', key, 'kind'], value })}
                  />
                  <Words
                    label={FORM.url}
                    value={source.url ?? ''}
                    max={500}
                    onEmpty={() => make({ path: ['sources', key, 'url'], value: undefined })}
                    onChange={(value) =>
                      make({
                        path: ['sources', key, 'url'],
                        value: /^https?:\/\//.test(value) ? value : `https://${value}`,
                      })
                    }
                  />
                </div>
              </li>
            ))}
          </ol>
          <AddOne
            label={FORM.newSource}
            onAdd={(title) =>
              step((d) => [{ path: ['sources', newId(title, takenBy(d), 'source')], value: { title, kind: 'record' } }])
            }
          />
          <p class="small">{FORM.assumptionsLead}</p>
          <ol class="form-cards">
            {assumed.map(([key, text]) => (
              <li key={key} class="row">
                <Words
                  label={FORM.assumption(key)}
                  value={text}
                  max={600}
                  onChange={(value) => make({ path: ['assumptions', key], value })}
                />
                <Remove what={text} onRemove={() => make({ path: ['assumptions', key], value: undefined })} />
              </li>
            ))}
          </ol>
          <AddOne
            label={FORM.newAssumption}
            onAdd={(text) => step((d) => [{ path: ['assumptions', newId(text, takenBy(d), 'guess')], value: text }])}
          />
        </>
      )}
    </Part>
  );
};
