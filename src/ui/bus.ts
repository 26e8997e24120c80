/** A value that outlives no page and belongs to no rule: where labels stand, what is being said. */
export interface Bus<T> {
  get(): T;
  set(value: T): void;
  listen(heard: (value: T) => void): () => void;
}

const makeBus = <T>(start: T): Bus<T> => {
  let now = start;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => now,
    set: (value) => {
      now = value;
      for (const heard of listeners) heard(value);
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
};

/** Where the stage has put places and rails, in px of the window; what the DOM lays over it follows. */
export interface Spots {
  readonly places: readonly { readonly party: number; readonly x: number; readonly y: number }[];
  readonly rails: readonly {
    readonly issue: number;
    readonly y: number;
    readonly stops: readonly { readonly option: number; readonly x: number }[];
  }[];
}

export const spotsBus: Bus<Spots | null> = makeBus<Spots | null>(null);

/** How often paper has come late, fetched when first wanted: what it leaves free of the stage is then measured again. */
export const paperBus: Bus<number> = makeBus(0);

/** The one polite voice of the page. */
export const voiceBus: Bus<string> = makeBus('');

export const say = (words: string): void => voiceBus.set(words);
