import { helpOf, readCall, type Usage } from './args.ts';
import { BALANCE, balance } from './balance.ts';
import { CHECK, check } from './check.ts';
import { NEW, newFile } from './new.ts';
import { type Command, type Note, type Output, wrong } from './output.ts';
import { PLAY, play } from './play.ts';
import { SIMULATE, simulate } from './simulate.ts';
import { SOLVE, solve } from './solve.ts';
import { STUDY, study } from './study.ts';
import { report } from './terminal.ts';
import { TOURNAMENT, tournament } from './tournament.ts';
import { VERIFY, verify } from './verify.ts';

const COMMANDS: readonly (readonly [Usage, Command])[] = [
  [CHECK, check],
  [NEW, newFile],
  [PLAY, play],
  [SIMULATE, simulate],
  [BALANCE, balance],
  [SOLVE, solve],
  [STUDY, study],
  [VERIFY, verify],
  [TOURNAMENT, tournament],
];

const overview = (): string =>
  [
    'npm run -s envoy -- COMMAND …',
    '',
    ...COMMANDS.map(([{ name, operands, does }]) => `  ${`${name} ${operands}`.padEnd(27)} ${does}`),
    '',
    'npm run -s envoy -- COMMAND --help says more. SCENARIO is an id of ours or a file.',
  ].join('\n');

const says = (text: string): Output => ({ status: 0, out: `${text}\n`, error: '' });

/** Runs one call of the command line and gives what to print. */
const run = async ([name, ...rest]: readonly string[], note: Note): Promise<Output> => {
  if (name === '--help' || name === '-h' || name === 'help') return says(overview());
  const known = COMMANDS.map(([usage]) => usage.name).join(', ');
  if (name === undefined) return { status: 2, out: '', error: `${overview()}\n` };
  const found = COMMANDS.find(([usage]) => usage.name === name);
  if (found === undefined) return wrong({ code: 'unknown-command', detail: { name, known } });
  const [usage, command] = found;
  const call = readCall(usage, rest);
  if (!call.ok) return wrong(call.problem);
  return call.value.switches.has('help') ? says(helpOf(usage)) : command(call.value, note);
};

await report((note) => run(process.argv.slice(2), note));
