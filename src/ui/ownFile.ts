import { save } from './shareLink.ts';

/** As much of a file of the person's own as is needed; browsers that know none get a download. */
interface OwnFile {
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Picker {
  showSaveFilePicker?(options: object): Promise<OwnFile>;
}

/** Writes to the file chosen before, or lets one be chosen; null where the person thought better of it. */
export const saveFile = async (
  known: OwnFile | null,
  name: string,
  text: string,
): Promise<OwnFile | 'download' | null> => {
  const picker = (window as Picker).showSaveFilePicker;
  if (known === null && picker === undefined) {
    save(name, text);
    return 'download';
  }
  try {
    const types = [{ description: 'YAML', accept: { 'application/yaml': ['.yaml', '.yml'] } }];
    const file = known ?? (await picker?.call(window, { suggestedName: name, types })) ?? null;
    const stream = await file?.createWritable();
    await stream?.write(text);
    await stream?.close();
    return file;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    save(name, text);
    return 'download';
  }
};

export type { OwnFile };
