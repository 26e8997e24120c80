import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { State } from './types.ts';

/** Keys in order; those that are numbers come first, by size, as every engine lists them. */
const orderedKeys = (value: object): string[] => {
  const keys = Object.keys(value).sort();
  return keys.some((key) => key >= '0' && key < ':') ? Object.keys(Object.fromEntries(keys.map((k) => [k, 0]))) : keys;
};

/** JSON with the keys of every object in order, so that equal data give equal text. */
export const canonical = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  let text = '';
  for (const key of orderedKeys(value)) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${text}}`;
};

/** SHA-256 of a text, the first 16 hexadecimal digits. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);

/** The hash of a state: no name and no order of parties touches it. */
export const hashState = (state: State): string => hashText(canonical(state));

/** The hash of any plain data, a scenario among them. */
export const hashData = (data: unknown): string => hashText(canonical(data));
