/** What a text was and what it could be again: one line of changes, whoever made them. */
export interface History {
  readonly past: readonly string[];
  readonly now: string;
  readonly future: readonly string[];
}

const MOST = 200;

export const startHistory = (text: string): History => ({ past: [], now: text, future: [] });

/** One change more; `joined` = a part of the change before, as letters are of a word. */
export const record = (history: History, text: string, joined = false): History => {
  if (text === history.now) return history;
  const past = joined && history.past.length > 0 ? history.past : [...history.past, history.now].slice(-MOST);
  return { past, now: text, future: [] };
};

export const undo = ({ past, now, future }: History): History => {
  const last = past.at(-1);
  return last === undefined ? { past, now, future } : { past: past.slice(0, -1), now: last, future: [now, ...future] };
};

export const redo = ({ past, now, future }: History): History => {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
};
