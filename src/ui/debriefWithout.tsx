import { useState } from 'preact/hooks';
import type { Without } from '../analysis/without.ts';
import { changesBetween } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Text } from '../engine/types.ts';
import type { PlayedLine } from '../workers/debriefJobs.ts';
import { issueTitle, optionName, partyOrder } from './names.ts';
import { Pick } from './pick.tsx';
import { redLineText } from './text/events.ts';
import { signedPoints, debrief as words } from './text/moments.ts';
import { WITHOUT } from './text/without.ts';
import { useJob } from './useJob.ts';
import type { StoreProps } from './useStore.ts';

interface GroupProps {
  readonly model: Model;
  readonly group: Without;
}

/** Those who would have to agree, in the order in which people read parties. */
const inOrder = ({ model, group }: GroupProps): number[] => partyOrder(model).filter((p) => group.parties.includes(p));

const Meaning = ({ model, group }: GroupProps) => (
  <ul>
    {inOrder({ model, group }).map((p) => (
      <li key={p}>{WITHOUT.gain(model, p, at(group.meets, p).gain)}</li>
    ))}
    {partyOrder(model)
      .filter((p) => !group.parties.includes(p))
      .map((p) => {
        const { gain, redLines } = at(group.meets, p);
        return (
          <li key={p}>
            {WITHOUT.out(model, p, gain, redLines.length > 0)}{' '}
            {redLines.map((k) => (
              <q key={k}>{redLineText(model, k)}</q>
            ))}
          </li>
        );
      })}
  </ul>
);

interface OneProps extends GroupProps {
  /** the text that the debrief is about */
  readonly text: Text;
}

const One = ({ model, group, text }: OneProps) => {
  if (group.text === null) return <p>{WITHOUT.none(model, inOrder({ model, group }))}</p>;
  const changes = changesBetween(text, group.text);
  return (
    <>
      <p>{changes.length === 0 ? WITHOUT.same : WITHOUT.text(group.proved)}</p>
      <ul>
        {changes.map(([issue, option]) => (
          <li key={issue}>
            {issueTitle(model, issue)}: <strong>{optionName(model, issue, option)}</strong>
          </li>
        ))}
      </ul>
      <Meaning model={model} group={group} />
    </>
  );
};

interface AllProps {
  readonly model: Model;
  readonly groups: readonly Without[];
}

const Cell = ({ group, party }: { readonly group: Without; readonly party: number }) => {
  const met = group.meets[party];
  if (met === undefined) return <td>{WITHOUT.noText}</td>;
  return (
    <td class="num">
      {group.parties.includes(party) ? signedPoints(met.gain) : WITHOUT.outCell(met.gain)}
      {met.redLines.length > 0 && ` ${words.redMark()}`}
    </td>
  );
};

const Table = ({ model, groups }: AllProps) => (
  <table class="course-table">
    <caption class="lead">{WITHOUT.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{WITHOUT.agreeing}</th>
        {partyOrder(model).map((p) => (
          <th key={p} scope="col">
            {WITHOUT.group(model, [p])}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {groups.map((group) => (
        <tr key={group.parties.join(' ')}>
          <th scope="row">{WITHOUT.group(model, inOrder({ model, group }))}</th>
          {partyOrder(model).map((p) => (
            <Cell key={p} group={group} party={p} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Groups = ({ model, groups, text }: AllProps & { readonly text: Text }) => {
  const [chosen, choose] = useState(0);
  const group = groups[chosen];
  if (group === undefined) return null;
  return (
    <>
      <Pick
        label={WITHOUT.who}
        value={chosen}
        options={groups.map((each, k) => [k, WITHOUT.group(model, inOrder({ model, group: each }))])}
        onPick={(value) => choose(Number(value))}
      />
      <div role="status">
        <One model={model} group={group} text={text} />
      </div>
      <details>
        <summary>{WITHOUT.table}</summary>
        <div class="scrolls">
          <Table model={model} groups={groups} />
        </div>
      </details>
    </>
  );
};

interface Props extends StoreProps {
  readonly model: Model;
  readonly line: PlayedLine;
  readonly text: Text;
}

const Asked = ({ store, model, line, text }: Props) => {
  const job = useJob(store, 'without', line);
  return (
    <>
      <div role="status">
        {job.status === 'working' && <p>{WITHOUT.working}</p>}
        {job.status === 'failed' && <p>{WITHOUT.failed}</p>}
      </div>
      {job.status === 'done' && <Groups model={model} groups={job.answer} text={text} />}
    </>
  );
};

/** Folded until asked for: what fewer could have agreed on, which no table here would sign, and what it is to the others. */
export const WithoutOthers = (props: Props) => {
  const [open, set] = useState(false);
  return (
    <details class="without" onToggle={(event) => set(event.currentTarget.open)}>
      <summary>{WITHOUT.title}</summary>
      <p>{WITHOUT.lead}</p>
      {open && <Asked {...props} />}
    </details>
  );
};
