import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { State } from './types.ts';

/** JSON with the keys of every object in order, so that equal data give equal text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

/** SHA-256 of a text, the first 16 hexadecimal digits. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** The hash of a state: no name and no order of parties touches it. */
export const hashState = (state: State): string => hashText(canonical(state));

/** The hash of any plain data, a scenario among them. */
export const hashData = (data: unknown): string => hashText(canonical(data));
