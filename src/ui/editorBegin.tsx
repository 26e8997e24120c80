import { useState } from 'preact/hooks';
import { emptyPage } from '../scenario/emptyPage.ts';
import type { Editor } from '../store/editor.ts';
import { CARDS, fetchWhole } from '../store/library.ts';
import { MAX_FILE } from '../store/openable.ts';
import { textOf } from './fileText.ts';
import { canOpenOwn, type OwnFile, openOwn } from './ownFile.ts';
import { EDITOR } from './text/editor.ts';

/** What came of a file that was handed in, in a sentence; its text where it is the draft now. */
interface Taken {
  readonly said: string;
  readonly text: string | null;
}

/** Takes a file in as the draft, faulty or not. */
export const takeFiles = async (editor: Editor, files: readonly File[] | null): Promise<Taken> => {
  const refused = (said: string): Taken => ({ said, text: null });
  if (files === null) return refused(EDITOR.refused.gone);
  const [file, more] = files;
  if (file === undefined) return refused('');
  if (more !== undefined) return refused(EDITOR.severalFiles);
  const [text, { notScenario }] = await Promise.all([
    textOf(file, MAX_FILE).catch(() => null),
    import('../store/draftFile.ts'),
  ]);
  if (text === null) return refused(EDITOR.refused.gone);
  const fault = notScenario(text);
  if (fault !== null) return refused(EDITOR.refused[fault]);
  editor.open(text, true);
  return { said: EDITOR.opened(file.name), text };
};

interface BeginProps {
  readonly onText: (text: string) => void;
  /** files, or one that can be saved again; null where that cannot be read */
  readonly onFiles: (files: readonly File[] | null, own?: OwnFile) => void;
}

/** Where the browser can, a file is opened so that saving goes back to it. */
const openAgainLater = async (onFiles: BeginProps['onFiles']): Promise<void> => {
  const own = await openOwn();
  if (own === null) return;
  onFiles(
    await own.getFile().then(
      (file) => [file],
      () => null,
    ),
    own,
  );
};

/** Beginning with nothing, an example, one of ours or a file. */
export const BeginWith = ({ onText, onFiles }: BeginProps) => {
  const [what, setWhat] = useState('empty');
  const open = async (): Promise<void> => {
    if (what === 'empty') return onText(emptyPage());
    if (what === 'starter') return onText((await import('../scenario/starter.ts')).starter('Two neighbours'));
    const [scenario, { makeScenario }] = await Promise.all([fetchWhole(what), import('../scenario/make.ts')]);
    if (scenario !== undefined) onText(makeScenario(scenario));
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
            onClick={(event) => {
              if (!canOpenOwn()) return;
              event.preventDefault();
              void openAgainLater(onFiles);
            }}
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
