/** What plain data holds at a path; undefined where it holds nothing there. */
export const written = (data: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as never)[key] : undefined), data);
