/** The rooms in the order of the street: each may import only from itself and from rooms before it. */
const STREET = [
  'engine',
  'scenario',
  'solve',
  'agents',
  'replay',
  'analysis',
  'workers',
  'store',
  'stage',
  'ui',
  'main.ts',
];

/** Rooms that compile without DOM and Node, and give the same result bit for bit in every engine. */
export const PURE = ['engine', 'scenario', 'solve', 'agents', 'replay', 'analysis'];

/** Rooms that run in a page, and so may import what Vite bundles from assets/ and scenarios/. */
const PAGE = ['workers', 'store', 'stage', 'ui', 'main.ts'];

/** The packages that a room may import; a trailing * stands for the rest of a specifier. */
const PACKAGES: Record<string, string[]> = {
  engine: ['seedrandom*', '@noble/hashes*'],
  scenario: ['valibot', 'yaml', '@valibot/to-json-schema'],
  replay: ['fflate'],
  store: ['zustand/vanilla'],
  stage: ['phaser'],
  ui: ['preact*', '@fontsource-variable/*', '@codemirror/*', '@lezer/highlight', 'd3-scale', 'd3-shape', 'uqr'],
  cli: ['node:*'],
  'main.ts': ['preact*', '@fontsource-variable/*'],
};

/** Rooms that may hold folders, and which. */
const FOLDERS: Record<string, string[]> = { ui: ['text'] };

/** A room's own neighbours: everything before it, but stage and ui do not know each other, and cli knows no page. */
const mayEnter = (room: string): string[] => {
  if (room === 'cli') return [...STREET.slice(0, STREET.indexOf('store')), 'cli'];
  const place = STREET.indexOf(room);
  return STREET.slice(0, place + 1).filter((name) => !(room === 'ui' && name === 'stage'));
};

/** The room of a path below src/: its first folder, or main.ts itself. */
export const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** What is wrong with where a file lies. */
export const misplaced = (path: string): string | undefined => {
  const folders = path.split('/').slice(0, -1);
  const room = roomOf(path);
  if (!STREET.includes(room) && room !== 'cli') return `${room} is no room of the street`;
  if (folders.length > 2 || (folders[1] !== undefined && !FOLDERS[room]?.includes(folders[1])))
    return 'rooms are one folder deep';
  return undefined;
};

const resolve = (from: string, specifier: string): string | undefined => {
  const parts = ['src', ...from.split('/').slice(0, -1)];
  for (const part of specifier.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

const packageProblem = (room: string, specifier: string): string | undefined => {
  const allowed = (PACKAGES[room] ?? []).some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  );
  return allowed ? undefined : `${room} may not import the package ${specifier}`;
};

/** What is wrong with an import of `specifier` by the file `from` (a path below src/). */
export const edgeProblem = (from: string, specifier: string): string | undefined => {
  const room = roomOf(from);
  if (specifier.startsWith('/')) return `${specifier} is not relative`;
  if (!specifier.startsWith('.')) return packageProblem(room, specifier);
  const target = resolve(from, specifier.replace(/[?#].*$/, '')) ?? '';
  if (/^(assets|scenarios)\//.test(target))
    return PAGE.includes(room) ? undefined : `${room} may not import ${target}: only a page's rooms have a bundler`;
  if (!target.startsWith('src/')) return `${specifier} leaves src`;
  const next = roomOf(target.slice('src/'.length));
  if (room === 'cli' && target.startsWith('src/ui/text/')) return undefined;
  return mayEnter(room).includes(next) ? undefined : `${room} may not import from ${next}`;
};
