import { defaultKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'preact/hooks';
import type { Editor } from '../store/editor.ts';
import { EDITOR } from './text/editor.ts';

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--pen)' },
  { tag: tags.string, color: 'var(--ink)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '13px', color: 'var(--ink)', backgroundColor: 'var(--leaf)', height: '100%' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.45' },
  '.cm-gutters': { backgroundColor: 'var(--shade)', color: 'var(--ink-2)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 var(--pen)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--pen)' },
});

const viewIn = (host: HTMLElement, editor: Editor): EditorView => {
  // Styles made in code live in a shadow root: the page's policy forbids style elements.
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const undo = (): boolean => {
    editor.undo();
    return true;
  };
  const redo = (): boolean => {
    editor.redo();
    return true;
  };
  const typed = EditorView.updateListener.of((update) => {
    if (!update.docChanged || update.transactions.some((t) => t.annotation(Transaction.remote))) return;
    editor.type(update.view.state.doc.toString());
  });
  return new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: editor.getState().history.now,
      extensions: [
        lineNumbers(),
        drawSelection(),
        highlightActiveLine(),
        new Compartment().of(yaml()),
        syntaxHighlighting(colours),
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': EDITOR.text, tabindex: '0' }),
        keymap.of([
          { key: 'Mod-z', run: undo },
          { key: 'Mod-y', run: redo },
          { key: 'Mod-Shift-z', run: redo },
          ...defaultKeymap,
        ]),
        typed,
      ],
    }),
  });
};

/** Brings the shown text to what it should be, touching only what differs, so that the cursor stays. */
const follow = (view: EditorView, text: string): void => {
  const now = view.state.doc.toString();
  if (now === text) return;
  let from = 0;
  while (from < now.length && now[from] === text[from]) from += 1;
  let [to, end] = [now.length, text.length];
  while (to > from && end > from && now[to - 1] === text[end - 1]) {
    to -= 1;
    end -= 1;
  }
  const away = view.root.activeElement === null;
  view.dispatch({
    changes: { from, to, insert: text.slice(from, end) },
    annotations: Transaction.remote.of(true),
    // what the form changes is shown here: its line is marked, and only the text scrolls to it, never the page
    ...(away ? { selection: { anchor: from } } : {}),
  });
  if (away) view.scrollDOM.scrollTop = view.lineBlockAt(from).top - view.scrollDOM.clientHeight / 3;
};

interface Props {
  readonly editor: Editor;
  /** a place to go to: line and column, from 1 */
  readonly spot: { readonly line: number; readonly column: number } | null;
}

/** The text side: Tab goes on to the next thing on the page. */
export const EditorText = ({ editor, spot }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const made = viewIn(host.current, editor);
    view.current = made;
    const leave = editor.subscribe(({ history }, before) => {
      if (history !== before.history) follow(made, history.now);
    });
    return () => {
      leave();
      made.destroy();
    };
  }, [editor]);
  useEffect(() => {
    const { current } = view;
    if (current === null || spot === null) return;
    const line = current.state.doc.line(Math.min(spot.line, current.state.doc.lines));
    const anchor = Math.min(line.to, line.from + spot.column - 1);
    current.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    current.focus();
  }, [spot]);
  return <div ref={host} class="editor-text" />;
};
