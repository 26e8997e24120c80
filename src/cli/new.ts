import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { starter } from '../scenario/starter.ts';
import { JSON_OPTION, type Usage } from './args.ts';
import { type Command, done, wrong } from './output.ts';

export const NEW: Usage = {
  name: 'new',
  operands: 'NAME',
  does: 'Writes NAME.yaml, a small scenario with remarks that plays as it stands; never over a file that is there.',
  options: [JSON_OPTION],
};

const NAME = /^[\w][\w .-]{0,60}$/;

/** A title from a file name: words instead of dashes, the first letter large. */
const titleOf = (name: string): string => {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const write = (file: string, text: string): string | null => {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  }
};

/** `new`: a file to start from. */
export const newFile: Command = async (call) => {
  const [name, extra] = call.operands;
  if (name === undefined) return wrong({ code: 'no-operand', detail: { what: 'a name', usage: 'new NAME' } });
  if (extra !== undefined) return wrong({ code: 'one-operand', detail: { extra } });
  const plain = name.replace(/\.ya?ml$/, '');
  if (!NAME.test(basename(plain))) return wrong({ code: 'bad-name', detail: { name } });
  const file = `${plain}.yaml`;
  if (existsSync(file)) return wrong({ code: 'file-there', detail: { file } });
  const why = write(file, starter(titleOf(basename(plain))));
  if (why !== null) return wrong({ code: 'not-written', detail: { file, why } });
  return done(call, true, { file }, [`${file} is written. Next: npm run -s envoy -- check ${JSON.stringify(file)}`]);
};
