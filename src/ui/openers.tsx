import { useState } from 'preact/hooks';
import type { Store } from '../store/actions.ts';
import { DropBox } from './dropBox.tsx';
import { textOf } from './fileText.ts';
import { Later, type Load } from './later.tsx';
import { START } from './text/en.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** Reads little more of a file than any scenario can be long; the reader then says that it is too large. */
const handOver = async (store: Store, file: File): Promise<void> => {
  const { mostOf } = await import('../store/openers.ts');
  await store.actions.openFile(await textOf(file, mostOf(file.name)), file.name);
};

const problems: Load = async () => (await import('./fileProblems.tsx')).FileProblems;

const Problems = ({ store }: StoreProps) =>
  useSlice(store, (s) => s.fileProblems.length) === 0 ? null : <Later store={store} load={problems} />;

/** A scenario of one's own: chosen, or dropped anywhere on this box. */
export const FileBox = ({ store }: StoreProps) => {
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined) void handOver(store, file);
  };
  return (
    <DropBox class="way drop" label={START.file} onFiles={take}>
      <label>
        <b>{START.file}</b>
        <span>{START.fileNote}</span>
        <input
          type="file"
          accept=".yaml,.yml,.json,.txt,.envoy"
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <Problems store={store} />
    </DropBox>
  );
};

export const ReplayBox = ({ store }: StoreProps) => {
  const [text, setText] = useState('');
  return (
    <details class="way">
      <summary>
        <b>{START.replay}</b>
        <span>{START.replayNote}</span>
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store.actions.openLink(text);
        }}
      >
        <label class="field">
          {START.replayField}
          <textarea rows={3} value={text} spellcheck={false} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit" class="plain">
          {START.replayGo}
        </button>
      </form>
    </details>
  );
};
