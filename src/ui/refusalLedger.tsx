import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Sourced } from '../engine/scenarioTypes.ts';
import type { Ledger, LedgerItem, Text } from '../engine/types.ts';
import { issueTitle, optionName } from './names.ts';
import { Provenance } from './provenance.tsx';
import { points, signedPoints, ledger as words } from './text/moments.ts';

interface Row {
  readonly name: string;
  readonly note: string;
  readonly bp: number;
  readonly source: Sourced | undefined;
}

const NAMED = {
  premium: [words.premium, words.premiumNote],
  aspiration: [words.aspiration, words.aspirationNote],
  audience: [words.audience, words.audienceNote],
  time: [words.time, words.timeNote],
  hardening: [words.hardening, words.hardeningNote],
} as const;

/** What a line's number rests on in the scenario. */
const sourceOf = (model: Model, party: number, { kind, ref }: LedgerItem): Sourced | undefined => {
  const { process } = model;
  const { values, bounds } = at(model.parties, party);
  switch (kind) {
    case 'clause':
      return values[at(model.issues, ref).id];
    case 'interaction':
      return at(model.scenario.interactions, ref);
    case 'premium':
      return process.riskPremium;
    case 'aspiration':
      return process.aspiration;
    case 'audience':
      return process.reversal;
    case 'hardening':
      return process.tabling;
    case 'time':
      return bounds;
    default:
      return kind satisfies never;
  }
};

const rowOf = (model: Model, party: number, text: Text, item: LedgerItem): Row => {
  const source = sourceOf(model, party, item);
  if (item.kind === 'clause')
    return {
      name: issueTitle(model, item.ref),
      note: optionName(model, item.ref, at(text, item.ref)),
      bp: item.bp,
      source,
    };
  if (item.kind === 'interaction')
    return { name: at(model.scenario.interactions, item.ref).title, note: words.package(), bp: item.bp, source };
  const [name, note] = NAMED[item.kind];
  return { name: name(), note: note(), bp: item.bp, source };
};

const BAR = 126;

/** Solid to the left takes away, outlined to the right adds; the same scale in every row. */
const Bar = ({ bp, most }: { readonly bp: number; readonly most: number }) => {
  const half = BAR / 2;
  const width = most === 0 ? 0 : Math.max(1, Math.round((Math.abs(bp) / most) * (half - 2)));
  return (
    <svg class="ledger-bar" width={BAR} height="16" viewBox={`0 0 ${BAR} 16`} aria-hidden="true">
      <line class="ledger-axis" x1={half} x2={half} y1="0" y2="16" />
      {bp < 0 && <rect class="ledger-takes" x={half - width} y="4" width={width} height="9" />}
      {bp > 0 && <rect class="ledger-adds" x={half + 0.5} y="4.5" width={width} height="8" />}
    </svg>
  );
};

interface LedgerProps {
  readonly model: Model;
  readonly party: number;
  readonly ledger: Ledger;
  readonly text: Text;
}

/** Whole numbers that sum exactly to the margin, what takes most first. */
export const LedgerTable = ({ model, party, ledger, text }: LedgerProps) => {
  const rows = ledger.items
    .map((item) => rowOf(model, party, text, item))
    .filter((row) => row.bp !== 0)
    .sort((a, b) => a.bp - b.bp);
  const { sources, assumptions } = model.scenario;
  const most = Math.max(0, ...rows.map((row) => Math.abs(row.bp)));
  return (
    <table class="ledger">
      <caption class="lead">{words.lead()}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item()}</th>
          <th scope="col" class="ledger-bars">
            {words.bars()}
          </th>
          <th scope="col" class="num">
            {words.points()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.name} ${row.note}`}>
            <th scope="row">
              {row.name}
              <span class="ledger-note">
                {row.note}{' '}
                {row.source && (
                  <Provenance source={row.source} what={row.name} sources={sources} assumptions={assumptions} />
                )}
              </span>
            </th>
            <td class="ledger-bars">
              <Bar bp={row.bp} most={most} />
            </td>
            <td class="num">{signedPoints(row.bp)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.sum(ledger.margin)}</th>
          <td class="ledger-bars" />
          <td class="num">{points(Math.abs(ledger.margin))}</td>
        </tr>
      </tfoot>
    </table>
  );
};
