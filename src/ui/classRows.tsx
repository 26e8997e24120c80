import { useState } from 'preact/hooks';
import { MARKS, type Row } from '../analysis/classMarks.ts';
import type { ClassSummary } from '../analysis/classSummary.ts';
import type { Model } from '../engine/model.ts';
import { csvOf } from './classCsv.ts';
import { notesOf, seatsOf } from './classWords.ts';
import { save } from './shareLink.ts';
import { CLASS } from './text/classBoard.ts';
import { ENDING_WORDS } from './text/table.ts';

const One = ({
  row,
  k,
  model,
  onOpen,
}: {
  readonly row: Row;
  readonly k: number;
  readonly model: Model | null;
  readonly onOpen: (link: string) => void;
}) => {
  const { game } = row;
  const known = row.mark !== 'other-scenario';
  return (
    <tr>
      <th scope="row">{k + 1}</th>
      <td class="class-from">{row.source}</td>
      <td>
        <span class={`class-mark class-${row.mark}`}>{CLASS.marks[row.mark]}</span>
      </td>
      <td>{game !== null && known && seatsOf(model, game)}</td>
      <td>{game?.ending != null && ENDING_WORDS[game.ending].name}</td>
      <td>{notesOf(row)}</td>
      <td class="no-print">
        {game !== null && (
          <button type="button" class="quiet" aria-label={CLASS.openOne(k + 1)} onClick={() => onOpen(row.link)}>
            {CLASS.open}
          </button>
        )}
      </td>
    </tr>
  );
};

interface Props {
  readonly rows: readonly Row[];
  readonly model: Model | null;
  readonly summary: ClassSummary;
  readonly onOpen: (link: string) => void;
}

const HEADS = [CLASS.number, CLASS.from, CLASS.mark, CLASS.seats, CLASS.ended, CLASS.notes];

/** A thousand rows are drawn only for whoever opens them. */
const Table = ({ rows, model, onOpen }: Omit<Props, 'summary'>) => {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{CLASS.all(rows.length)}</summary>
      {open && (
        <div class="class-scrolls">
          <table class="class-table">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                <th scope="col" class="no-print">
                  {CLASS.open}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, k) => (
                <One key={k} row={row} k={k} model={model} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
};

/** What came in: how many of each mark, what each means, and the whole list for whoever wants it. */
export const CameIn = ({ rows, model, summary, onOpen }: Props) => (
  <section class="paper class-part" aria-labelledby="came-title">
    <h2 id="came-title">{CLASS.came}</h2>
    <dl class="class-marks">
      {MARKS.filter((mark) => summary.marks[mark] > 0).map((mark) => (
        <div key={mark}>
          <dt>
            <b>{summary.marks[mark]}</b> <span class={`class-mark class-${mark}`}>{CLASS.marks[mark]}</span>
          </dt>
          <dd>{CLASS.meaning[mark]}</dd>
        </div>
      ))}
    </dl>
    <p>{CLASS.proof}</p>
    <p class="row no-print">
      <button type="button" class="plain" onClick={() => save(CLASS.csvFile, csvOf(rows, model))}>
        {CLASS.csv}
      </button>
      <button type="button" class="plain" onClick={() => window.print()}>
        {CLASS.print}
      </button>
    </p>
    <Table rows={rows} model={model} onOpen={onOpen} />
  </section>
);
