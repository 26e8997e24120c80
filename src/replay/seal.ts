import { hashText } from '../engine/hash.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import { character, fromBase64, toBase64 } from './bytes.ts';
import { FORMAT, MAX_LINK } from './versions.ts';

/** What a link is before anyone knows what is in it. */
export interface Envelope {
  readonly format: number;
  readonly bytes: Uint8Array;
}

const CHECK_LENGTH = 5;

/** Thirty bits over everything before them: a slip of the pen is `damaged`, never another game. */
const checkOf = (text: string): string => {
  const bits = Number.parseInt(hashText(text).slice(0, 8), 16);
  return Array.from({ length: CHECK_LENGTH }, (_, k) => character(bits >>> (6 * k))).join('');
};

/** A fragment with its check. */
export const sealed = (text: string): string => text + checkOf(text);

/** Puts bytes into a link's fragment. Problem: `too-large`. */
export const closeEnvelope = ({ format, bytes }: Envelope): Result<string> => {
  const link = sealed(`e${format}.${toBase64(bytes)}`);
  return link.length <= MAX_LINK ? ok(link) : fail('too-large', { size: link.length, max: MAX_LINK });
};

/**
 * What stands after the `#` of an address, or the text itself. Mail and chat programs add spaces and line breaks, write
 * `#` as `%23`, and put a full stop or a bracket behind.
 */
export const fragmentOf = (text: string): string => {
  const plain = text.replaceAll('%23', '#');
  return plain
    .slice(plain.lastIndexOf('#') + 1)
    .replace(/\s/g, '')
    .replace(/[^\w-]+$/, '');
};

/** Takes the bytes out of a link or an address. Problems: `damaged`, `too-new`, `too-large`. */
export const openEnvelope = (text: string): Result<Envelope> => {
  if (text.length > MAX_LINK * 2) return fail('too-large', { size: text.length, max: MAX_LINK });
  const fragment = fragmentOf(text);
  if (fragment.length > MAX_LINK) return fail('too-large', { size: fragment.length, max: MAX_LINK });
  const prefix = /^e([1-9]\d{0,5})\./.exec(fragment);
  if (prefix === null) return fail('damaged', { what: 'prefix' });
  const format = Number(prefix[1]);
  if (format > FORMAT) return fail('too-new', { version: format, known: FORMAT });
  const end = fragment.length - CHECK_LENGTH;
  const bytes = fromBase64(fragment.slice(prefix[0].length, end));
  return bytes !== null && sealed(fragment.slice(0, end)) === fragment
    ? ok({ format, bytes })
    : fail('damaged', { what: 'check' });
};
