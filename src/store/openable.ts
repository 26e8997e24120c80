/** No scenario is larger; a file beyond this is not even read. */
export const MAX_FILE = 2_000_000;

const KINDS = { e: 'replay', s: 'scenario', a: 'assignment' } as const;

/** What a text is as a link, or as the last part of one; null = none. */
export const linkKind = (text: string): (typeof KINDS)[keyof typeof KINDS] | null => {
  if (text.length >= 2 * MAX_FILE) return null;
  const found = /^\s*(?:\S*#)?([esa])\d+\.[\w-]+\s*$/.exec(text);
  return found === null ? null : KINDS[found[1] as keyof typeof KINDS];
};
