import { useState } from 'preact/hooks';
import { emptyPage } from '../scenario/emptyPage.ts';
import { type Editor, type EditorState, playable } from '../store/editor.ts';
import { CHECKS } from './editorChecks.tsx';
import { useEditor } from './editorFields.tsx';
import { type Known, type SavedAs, saveFile } from './ownFile.ts';
import { EDITOR } from './text/editor.ts';
import type { StoreProps } from './useStore.ts';

export interface BarProps extends StoreProps {
  readonly editor: Editor;
  readonly onSheet: (sheet: 'report' | 'link' | 'diff') => void;
  /** the file that saving goes to; null = the person is asked for one */
  readonly own: Known | null;
  readonly onOwn: (own: Known | null) => void;
}

/** What was last done to save a text, and what came of it. */
interface Told {
  readonly text: string;
  readonly how: SavedAs['how'];
}

const keptWords = ({ history, filed, kept, elsewhere }: EditorState, told: Told | null): string => {
  const { now } = history;
  if (told?.text === now) return EDITOR.savedAs[told.how];
  if (filed === now) return EDITOR.savedAs.file;
  if (filed === null && now === emptyPage()) return '';
  if (elsewhere) return EDITOR.elsewhere;
  if (!kept) return EDITOR.notKept;
  return filed === null ? EDITOR.unsaved : EDITOR.changed;
};

/** Where nothing was written, the text is as unsaved as before. */
const NOWHERE: readonly SavedAs['how'][] = ['full', 'cancelled'];

/** Whether the text came from what its author began with last: one that was got back from before that is of another file. */
const isOfFile = ({ history, original }: EditorState): boolean =>
  history.now === original || history.past.includes(original);

const Saving = ({ editor, own, onOwn }: Pick<BarProps, 'editor' | 'own' | 'onOwn'>) => {
  const now = useEditor(editor, (s) => s.history.now);
  const filed = useEditor(editor, (s) => s.filed);
  useEditor(editor, (s) => `${s.kept} ${s.elsewhere}`);
  const [told, tell] = useState<Told | null>(null);
  const put = async (): Promise<void> => {
    // what was typed a moment ago is saved too
    await editor.settled();
    const state = editor.getState();
    const { history, look } = state;
    const text = history.now;
    const file = isOfFile(state) ? own : null;
    const { how, known } = await saveFile(file, file?.file.name ?? `${look.draft?.id ?? 'scenario'}.yaml`, text);
    onOwn(known);
    tell({ text, how });
    if (!NOWHERE.includes(how)) editor.filedNow(text);
  };
  return (
    <>
      <button type="button" class="plain" onClick={() => void put()}>
        {own === null || !isOfFile(editor.getState()) ? EDITOR.save : EDITOR.saveAgain}
      </button>
      <span role="status" class={filed === now ? 'small' : 'small unsaved'}>
        {keptWords(editor.getState(), told)}
      </span>
    </>
  );
};

/** What can be done with the whole scenario. */
export const EditorBar = ({ store, editor, onSheet, ...files }: BarProps) => {
  const look = useEditor(editor, (s) => s.look);
  const history = useEditor(editor, (s) => s.history);
  const scenario = playable({ look });
  // what was typed a moment ago counts too, whether it mends the scenario or breaks it
  const play = async (): Promise<void> => {
    await editor.settled();
    const now = playable(editor.getState());
    if (now !== null) await store.actions.begin({ scenario: now });
  };
  const report = async (): Promise<void> => {
    await editor.settled();
    const now = editor.getState();
    if (playable(now) === null) return;
    if (now.reporting?.text !== now.history.now) void editor.report();
    onSheet('report');
  };
  const leave = async (): Promise<void> => {
    await editor.settled();
    store.actions.go('start');
  };
  return (
    <div class="editor-bar">
      <button type="button" class="quiet" onClick={() => void leave()}>
        {EDITOR.back}
      </button>
      <button type="button" class="plain" disabled={history.past.length === 0} onClick={() => editor.undo()}>
        {EDITOR.undo}
      </button>
      <button type="button" class="plain" disabled={history.future.length === 0} onClick={() => editor.redo()}>
        {EDITOR.redo}
      </button>
      <button type="button" class="strong" aria-disabled={scenario === null} onClick={() => void play()}>
        {EDITOR.play}
      </button>
      <button type="button" class="plain" aria-disabled={scenario === null} onClick={() => void report()}>
        {EDITOR.report}
      </button>
      <button type="button" class="plain" onClick={() => onSheet('link')}>
        {EDITOR.share}
      </button>
      <button type="button" class="plain" onClick={() => onSheet('diff')}>
        {EDITOR.diff}
      </button>
      <Saving editor={editor} {...files} />
      <button type="button" class="quiet narrow-only" onClick={() => document.getElementById(CHECKS)?.focus()}>
        {EDITOR.toChecks(look.problems.length)}
      </button>
    </div>
  );
};
