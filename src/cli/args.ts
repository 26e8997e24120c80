import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../engine/result.ts';

/** What a command takes, for its help and for reading its call. */
export interface Usage {
  readonly name: string;
  /** what stands after the name: `SCENARIO`, `FILE…` */
  readonly operands: string;
  /** one sentence */
  readonly does: string;
  readonly options: readonly OptionUsage[];
}

export interface OptionUsage {
  readonly name: string;
  /** the word for its value; absent = a switch */
  readonly value?: string;
  readonly says: string;
}

/** A call as it was read: texts and switches by name, everything else in order. */
export interface Call {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

export const JSON_OPTION: OptionUsage = { name: 'json', says: 'print one JSON object and nothing else' };
const HELP: OptionUsage = { name: 'help', says: 'print this' };

/** The options of every command that plays. */
export const PLAY_OPTIONS: readonly OptionUsage[] = [
  { name: 'issues', value: 'SET', says: 'issue set of the scenario, such as core or full (default: its first)' },
  { name: 'variant', value: 'VARIANT', says: 'variant of the scenario (default: its first)' },
  { name: 'pen', value: 'PEN', says: 'who may table a text: envoy or rotating (default: envoy)' },
  { name: 'mediator', value: 'NAME', says: 'who mediates where the envoy holds the pen (default: envoy)' },
  { name: 'parties', value: 'NAME', says: 'who plays the parties (default: party)' },
  JSON_OPTION,
];

const configOf = (usage: Usage): Record<string, { type: 'string' | 'boolean' }> =>
  Object.fromEntries(
    [...usage.options, HELP].map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
  );

const known = (usage: Usage): string => [...usage.options, HELP].map(({ name }) => `--${name}`).join(', ');

/** What is wrong with a call that could not be read, in our words. */
const said = (usage: Usage, argv: readonly string[], error: unknown): string => {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const option = /'(?:-\w, )?(--?[^' =]+)/.exec(message)?.[1] ?? 'an option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no ${option} for ${usage.name}; it knows ${known(usage)}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return 'These arguments cannot be read; --help shows how to call it';
  const next = argv[argv.indexOf(option) + 1];
  return next?.startsWith('-') === true
    ? `${option} wants a value, not ${next}; a value that begins with a dash is written ${option}=${next}`
    : `${option} is not written as --help shows it: a value must follow it, or must not`;
};

/** An option given twice means two things at once. */
const twice = (tokens: readonly { readonly kind: string; readonly name?: string }[]): string | null => {
  const names = tokens.flatMap((t) => (t.kind === 'option' && t.name !== undefined ? [t.name] : []));
  return names.find((name, k) => names.indexOf(name) < k) ?? null;
};

/** Reads a command's arguments. Problem: `call`, in words. */
export const readCall = (usage: Usage, argv: readonly string[]): Result<Call> => {
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...argv],
      options: configOf(usage),
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const repeated = twice(tokens);
    if (repeated !== null) return fail('call', { says: `--${repeated} was given twice; give it once` });
    const entries = Object.entries(values);
    return ok({
      operands: positionals,
      values: new Map(entries.filter((e): e is [string, string] => typeof e[1] === 'string')),
      switches: new Set(entries.filter(([, v]) => v === true).map(([name]) => name)),
    });
  } catch (error) {
    return fail('call', { says: said(usage, argv, error) });
  }
};

/** A whole number of an option, within bounds. Problem: `number`. */
export const wholeNumber = (call: Call, name: string, byDefault: number, min: number, max: number): Result<number> => {
  const text = call.values.get(name);
  if (text === undefined) return ok(byDefault);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? ok(value) : fail('number', { option: name, found: text, min, max });
};

const line = ({ name, value, says }: OptionUsage): string => {
  const left = `  --${name}${value === undefined ? '' : ` ${value}`}`;
  return `${left.padEnd(24)} ${says}`;
};

/** The help text of one command. */
export const helpOf = (usage: Usage): string =>
  [
    `npm run -s envoy -- ${usage.name} ${usage.operands} [options]`,
    '',
    usage.does,
    '',
    ...[...usage.options, HELP].map(line),
  ].join('\n');
