import { useState } from 'preact/hooks';
import { emptyPage } from '../scenario/emptyPage.ts';
import type { Editor } from '../store/editor.ts';
import { CARDS, fetchShipped } from '../store/library.ts';
import { MAX_FILE } from '../store/openable.ts';
import { EDITOR } from './text/editor.ts';

/** Takes a file in as the draft, faulty or not; what came of it, in a sentence. */
export const takeFiles = async (editor: Editor, files: readonly File[]): Promise<string> => {
  const [file, more] = files;
  if (file === undefined) return '';
  if (more !== undefined) return EDITOR.severalFiles;
  const [text, { notScenario }] = await Promise.all([
    file.slice(0, MAX_FILE + 1).text(),
    import('../store/draftFile.ts'),
  ]);
  const fault = notScenario(text);
  if (fault !== null) return EDITOR.refused[fault];
  editor.open(text, true);
  return EDITOR.opened(file.name);
};

interface BeginProps {
  readonly editor: Editor;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Beginning with nothing, an example, one of ours or a file. */
export const BeginWith = ({ editor, onFiles }: BeginProps) => {
  const [what, setWhat] = useState('empty');
  const open = async (): Promise<void> => {
    if (what === 'empty') return editor.open(emptyPage());
    if (what === 'starter') return editor.open((await import('../scenario/starter.ts')).starter('Two neighbours'));
    const [scenario, { makeScenario }] = await Promise.all([fetchShipped(what), import('../scenario/make.ts')]);
    if (scenario !== undefined) editor.open(makeScenario(scenario));
  };
  return (
    <details class="begin-with">
      <summary>{EDITOR.beginLabel}</summary>
      <div class="row">
        <label class="field">
          {EDITOR.begin}
          <select value={what} onChange={(event) => setWhat(event.currentTarget.value)}>
            <option value="empty">{EDITOR.beginWith.empty}</option>
            <option value="starter">{EDITOR.beginWith.starter}</option>
            {CARDS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="plain" onClick={() => void open()}>
          {EDITOR.beginGo}
        </button>
        <label class="field">
          {EDITOR.beginWith.file}
          <input
            type="file"
            accept=".yaml,.yml,.json,.txt"
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="small">{EDITOR.beginNote}</p>
    </details>
  );
};
