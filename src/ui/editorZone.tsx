import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Count } from '../solve/answers.ts';
import type { Editor } from '../store/editor.ts';
import { useEditor } from './editorFields.tsx';
import { ZONE } from './text/editor.ts';

const spaced = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');
const counted = ({ texts, exact }: Count): string => `${exact ? '' : ZONE.atLeast}${spaced(texts)}`;

/** A share as a bar with its number; the number says it, the bar shows it. */
const Bar = ({ share, faint = false }: { readonly share: number; readonly faint?: boolean }) => (
  <span class="bar-cell">
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="8" class="bar-ground" />
      <rect width={share * 100} height="8" class={faint ? 'bar faint' : 'bar'} />
    </svg>
    <span>{share > 0 && share < 0.005 ? '<1' : Math.round(share * 100)} %</span>
  </span>
);

/** Which texts all would sign, as it stands this moment. */
export const ZoneOfDraft = ({ editor }: { readonly editor: Editor }) => {
  const named = useEditor(editor, (s) => s.picture);
  const { draft } = useEditor(editor, (s) => s.look);
  if (named === null || draft === null)
    return (
      <section class="editor-zone">
        <h2>{ZONE.title}</h2>
        <p class="small">{ZONE.waiting}</p>
      </section>
    );
  const { picture, parties } = named;
  // a party that came a moment ago is in the next picture
  const drawn = ({ id }: { readonly id: string }): boolean => parties.includes(id);
  return (
    <section class="editor-zone">
      <h2>{ZONE.title}</h2>
      <p role="status">
        {picture.zone.texts === 0 ? ZONE.none : ZONE.lead(counted(picture.zone), spaced(picture.texts))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{ZONE.party}</th>
            <th scope="col">{ZONE.alone}</th>
            <th scope="col">{ZONE.without}</th>
          </tr>
        </thead>
        <tbody>
          {draft.parties.filter(drawn).map(({ id, short }) => {
            const p = parties.indexOf(id);
            const without = picture.without[p]?.texts ?? 0;
            return (
              <tr key={id}>
                <th scope="row">{short}</th>
                <td>
                  <Bar share={(picture.alone[p]?.texts ?? 0) / picture.texts} />
                </td>
                <td>{picture.zone.texts === 0 ? spaced(without) : ZONE.times(without / picture.zone.texts)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {picture.zone.texts > 0 && (
        <details>
          <summary>{ZONE.options}</summary>
          <OptionShares draft={draft} issues={named.issues} options={picture.options} all={picture.zone.texts} />
        </details>
      )}
    </section>
  );
};

interface SharesProps {
  readonly draft: Scenario;
  readonly issues: readonly string[];
  readonly options: readonly (readonly number[])[];
  readonly all: number;
}

const OptionShares = ({ draft, issues, options, all }: SharesProps) => (
  <table>
    <thead>
      <tr>
        <th scope="col">{ZONE.option}</th>
        <th scope="col">{ZONE.share}</th>
      </tr>
    </thead>
    {issues.map((id, i) => {
      const issue = draft.issues.find((each) => each.id === id);
      return (
        <tbody key={id}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {issue?.title}
            </th>
          </tr>
          {issue?.options.map((option, o) => (
            <tr key={option.id}>
              <th scope="row" class="inner">
                {option.short}
              </th>
              <td>
                <Bar share={(options[i]?.[o] ?? 0) / all} faint />
              </td>
            </tr>
          ))}
        </tbody>
      );
    })}
  </table>
);
