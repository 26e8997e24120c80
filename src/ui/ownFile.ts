import { save } from './shareLink.ts';

/** As much of a file of the person's own as is needed; browsers that know none get a download. */
export interface OwnFile {
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

interface Pickers {
  showSaveFilePicker?(options: object): Promise<OwnFile>;
  showOpenFilePicker?(options: object): Promise<readonly OwnFile[]>;
}

/** A file of the person's own, and the text that it held when it was last read or written here. */
export interface Known {
  readonly file: OwnFile;
  readonly text: string;
}

/**
 * What came of saving. Into the `file`; as a `download` where the browser knows no files, where it may not write to this
 * one (`denied`), where the file is `gone`, or where another program has `changed` it, which then stays as it is. Nowhere
 * where the disk is `full` or no place was chosen (`cancelled`).
 */
export interface SavedAs {
  readonly how: 'file' | 'download' | 'denied' | 'changed' | 'gone' | 'full' | 'cancelled';
  /** the file that the next saving goes to; null = the person is asked */
  readonly known: Known | null;
}

const TYPES = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];

const OPENED = [
  {
    description: 'YAML, JSON',
    accept: { 'application/yaml': ['.yaml', '.yml'], 'application/json': ['.json'], 'text/plain': ['.txt'] },
  },
];

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

/** Until it is closed a stream leaves the file as it was. */
const write = async (file: OwnFile, text: string): Promise<void> => {
  const stream = await file.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
};

/** Writes to the file that is known, or lets one be chosen; a file that another program has changed is never touched. */
export const saveFile = async (known: Known | null, name: string, text: string): Promise<SavedAs> => {
  const copy = (how: SavedAs['how']): SavedAs => {
    save(name, text);
    return { how, known: null };
  };
  const { showSaveFilePicker } = window as Pickers;
  if (known === null && showSaveFilePicker === undefined) return copy('download');
  try {
    if (known !== null && (await (await known.file.getFile()).text()) !== known.text) return copy('changed');
    const file = known?.file ?? (await showSaveFilePicker?.call(window, { suggestedName: name, types: TYPES }));
    if (file === undefined) return { how: 'cancelled', known };
    await write(file, text);
    return { how: 'file', known: { file, text } };
  } catch (error) {
    switch (nameOf(error)) {
      case 'AbortError':
        return { how: 'cancelled', known };
      case 'NotFoundError':
        return copy('gone');
      case 'QuotaExceededError':
        return { how: 'full', known: null };
      default:
        return copy('denied');
    }
  }
};

/** Whether the browser can open a file so that it can be saved again. */
export const canOpenOwn = (): boolean => (window as Pickers).showOpenFilePicker !== undefined;

/** Lets a file be chosen that can be saved again; null where the person thought better of it, or it cannot be had. */
export const openOwn = async (): Promise<OwnFile | null> => {
  try {
    const [file] = (await (window as Pickers).showOpenFilePicker?.({ types: OPENED })) ?? [];
    return file ?? null;
  } catch {
    return null;
  }
};
