import type { Report } from '../analysis/report.ts';
import type { Editor } from '../store/editor.ts';
import { REPORT_SEEDS } from '../store/reporting.ts';
import { Drawer } from './drawer.tsx';
import { useEditor } from './editorFields.tsx';
import { faultWords, REPORT } from './text/report.ts';
import { type ReportTable, reportTables } from './text/reportTables.ts';

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

const Table = ({ caption, head, rows }: ReportTable) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section class="wide-table" aria-label={caption} tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], k) => (
          <tr key={k}>
            <th scope="row">{name}</th>
            {cells.map((cell, c) => (
              <td key={head[c + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Tables = ({ tables }: { readonly tables: readonly ReportTable[] }) => (
  <>
    {tables.map((table) => (
      <Table key={table.caption} {...table} />
    ))}
  </>
);

/** What a teacher reads before the class plays; it fills in as games are played. */
export const ReportSheet = ({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) => {
  const reporting = useEditor(editor, (s) => s.reporting);
  const { look, history } = editor.getState();
  const { draft } = look;
  const report = reporting?.report ?? null;
  const tables = report === null || draft === null || report.seeds === 0 ? [] : reportTables(report, draft);
  return (
    <Drawer title={REPORT.title} onClose={onClose}>
      <div class="report">
        <p role="status">{REPORT.progress(reporting?.done ?? 0, REPORT_SEEDS)}</p>
        <progress aria-label={REPORT.title} max={REPORT_SEEDS} value={reporting?.done ?? 0} />
        {reporting !== null && reporting.text !== history.now && <p>{REPORT.stale}</p>}
        {report !== null && <Findings report={report} running={reporting?.running ?? false} />}
        <Tables tables={tables.filter(({ more }) => !more)} />
        {tables.length > 0 && (
          <details>
            <summary>{REPORT.more}</summary>
            <Tables tables={tables.filter(({ more }) => more)} />
          </details>
        )}
      </div>
    </Drawer>
  );
};
