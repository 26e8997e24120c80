import { save } from './shareLink.ts';

/** As much of a file of the person's own as is needed; browsers that know none get a download. */
interface OwnFile {
  getFile(): Promise<{ readonly lastModified: number }>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Picker {
  showSaveFilePicker?(options: object): Promise<OwnFile>;
}

/** A file that was written, and when. */
export interface Known {
  readonly file: OwnFile;
  readonly at: number;
}

/**
 * How a text was saved: into the file; as a download where the browser knows no files, where it was not allowed
 * (`denied`) or where another program has changed the file since (`changed`), which then stays as it is.
 */
export interface SavedAs {
  readonly how: 'file' | 'download' | 'denied' | 'changed';
  readonly known: Known | null;
}

const TYPES = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];

const isNamed = (error: unknown, name: string): boolean => error instanceof DOMException && error.name === name;

/** Writes to the file chosen before, or lets one be chosen; null where the person thought better of it. */
export const saveFile = async (known: Known | null, name: string, text: string): Promise<SavedAs | null> => {
  const copy = (how: SavedAs['how']): SavedAs => {
    save(name, text);
    return { how, known: null };
  };
  const picker = (window as Picker).showSaveFilePicker;
  if (known === null && picker === undefined) return copy('download');
  try {
    if (known !== null && (await known.file.getFile()).lastModified !== known.at) return copy('changed');
    const file = known?.file ?? (await picker?.call(window, { suggestedName: name, types: TYPES }));
    if (file === undefined) return null;
    const stream = await file.createWritable();
    await stream.write(text);
    await stream.close();
    return { how: 'file', known: { file, at: (await file.getFile()).lastModified } };
  } catch (error) {
    // the person closed the list of files: nothing is saved, and the page goes on saying so
    return isNamed(error, 'AbortError') ? null : copy('denied');
  }
};
