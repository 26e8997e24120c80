import { useRef } from 'preact/hooks';
import type { FileProblem } from '../scenario/problem.ts';
import type { Editor } from '../store/editor.ts';
import { useEditor } from './editorFields.tsx';
import { EDITOR } from './text/editor.ts';
import { FILE } from './text/fileProblems.ts';

/** A place in the text: line and column, from 1. */
export type Spot = Pick<FileProblem, 'line' | 'column'>;

/** The id of the heading, for whoever jumps to it. */
export const CHECKS = 'checks';

interface ChecksProps {
  readonly editor: Editor;
  readonly onSpot: (spot: Spot) => void;
}

interface RepairProps {
  readonly words: string;
  readonly line: number;
  readonly onMake: () => void;
}

const Repair = ({ words, line, onMake }: RepairProps) => (
  <p class="repair">
    <b>{FILE.repair(words)}</b>{' '}
    <button type="button" class="plain" aria-label={EDITOR.repairAt(line)} onClick={onMake}>
      {EDITOR.repair}
    </button>
  </p>
);

/** What is wrong with the text, where, and, once one was found, a change that mends it. */
export const Checks = ({ editor, onSpot }: ChecksProps) => {
  const { problems } = useEditor(editor, (s) => s.look);
  const mended = useEditor(editor, (s) => s.mended);
  const { read } = editor.getState();
  const head = useRef<HTMLHeadingElement>(null);
  const make = ({ change }: FileProblem): void => {
    if (change === undefined) return;
    // the button goes with the problem: whoever pressed it by keyboard stays here
    head.current?.focus();
    editor.mend(change);
  };
  return (
    <section class="editor-checks">
      <h2 ref={head} tabIndex={-1} id={CHECKS}>
        {EDITOR.checks}
      </h2>
      <div role="status">
        {problems.length === 0 ? (
          <p>{read === null ? EDITOR.reading : EDITOR.fine}</p>
        ) : (
          <ul>
            {(mended?.problems ?? problems).map((p) => (
              <li key={`${p.line} ${p.column} ${p.code} ${p.path}`}>
                <button type="button" class="quiet" onClick={() => onSpot({ line: p.line, column: p.column })}>
                  {EDITOR.goLine(p.line)}
                </button>
                <div>
                  {p.message} {FILE.found(p.found, p.expected)} {p.hint}
                  {p.repair !== undefined && <Repair words={p.repair} line={p.line} onMake={() => make(p)} />}
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
};
