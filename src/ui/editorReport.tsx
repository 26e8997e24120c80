import { median } from '../analysis/median.ts';
import type { Report } from '../analysis/report.ts';
import { REPORTED, type Tally } from '../analysis/tally.ts';
import { wilson } from '../analysis/wilson.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { type Editor, REPORT_SEEDS } from '../store/editor.ts';
import { Drawer } from './drawer.tsx';
import { useEditor } from './editorFields.tsx';
import { faultWords, MEDIATOR_WORDS, percent, REPORT, ZONE } from './text/editor.ts';

const Findings = ({ report, running }: { readonly report: Report; readonly running: boolean }) => {
  if (report.faults.length === 0) return <p>{running ? REPORT.fine : REPORT.fineDone}</p>;
  return (
    <>
      <h3>{REPORT.found}</h3>
      <ul class="faults">
        {report.faults.map((fault) => {
          const [say, change] = faultWords(fault);
          return (
            <li key={`${fault.code} ${fault.where} ${fault.names.join()}`}>
              <b>{say}</b> {change}
            </li>
          );
        })}
      </ul>
    </>
  );
};

const GamesTable = ({ games }: Tally) => (
  <table>
    <caption>{REPORT.games}</caption>
    <thead>
      <tr>
        <th scope="col">{REPORT.mediator}</th>
        <th scope="col">{REPORT.inForce}</th>
        <th scope="col">{REPORT.rounds}</th>
        <th scope="col">{REPORT.home}</th>
      </tr>
    </thead>
    <tbody>
      {REPORTED.filter((name) => games[name].played > 0).map((name) => {
        const { played, endings, rounds, signed, homeNos } = games[name];
        const hits = endings['in-force'] ?? 0;
        const [low, high] = wilson(hits, played);
        return (
          <tr key={name}>
            <th scope="row">{MEDIATOR_WORDS[name]}</th>
            <td>
              {percent(hits / played)} <span class="small">{REPORT.interval(low, high)}</span>
            </td>
            <td>{(rounds / played).toFixed(1)}</td>
            <td>{signed === 0 ? '' : percent(homeNos / signed)}</td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

/** Parties of a model stand in luck order. */
const inOrder = (draft: Scenario) =>
  [...draft.parties].sort((a, b) => (a.luck < b.luck ? -1 : a.luck > b.luck ? 1 : 0));

const Binds = ({ draft, ratios }: { readonly draft: Scenario; readonly ratios: Tally['ratios'] }) => (
  <table>
    <caption>{REPORT.binds}</caption>
    <tbody>
      {inOrder(draft).map((party, p) => (
        <tr key={party.id}>
          <th scope="row">{party.name}</th>
          <td>{(ratios[p]?.length ?? 0) === 0 ? '' : ZONE.times(median(ratios[p] ?? []))}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const RedLineTable = ({ report, draft }: { readonly report: Report; readonly draft: Scenario }) =>
  report.redLines.length === 0 ? null : (
    <table>
      <caption>{REPORT.lines}</caption>
      <thead>
        <tr>
          <th scope="col">{REPORT.line}</th>
          <th scope="col">{REPORT.costs}</th>
        </tr>
      </thead>
      <tbody>
        {report.redLines.map(({ id, zone }) => (
          <tr key={id}>
            <th scope="row">{draft.redLines.find((line) => line.id === id)?.text ?? id}</th>
            <td>{`${zone.exact ? '' : ZONE.atLeast}${zone.texts}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

const Refused = ({
  draft,
  set,
  refused,
}: {
  readonly draft: Scenario;
  readonly set: string;
  readonly refused: readonly number[];
}) => {
  const listed = draft.sets[set]?.issues ?? [];
  const rows = draft.issues
    .filter(({ id }) => listed.includes(id))
    .map(({ title }, i) => ({ title, n: refused[i] ?? 0 }))
    .sort((a, b) => b.n - a.n)
    .slice(0, 3);
  return (
    <p>
      {REPORT.refused}: {rows.map(({ title, n }) => `${title} (${REPORT.times(n)})`).join(', ')}
    </p>
  );
};

/** What a teacher reads before the class plays; it fills in as games are played. */
export const ReportSheet = ({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) => {
  const reporting = useEditor(editor, (s) => s.reporting);
  const { look, set, history } = editor.getState();
  const { draft } = look;
  const report = reporting?.report ?? null;
  const played = draft === null || Object.hasOwn(draft.sets, set) ? set : (Object.keys(draft.sets)[0] ?? '');
  return (
    <Drawer title={REPORT.title} onClose={onClose} wide>
      <div class="report">
        <p role="status">{REPORT.progress(reporting?.done ?? 0, REPORT_SEEDS)}</p>
        <progress aria-label={REPORT.title} max={REPORT_SEEDS} value={reporting?.done ?? 0} />
        {reporting !== null && reporting.text !== history.now && <p>{REPORT.stale}</p>}
        {report !== null && draft !== null && (
          <>
            <Findings report={report} running={reporting?.running ?? false} />
            {report.tally.seeds > 0 && (
              <>
                <GamesTable {...report.tally} />
                <Binds draft={draft} ratios={report.tally.ratios} />
                <RedLineTable report={report} draft={draft} />
                <Refused draft={draft} set={played} refused={report.tally.refused} />
              </>
            )}
          </>
        )}
      </div>
    </Drawer>
  );
};
