import { THOROUGH } from '../analysis/effort.ts';
import { isGrave } from '../analysis/faults.ts';
import { type Report, wholeReport } from '../analysis/report.ts';
import type { Model } from '../engine/model.ts';
import { modelOf } from '../replay/models.ts';
import { REPORT } from '../ui/text/report.ts';
import { reportTables } from '../ui/text/reportTables.ts';
import { PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { balanceJson, findingsOf } from './balanceJson.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, wrong } from './output.ts';

const MAX_GAMES = 100_000;

export const BALANCE: Usage = {
  name: 'balance',
  operands: 'SCENARIO',
  does: 'Measures whether a scenario is a game, and says what to mend: its zone over many seeds, and what mediators of different skill reach.',
  options: [
    { name: 'games', value: 'N', says: `seeds to measure on (default: 100, at most ${MAX_GAMES})` },
    { name: 'seed', value: 'S', says: 'any word (default: balance)' },
    ...PLAY_OPTIONS.filter(({ name }) => name !== 'mediator' && name !== 'parties'),
  ],
};

const linesOf = (report: Report, { scenario }: Model): string[] => [
  ...reportTables(report, scenario).flatMap(({ caption, head, rows }) => [
    caption,
    ...columns([head, ...rows].map(([name, ...cells]) => [`  ${name}`, ...cells])),
    '',
  ]),
  report.faults.length === 0 ? REPORT.fineDone : REPORT.found,
  ...findingsOf(report).map((f) => `  ${f.severity} ${f.code}: ${f.message} ${f.change}`),
];

/** `balance`: whether a scenario is a game; not good where a finding is an error. */
export const balance: Command = async (call, note) => {
  const setting = settingOf(call, BALANCE);
  if (!setting.ok) return wrong(setting.problem);
  if (setting.value.options.pen === 'rotating') return wrong({ code: 'no-mediator', detail: { command: 'simulate' } });
  const seed = seedOf(call, 'balance');
  if (!seed.ok) return wrong(seed.problem);
  const games = wholeNumber(call, 'games', 100, 1, MAX_GAMES);
  if (!games.ok) return wrong(games.problem);
  const model = modelOf(setting.value.scenario, setting.value.options);
  if (!model.ok) return wrong(model.problem);
  const progress = (seeds: number): void => note(`${Math.floor((seeds * 100) / games.value)} %`);
  const report = wholeReport(model.value, seed.value, games.value, { effort: THOROUGH, progress });
  note('');
  const good = report.faults.every(({ code }) => !isGrave(code));
  return done(call, good, balanceJson(report), linesOf(report, model.value));
};
