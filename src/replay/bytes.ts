const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));

/** The character of six bits. */
export const character = (bits: number): string => ALPHABET.charAt(bits & 63);

/** Bytes as base64url without padding. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let k = 0; k < bytes.length; k += 3) {
    const [a, b, c] = [bytes[k] ?? 0, bytes[k + 1], bytes[k + 2]];
    text += character(a >> 2) + character((a << 4) | ((b ?? 0) >> 4));
    if (b !== undefined) text += character((b << 2) | ((c ?? 0) >> 6));
    if (c !== undefined) text += character(c);
  }
  return text;
};

/** The bytes of a base64url text, or null where it is none; each text of bytes is accepted in one spelling only. */
export const fromBase64 = (text: string): Uint8Array | null => {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let length = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = bits >> held;
  }
  return held < 6 && (bits & ((1 << held) - 1)) === 0 ? bytes : null;
};

/** Collects bytes. */
export interface Writer {
  readonly bytes: number[];
}

/** A whole number from 0, seven bits to a byte. */
export const putNumber = ({ bytes }: Writer, value: number): void => {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
};

/** A text by its UTF-16 units, so that any text comes back as it was; a plain letter takes one byte. */
export const putText = (writer: Writer, text: string): void => {
  putNumber(writer, text.length);
  for (let k = 0; k < text.length; k++) putNumber(writer, text.charCodeAt(k));
};

/** An even number of hexadecimal digits, two to a byte. */
export const putHex = ({ bytes }: Writer, digits: string): void => {
  for (let k = 0; k < digits.length; k += 2) bytes.push(Number.parseInt(digits.slice(k, k + 2), 16));
};

/** A block of bytes with its length. */
export const putBlock = (writer: Writer, block: Uint8Array): void => {
  putNumber(writer, block.length);
  for (const byte of block) writer.bytes.push(byte);
};

/** Reads what a Writer wrote; one read past the end or out of bounds makes `failed` true for good. */
export interface Reader {
  readonly bytes: Uint8Array;
  at: number;
  failed: boolean;
}

const getByte = (reader: Reader): number => {
  const byte = reader.bytes[reader.at++];
  if (byte === undefined) reader.failed = true;
  return byte ?? 0;
};

/** A whole number 0..max. */
export const getNumber = (reader: Reader, max: number): number => {
  let value = 0;
  for (let unit = 1; unit < 0x10000000; unit *= 128) {
    const byte = getByte(reader);
    value += (byte & 127) * unit;
    if (byte > 127) continue;
    if (value > max || (byte === 0 && unit > 1)) reader.failed = true;
    return value > max ? 0 : value;
  }
  reader.failed = true;
  return 0;
};

/** A text of at most `max` units. */
export const getText = (reader: Reader, max: number): string => {
  const length = getNumber(reader, max);
  let text = '';
  for (let k = 0; k < length && !reader.failed; k++) text += String.fromCharCode(getNumber(reader, 0xffff));
  return text;
};

/** So many hexadecimal digits. */
export const getHex = (reader: Reader, digits: number): string => {
  let text = '';
  for (let k = 0; k < digits; k += 2) text += getByte(reader).toString(16).padStart(2, '0');
  return text;
};

/** A block of at most `max` bytes. */
export const getBlock = (reader: Reader, max: number): Uint8Array => {
  const length = getNumber(reader, max);
  const block = reader.bytes.subarray(reader.at, reader.at + length);
  if (block.length < length) reader.failed = true;
  reader.at += length;
  return block;
};
