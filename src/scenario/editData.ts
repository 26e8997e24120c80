import type { Edit } from './edit.ts';

type Key = string | number;

/** Says nothing that a file can say. */
const NOWHERE = Symbol('nowhere');

/** A file's plain data after an edit, sharing whatever is as before; like no data where the edit has no place in it. */
export const editData = (data: unknown, { path, value }: Edit): unknown => put(data, path, value);

function put(data: unknown, [key, ...rest]: readonly Key[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) return putInList(data, Number(key), rest, value);
  if (typeof data !== 'object' || data === null) return NOWHERE;
  if (value === undefined && rest.length === 0) {
    const { [key]: _, ...others } = data as Record<Key, unknown>;
    return others;
  }
  const old = Object.hasOwn(data, key) ? (data as Record<Key, unknown>)[key] : begun(rest);
  return { ...data, [key]: put(old, rest, value) };
}

function putInList(list: readonly unknown[], at: number, rest: readonly Key[], value: unknown): unknown {
  if (!(at <= list.length)) return NOWHERE;
  if (value === undefined && rest.length === 0) return list.filter((_, k) => k !== at);
  const next = [...list];
  next[at] = put(at < list.length ? list[at] : begun(rest), rest, value);
  return next;
}

/** What stands where nothing stood, so that the rest of a path has a place. */
const begun = ([key]: readonly Key[]): unknown => (typeof key === 'number' ? [] : {});

/** Whether two pieces of plain data say the same, in the same order; a key without a value says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [of, other] = [said(a), said(b)];
  return (
    of.length === other.length && of.every(([key, value], k) => key === other[k]?.[0] && isSame(value, other[k]?.[1]))
  );
}

const said = (data: object): [string, unknown][] => Object.entries(data).filter(([, value]) => value !== undefined);
