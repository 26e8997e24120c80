import { useEffect, useRef, useState } from 'preact/hooks';
import { emptyPage } from '../scenario/emptyPage.ts';
import type { Store } from '../store/actions.ts';
import { type Editor, type LeftEditor, makeEditor } from '../store/editor.ts';
import { DropBox } from './dropBox.tsx';
import { EditorBar } from './editorBar.tsx';
import { BeginWith, takeFiles } from './editorBegin.tsx';
import { Checks, type Spot } from './editorChecks.tsx';
import { EditorForm } from './editorForm.tsx';
import { ReportSheet } from './editorReport.tsx';
import { DiffSheet, ScenarioLinkSheet } from './editorSheets.tsx';
import { EditorText } from './editorText.tsx';
import { ZoneOfDraft } from './editorZone.tsx';
import type { Known, OwnFile } from './ownFile.ts';
import { EDITOR } from './text/editor.ts';
import type { StoreProps } from './useStore.ts';
import './editor.css';

const useUndoKeys = (editor: Editor): void =>
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || (key !== 'z' && key !== 'y'))
        return;
      const { target } = event;
      // in a field that is being typed into, the browser's own undo comes first
      if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== target.defaultValue) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) editor.redo();
      else editor.undo();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [editor]);

/** Asks before the page is left with a draft that nothing keeps, and hears of another tab that keeps its own. */
const useKeeping = (editor: Editor): void =>
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      const { filed, history, kept, elsewhere } = editor.getState();
      if (filed !== history.now && (!kept || elsewhere)) event.preventDefault();
    };
    const heard = ({ key, newValue }: StorageEvent): void => editor.overtaken(key, newValue);
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('storage', heard);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('storage', heard);
    };
  }, [editor]);

interface Left {
  readonly state: LeftEditor;
  readonly own: Known | null;
}

/** Who plays a draft and comes back finds it as it was, with its undo and its file. */
const LEFT = new WeakMap<Store, Left>();

/** Where a teacher writes a scenario: a form, the same as text, its checks, and a picture of what all would sign. */
export const EditorPage = ({ store }: StoreProps) => {
  const left = LEFT.get(store) ?? null;
  const [editor] = useState(() => makeEditor(store.shelf, emptyPage(), undefined, left?.state ?? null));
  const [sheet, setSheet] = useState<'report' | 'link' | 'diff' | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  useUndoKeys(editor);
  useKeeping(editor);
  const close = (): void => setSheet(null);
  const [told, tell] = useState('');
  // the file that saving goes back to: only as long as the draft is the one that it holds
  const [own, setOwn] = useState<Known | null>(left?.own ?? null);
  const now = useRef(own);
  now.current = own;
  useEffect(
    () => () => {
      LEFT.set(store, { state: editor.getState(), own: now.current });
      editor.close();
    },
    [store, editor],
  );
  const take = async (files: readonly File[] | null, file?: OwnFile): Promise<void> => {
    const { said, text } = await takeFiles(editor, files);
    if (text !== null) setOwn(file === undefined ? null : { file, text });
    tell(said);
  };
  const begin = (text: string): void => {
    setOwn(null);
    editor.open(text);
    tell('');
  };
  return (
    <main class="editor" tabIndex={-1}>
      <h1>{EDITOR.title}</h1>
      <EditorBar store={store} editor={editor} onSheet={setSheet} own={own} onOwn={setOwn} />
      <p role="status" class="editor-told">
        {told}
      </p>
      <DropBox class="editor-sides" label={EDITOR.drop} onFiles={(files) => void take(files)}>
        <div class="paper editor-left">
          <BeginWith onText={begin} onFiles={(files, file) => void take(files, file)} />
          <EditorForm editor={editor} />
        </div>
        <div class="editor-right">
          <div class="paper editor-found">
            <Checks editor={editor} onSpot={setSpot} />
            <ZoneOfDraft editor={editor} />
          </div>
          <section class="paper editor-source">
            <h2>{EDITOR.text}</h2>
            <p class="small">{EDITOR.textNote}</p>
            <EditorText editor={editor} spot={spot} />
          </section>
        </div>
      </DropBox>
      {sheet === 'report' && <ReportSheet editor={editor} onClose={close} />}
      {sheet === 'link' && <ScenarioLinkSheet editor={editor} onClose={close} />}
      {sheet === 'diff' && <DiffSheet editor={editor} onClose={close} />}
    </main>
  );
};
