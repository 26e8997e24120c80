/** A plain id made of a name: letters and digits in lower case, joined by dashes; `spare` where nothing is left. */
const slug = (name: string, spare: string): string => {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .toLowerCase()
    .slice(0, 28)
    .replace(/-+$/, '');
  return plain === '' || plain in {} ? spare : plain;
};

/** An id for each name that has none of its own, all different. */
export const idsFor = (
  items: readonly { readonly id?: string; readonly name: string }[],
  spare: string,
): readonly string[] => {
  const taken = new Set(items.flatMap((item) => (item.id === undefined ? [] : [item.id])));
  return items.map(({ id, name }, at) => {
    if (id !== undefined) return id;
    const wish = slug(name, `${spare}-${at + 1}`);
    let found = wish;
    for (let n = 2; taken.has(found); n += 1) found = `${wish}-${n}`;
    taken.add(found);
    return found;
  });
};

/** Two capital letters for each name that has none of its own, all different. */
export const codesFor = (items: readonly { readonly code?: string; readonly name: string }[]): readonly string[] => {
  const taken = new Set(items.flatMap((item) => (item.code === undefined ? [] : [item.code])));
  return items.map(({ code, name }) => {
    if (code !== undefined) return code;
    const found = wishes(name).find((wish) => !taken.has(wish)) ?? 'XX';
    taken.add(found);
    return found;
  });
};

/** Initials first, then the first letter with each other one, then any pair. */
function wishes(name: string): readonly string[] {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter((word) => word !== '');
  const [first = 'X', second = ''] = letters;
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const head = first.charAt(0);
  const initials = second === '' ? first.slice(0, 2) : head + second.charAt(0);
  const pairs = [...first.slice(1), ...second, ...all].map((letter) => head + letter);
  return [initials, ...pairs, ...all.flatMap((a) => all.map((b) => a + b))].filter((pair) => pair.length === 2);
}
