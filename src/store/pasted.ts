const ADDRESS = /#([eas]\d+\.[\w-]+)/;
const ALONE = /(?<![\w./#-])([eas]\d+\.[\w-]+)/;

/** Characters after which mail and documents break a line. */
const isBroken = (line: number): boolean => line >= 20 && line <= 110;

/**
 * The link in what a person pasted: from brackets or among words, and without the breaks that mail puts into it; where
 * there is none, what was pasted.
 */
export const linkIn = (pasted: string): string => {
  const found = ADDRESS.exec(pasted) ?? ALONE.exec(pasted);
  if (found === null) return pasted;
  const [all, first = ''] = found;
  const end = found.index + all.length;
  const before = pasted.slice(0, end).split(/\s/).at(-1) ?? '';
  const rest = pasted.slice(end).trimEnd();
  if (!/^[\s>]+[\w-]/.test(rest)) return first;
  const parts = rest.split(/[\s>]+/).slice(1);
  let link = first;
  let line = before.length;
  for (const [k, part] of parts.entries()) {
    const [piece = ''] = /^[\w-]*/.exec(part) ?? [];
    // a short one in the middle is a word of what was written after the link
    const isRest = k === parts.length - 1 ? part.length - piece.length < 2 : piece === part && isBroken(part.length);
    if (!isBroken(line) || !isRest) break;
    link += piece;
    line = part.length;
  }
  return link;
};
