import { cpus } from 'node:os';
import { helpOf, JSON_OPTION, readCall, type Usage } from './args.ts';
import { benchmarksOf, type Effort } from './benchmarks.ts';
import { loadScenario } from './files.ts';
import { columns, done, type Note, type Output, wrong } from './output.ts';
import { report } from './terminal.ts';

const BENCH: Usage = {
  name: 'bench',
  operands: '',
  does: 'Measures games, decisions, rules, links and files: the median of several runs.',
  options: [{ name: 'quick', says: 'fewer runs, to see that it works' }, JSON_OPTION],
};

const FULL: Effort = { runs: 7, games: 30, links: 300 };
const QUICK: Effort = { runs: 2, games: 2, links: 5 };

const bench = async (argv: readonly string[], note: Note): Promise<Output> => {
  const call = readCall(BENCH, argv);
  if (!call.ok) return wrong(call.problem);
  const { switches } = call.value;
  if (switches.has('help'))
    return {
      status: 0,
      out: `${helpOf(BENCH).replace('npm run -s envoy -- bench ', 'npm run -s bench --')}\n`,
      error: '',
    };
  const scenario = loadScenario('moscow-proposal');
  if (!scenario.ok) return wrong(scenario.problem);
  const benchmarks = benchmarksOf(scenario.value, switches.has('quick') ? QUICK : FULL, note);
  note('');
  const cpu = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`;
  const rows = benchmarks.map((b) => [b.name, `${b.value} ${b.unit}`, `${b.min} to ${b.max}`, `${b.runs} runs`]);
  return done(call.value, true, { benchmarks, node: process.version, cpu }, columns(rows));
};

await report((note) => bench(process.argv.slice(2), note));
