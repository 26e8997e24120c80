import type { Problem } from '../engine/result.ts';

type Detail = Readonly<Record<string, string | number>>;

/** One plain sentence for each code that a command may meet. */
const SENTENCES: Readonly<Record<string, (d: Detail) => string>> = {
  call: (d) => `${d.says}.`,
  number: (d) => `--${d.option} must be a whole number from ${d.min} to ${d.max}, not "${d.found}".`,
  'no-operand': (d) => `Name ${d.what}: npm run -s envoy -- ${d.usage}.`,
  'one-operand': (d) => `One scenario at a time, please; "${d.extra}" is one too many.`,
  'bad-shard': (d) => `--shard must be a part of a whole such as 1/4, not "${d.found}".`,
  'bad-seed': (d) => `A seed has 1 to ${d.max} characters, none of them a control character or "|".`,
  'no-seed': () => 'Give a seed: --seed and any word.',
  'bad-name': (d) => `"${d.name}" cannot name a file: use letters, digits, spaces, dots and dashes, a letter first.`,
  'file-there': (d) => `There is a file "${d.file}" already; choose another name.`,
  'not-written': (d) => `"${d.file}" cannot be written (${d.why}).`,
  'no-file': (d) => `There is no file "${d.file}".`,
  'no-scenario': (d) => `There is no scenario or file "${d.name}"; ours: ${d.known}.`,
  unreadable: (d) => `"${d.file}" cannot be read (${d.why}).`,
  'not-playable': (d) => `"${d.file}" cannot be played: line ${d.line}, ${d.message} Run check on it.`,
  'unknown-set': (d) => `There is no issue set "${d.set}"; known: ${d.known}.`,
  'unknown-variant': (d) => `There is no variant "${d.variant}"; known: ${d.known}.`,
  'unknown-pen': (d) => `There is no pen "${d.pen}"; known: ${d.known}.`,
  'unknown-zone': (d) => `There is no zone "${d.zone}"; known: ${d.known}.`,
  'over-by-then': (d) => `In that game the talks are over before round ${d.round}; ask for an earlier one.`,
  'unknown-agent': (d) => `There is no player "${d.name}"; known: ${d.known}.`,
  'too-many-texts': (d) => `"${d.name}" has ${d.texts} possible texts; a tournament writes out at most ${d.max}.`,
  'bad-random': (d) =>
    `Random domains are written random, random:N or random:N:PARTIES, with N up to ${d.max} and 2 to 12 parties, not "${d.found}".`,
  'empty-folder': (d) => `There is no scenario file in "${d.folder}".`,
  'no-mediator': (d) =>
    `balance compares mediators, and where the pen goes round nobody mediates; ${d.command} --pen rotating plays such games.`,
  'unknown-command': (d) => `There is no command "${d.name}"; known: ${d.known}.`,
  'child-failed': (d) => `A process that played games stopped: ${d.what}.`,
  damaged: () => 'The link is damaged: part of it is missing or changed.',
  'too-new': (d) => `The link was made by a newer version (${d.version}; this one reads ${d.known}).`,
  'too-old': (d) =>
    `Played by version ${d.version} of the rules, which this one no longer plays: it needs Envoy ${d.release}.`,
  'too-large': (d) => `The link is larger than ${d.max} characters.`,
  altered: (d) => `What the link holds does not fit together in round ${d.round}.`,
  'other-agents': (d) => `Played by agents of version ${d.version}; these are version ${d.known}.`,
  'agents-differ': (d) => `In round ${d.round} a government's agent would have acted otherwise.`,
};

const unknownScenario = (d: Detail): string =>
  d.ours === undefined ? `We ship no scenario "${d.id}".` : `Played on another edition of "${d.id}" than ours.`;

/** A Problem in words; a code without words of its own shows itself. */
export const sentenceOf = ({ code, detail = {} }: Problem): string => {
  if (code === 'unknown-scenario') return unknownScenario(detail);
  if (code === 'agents-differ' && detail.seat === -1)
    return `In round ${detail.round} the mediator's agent would have acted otherwise.`;
  const words = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return words?.(detail) ?? `This cannot be done (${code}).`;
};
