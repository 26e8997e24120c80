import { ownHome } from '../analysis/own.ts';
import { at } from '../engine/num.ts';
import { OPEN } from '../engine/types.ts';
import type { Own, View } from '../engine/view.ts';
import { HomeBar } from './homeBar.tsx';
import { issueLabel, partyOf } from './names.ts';
import { redLineText } from './text/events.ts';
import { draftName } from './text/moments.ts';
import { OWN_DOSSIER } from './text/seat.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';
import './seat.css';
import './moments.css';

/** Clauses that are named as weighing most. */
const NAMED = 4;

interface Props {
  readonly view: View;
  readonly own: Own;
}

const Weights = ({ view, own }: Props) => {
  const order = own.truth.weights.map((w, i) => [w, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  return (
    <ul>
      {order.slice(0, NAMED).map(([weight, issue]) => (
        <li key={issue}>{OWN_DOSSIER.weight(issueLabel(view.model, issue), weight)}</li>
      ))}
    </ul>
  );
};

const Home = ({ view, own }: Props) => {
  const verdict = ownHome(view, own, view.draft);
  if (verdict === null || view.draft.includes(OPEN)) return <p>{OWN_DOSSIER.homeOpen}</p>;
  const { support, groups, approves } = verdict;
  const needed = partyOf(view.model, own.party).home.thresholdPermille;
  return (
    <>
      <p>{(approves ? OWN_DOSSIER.homeYes : OWN_DOSSIER.homeNo)(support, needed)}</p>
      <HomeBar model={view.model} party={own.party} groups={groups} support={support} />
    </>
  );
};

const Lines = ({ view, own }: Props) => {
  const lines = view.model.redLines.flatMap((line, k) => (line.party === own.party ? [k] : []));
  if (lines.length === 0) return <p>{OWN_DOSSIER.noLines}</p>;
  return (
    <ul>
      {lines.map((k) => (
        <li key={k}>{redLineText(view.model, k)}</li>
      ))}
    </ul>
  );
};

/** A seat's own truth, for its own eyes: what it wants in this game, its line, its home, its red lines. */
export const OwnDossier = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  if (view === null || view.own === null) return null;
  const { own, model } = view;
  const reading = at(partyOf(model, own.party).readings, own.truth.reading);
  return (
    <section class="own-file" aria-labelledby="own-file-title">
      <h3 id="own-file-title">{OWN_DOSSIER.title}</h3>
      <p class="small">{OWN_DOSSIER.note}</p>
      <h4>{OWN_DOSSIER.reading}</h4>
      <p>
        <b>{reading.name}</b> <Whence model={model} source={reading.about} what={reading.name} />
      </p>
      <p>
        {OWN_DOSSIER.line(own.line)}{' '}
        <Whence model={model} source={reading.reservation} what={OWN_DOSSIER.line(own.line)} />
      </p>
      <h4>
        {OWN_DOSSIER.weights} <Whence model={model} source={reading.weights} what={OWN_DOSSIER.weights} />
      </h4>
      <Weights view={view} own={own} />
      <h4>{OWN_DOSSIER.lines}</h4>
      <Lines view={view} own={own} />
      <h4>{OWN_DOSSIER.home(draftName(view.version))}</h4>
      <Home view={view} own={own} />
    </section>
  );
};
