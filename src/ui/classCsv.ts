import type { Row } from '../analysis/classMarks.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { notesOf, seatsOf } from './classWords.ts';
import { issueLabel, optionName, partyName, partyOrder } from './names.ts';
import { CLASS, CSV } from './text/classBoard.ts';
import { ENDING_WORDS } from './text/table.ts';

/** A cell that no table program takes for a formula: what a link brings along may be anything. */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const headOf = (model: Model | null): string[] => [
  ...CSV.head,
  ...(model === null
    ? []
    : [
        ...model.issues.map((_, i) => issueLabel(model, i)),
        ...partyOrder(model).map((p) => CSV.score(partyName(model, p))),
      ]),
];

const rowOf = (row: Row, k: number, model: Model | null): (string | number)[] => {
  const { game, mark } = row;
  const start = [k + 1, row.source, CLASS.marks[mark]];
  if (game === null || mark === 'other-scenario') return [...start, '', '', '', '', notesOf(row)];
  const ended = game.ending === null ? '' : ENDING_WORDS[game.ending].name;
  const facts = [seatsOf(model, game), game.seed, ended, game.round, notesOf(row)];
  if (model === null) return [...start, ...facts];
  const clauses = model.issues.map((_, i) => optionName(model, i, at(game.text, i)));
  const scores = partyOrder(model).map((p) => game.scores[p] ?? '');
  return [...start, ...facts, ...clauses, ...scores];
};

/** The board as a table for other programs, one row for each link; commas, and a mark that says it is UTF-8. */
export const csvOf = (rows: readonly Row[], model: Model | null): string =>
  `\ufeff${[headOf(model), ...rows.map((row, k) => rowOf(row, k, model))]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')}\r\n`;
