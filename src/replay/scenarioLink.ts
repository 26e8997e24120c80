import { deflateSync, strToU8 } from 'fflate';
import { fail, ok, type Result } from '../engine/result.ts';
import { fromBase64, toBase64 } from './bytes.ts';
import { inflate } from './carry.ts';
import { MAX_LINK } from './versions.ts';

/** The format of these links: `s1.` and a file, deflated, as base64url. */
const VERSION = 1;
const SHAPE = /^\s*(?:\S*#)?s(\d+)\.([\w-]+)\s*$/;

/** A scenario file, remarks and all, as the last part of an address. Problem: `too-large`. */
export const makeScenarioLink = (text: string): Result<string> => {
  const link = `s${VERSION}.${toBase64(deflateSync(strToU8(text), { level: 9 }))}`;
  return link.length > MAX_LINK ? fail('too-large', { max: MAX_LINK }) : ok(link);
};

/** The text of a scenario file in a link. Problems: `not-a-link`, `too-new`, `too-large`, `damaged`. */
export const parseScenarioLink = (text: string): Result<string> => {
  if (text.length > 2 * MAX_LINK) return fail('too-large', { max: MAX_LINK });
  const found = SHAPE.exec(text);
  if (found === null) return fail('not-a-link');
  if (Number(found[1]) !== VERSION) return fail('too-new', { what: 'link', found: found[1] ?? '', known: VERSION });
  const bytes = fromBase64(found[2] ?? '');
  return bytes === null ? fail('damaged', { what: 'scenario' }) : inflate(bytes);
};
