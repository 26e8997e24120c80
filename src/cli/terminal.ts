import type { Note, Output } from './output.ts';

/** Progress goes to a terminal only, on one line. */
const noteOn = (stream: NodeJS.WriteStream): Note =>
  stream.isTTY ? (line) => stream.write(`\r\u001b[K${line}`) : () => undefined;

/** A file's words may hold what would steer a terminal or turn a line round: those signs are shown as unknown ones. */
const harmless = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');

/** Runs a command with its note, prints what it gives, and sets the exit status. */
export const report = async (run: (note: Note) => Promise<Output>): Promise<void> => {
  // a reader that closes early, such as `head`, is no fault
  process.stdout.on('error', () => process.exit(0));
  try {
    const { status, out, error } = await run(noteOn(process.stderr));
    process.stderr.write(harmless(error));
    process.stdout.write(harmless(out));
    process.exitCode = status;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    process.stderr.write(`A fault of ours, please report it: ${what}\n`);
    process.exitCode = 2;
  }
};
