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
}

const keptWords = (now: string, { filed, kept, elsewhere }: EditorState, how: SavedAs['how']): string => {
  if (filed === null && now === emptyPage()) return '';
  if (elsewhere) return EDITOR.elsewhere;
  if (filed === now) return EDITOR.savedAs[how];
  if (!kept) return EDITOR.notKept;
  return filed === null ? EDITOR.unsaved : EDITOR.changed;
};

const Saving = ({ editor }: { readonly editor: Editor }) => {
  const now = useEditor(editor, (s) => s.history.now);
  const filed = useEditor(editor, (s) => s.filed);
  useEditor(editor, (s) => `${s.kept} ${s.elsewhere}`);
  const [file, setFile] = useState<Known | null>(null);
  const [how, setHow] = useState<SavedAs['how']>('file');
  const put = async (): Promise<void> => {
    const name = `${editor.getState().look.draft?.id ?? 'scenario'}.yaml`;
    const done = await saveFile(file, name, now);
    if (done === null) return;
    setFile(done.known);
    setHow(done.how);
    editor.filedNow(now);
  };
  return (
    <>
      <button type="button" class="plain" onClick={() => void put()}>
        {file === null ? EDITOR.save : EDITOR.saveAgain}
      </button>
      <span class={filed === now ? 'small' : 'small unsaved'}>{keptWords(now, editor.getState(), how)}</span>
    </>
  );
};

/** What can be done with the whole scenario. */
export const EditorBar = ({ store, editor, onSheet }: BarProps) => {
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
  return (
    <div class="editor-bar">
      <button type="button" class="quiet" onClick={() => store.actions.go('start')}>
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
      <Saving editor={editor} />
      <button type="button" class="quiet narrow-only" onClick={() => document.getElementById(CHECKS)?.focus()}>
        {EDITOR.toChecks(look.problems.length)}
      </button>
    </div>
  );
};
