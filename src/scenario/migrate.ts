/** One change of the format: a file of format `from`, as plain data, into the same file of the next one. */
export interface Migration {
  readonly from: number;
  readonly step: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** The format that this version writes. */
export const FORMAT = 1;

/** In rising order, one for each format before this one. Format 1 is the first that was ever given out. */
const MIGRATIONS: readonly Migration[] = [];

const formatOf = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'format' in file ? file.format : undefined;

/** Whether this version reads a format: the one it writes, and every one before it. */
export const isKnownFormat = (format: unknown, steps: readonly Migration[] = MIGRATIONS): boolean =>
  format === FORMAT || steps.some(({ from }) => from === format);

/** A file of any earlier format as one of the newest; anything else as it came. Never changes what it is given. */
export function migrate(file: unknown, steps: readonly Migration[] = MIGRATIONS): unknown {
  const step = steps.find(({ from }) => from === formatOf(file));
  if (step === undefined) return file;
  const next = { ...step.step(file as Readonly<Record<string, unknown>>), format: step.from + 1 };
  return migrate(next, steps);
}
