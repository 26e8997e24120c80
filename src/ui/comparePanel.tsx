import { useMemo, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import { type Comparison, compareLines } from '../analysis/compareLines.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { GameEvent } from '../engine/types.ts';
import { areSeveral } from '../store/seats.ts';
import { Drawer } from './drawer.tsx';
import type { NamedLine } from './lineNames.ts';
import { issueLabel, optionName, partyName, partyOrder } from './names.ts';
import { eventSentence } from './text/events.ts';
import { LINES } from './text/lines.ts';
import { ENDING_WORDS } from './text/table.ts';
import { useLines } from './useLines.ts';
import { type StoreProps, useSlice } from './useStore.ts';

interface TwoProps {
  readonly model: Model;
  readonly two: Comparison;
  readonly names: readonly [string, string];
}

const Head = ({ first, names }: { readonly first: string; readonly names: readonly [string, string] }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      {names.map((name, k) => (
        <th key={k} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

const Told = ({ model, events }: { readonly model: Model; readonly events: readonly GameEvent[] }) => (
  <td>
    {events.length === 0 && <span class="small">{LINES.nothing}</span>}
    {events.map((e, k) => (
      <p key={k}>{eventSentence(model, e, null)}</p>
    ))}
  </td>
);

const Rounds = ({ model, two, names }: TwoProps) => (
  <table class="compare">
    <caption>{LINES.after}</caption>
    <Head first={LINES.round} names={names} />
    <tbody>
      {two.rounds.map(({ round, one, other }) => (
        <tr key={round}>
          <th scope="row">{round}</th>
          <Told model={model} events={one} />
          <Told model={model} events={other} />
        </tr>
      ))}
    </tbody>
  </table>
);

const Ends = ({ model, two, names }: TwoProps) => (
  <table class="compare">
    <caption>{LINES.ends}</caption>
    <Head first={LINES.what} names={names} />
    <tbody>
      <tr>
        <th scope="row">{LINES.ending}</th>
        {two.ends.map(({ ending, round }, k) => (
          <td key={k}>{ending === null ? LINES.open_(round) : ENDING_WORDS[ending].name}</td>
        ))}
      </tr>
      {two.clauses.map((issue) => (
        <tr key={`c${issue}`}>
          <th scope="row">{issueLabel(model, issue)}</th>
          {two.ends.map(({ text }, k) => (
            <td key={k}>{optionName(model, issue, at(text, issue))}</td>
          ))}
        </tr>
      ))}
      <tr>
        <th scope="colgroup" colSpan={3}>
          {LINES.worth}
        </th>
      </tr>
      {partyOrder(model).map((p) => (
        <tr key={`p${p}`}>
          <th scope="row">{partyName(model, p)}</th>
          {two.ends.map(({ overLine }, k) => (
            <td key={k}>{LINES.worthOf(overLine?.[p] ?? null)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

interface PickProps {
  readonly label: string;
  readonly lines: readonly NamedLine[];
  readonly value: number;
  readonly onChange: (id: number) => void;
}

const Pick = ({ label, lines, value, onChange }: PickProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(e) => onChange(Number(e.currentTarget.value))}>
      {lines.map(({ id, name }) => (
        <option key={id} value={id}>
          {`${id + 1}. ${name}`}
        </option>
      ))}
    </select>
  </label>
);

const useTwo = ({ store }: StoreProps, one: Game | undefined, other: Game | undefined): Comparison | null => {
  const viewer = useSlice(store, (s) =>
    s.players !== null && areSeveral(s.players) ? null : (s.view?.viewer ?? null),
  );
  return useMemo(
    () => (one === undefined || other === undefined ? null : compareLines(one, other, viewer)),
    [one, other, viewer],
  );
};

/** Two lines side by side: what differs from where they part, and how each stands. */
export const ComparePanel = ({ store }: StoreProps) => {
  const lines = useLines({ store });
  const current = useSlice(store, (s) => s.tree?.current ?? 0);
  const parent = lines.find(({ id }) => id === current)?.parent ?? (current === 0 ? 1 : 0);
  const [ids, setIds] = useState<readonly [number, number]>([parent, current]);
  const [one, other] = ids.map((id) => lines.find((line) => line.id === id));
  const two = useTwo({ store }, one?.game, other?.game);
  return (
    <Drawer title={LINES.compareTitle} onClose={() => store.actions.select({ panel: 'lines' })}>
      <div class="row">
        <Pick label={LINES.which[0]} lines={lines} value={ids[0]} onChange={(id) => setIds([id, ids[1]])} />
        <Pick label={LINES.which[1]} lines={lines} value={ids[1]} onChange={(id) => setIds([ids[0], id])} />
      </div>
      {one !== undefined && other !== undefined && two !== null && (
        <>
          <p role="status">
            {one.id === other.id || two.rounds.every((r) => r.one.length + r.other.length === 0)
              ? LINES.same
              : LINES.compareLead(two.round)}
          </p>
          <div class="scrolls">
            <Ends model={one.game.model} two={two} names={[one.name, other.name]} />
            <Rounds model={one.game.model} two={two} names={[one.name, other.name]} />
          </div>
          <p class="small">{LINES.note}</p>
        </>
      )}
    </Drawer>
  );
};
