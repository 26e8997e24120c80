/** A game in the attic: `text` is a save as JSON, or something damaged that is kept for its owner. */
export interface Row {
  readonly id: string;
  /** when it was last played, in ms since 1970; 0 = not known */
  readonly played: number;
  readonly text: string;
}

/** Where every game is kept: large, but slow to answer. Every promise may reject: full, forbidden, or gone. */
export interface Attic {
  all(): Promise<readonly Row[]>;
  /** in one step that no other tab can come between: looks at the row of an id and puts rows in, all or none */
  change(id: string, decide: (found: Row | undefined) => readonly Row[]): Promise<void>;
  remove(id: string): Promise<void>;
}

const NAME = 'envoy';
const GAMES = 'games';
/** A browser that has not opened its database by then never will. */
const PATIENCE = 4000;

const openDatabase = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(GAMES, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error('no answer')), PATIENCE);
  });

/** The browser's database as an attic. Rejects where the browser has none, or does not open it. */
export const openAttic = async (factory: IDBFactory): Promise<Attic> => {
  let opened: Promise<IDBDatabase> | null = null;

  const database = (): Promise<IDBDatabase> => {
    const forget = (): void => {
      opened = null;
    };
    if (opened !== null) return opened;
    opened = openDatabase(factory).then((db) => {
      // Another page wants to change or delete it: it is opened again when it is next needed.
      db.onversionchange = () => {
        db.close();
        forget();
      };
      db.onclose = forget;
      return db;
    });
    opened.catch(forget);
    return opened;
  };

  /** Settles when what was written is safe on the disk, as far as the browser can tell. */
  const transact = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => () => T): Promise<T> => {
    const db = await database();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(GAMES, mode, { durability: 'strict' });
      const result = work(transaction.objectStore(GAMES));
      transaction.oncomplete = () => resolve(result());
      transaction.onabort = () => reject(transaction.error);
    });
  };

  await database();
  return {
    all: () =>
      transact('readonly', (store) => {
        const request: IDBRequest<Row[]> = store.getAll();
        return () => request.result;
      }),

    change: (id, decide) =>
      transact('readwrite', (store) => {
        const request: IDBRequest<Row | undefined> = store.get(id);
        request.onsuccess = () => {
          try {
            for (const row of decide(request.result)) store.put(row);
          } catch {
            store.transaction.abort();
          }
        };
        return () => undefined;
      }),

    remove: (id) =>
      transact('readwrite', (store) => {
        store.delete(id);
        return () => undefined;
      }),
  };
};
