import { useState } from 'preact/hooks';
import { type BoardState, type BoardStore, sheetOf } from '../store/classBoard.ts';
import { DropBox } from './dropBox.tsx';
import { CLASS } from './text/classBoard.ts';
import { problemSentence } from './text/problems.ts';

interface Props {
  readonly board: BoardStore;
  readonly state: BoardState;
}

const Files = ({ board }: Pick<Props, 'board'>) => {
  const take = async (files: readonly File[]): Promise<void> => {
    const sheets = await Promise.all(files.map(sheetOf));
    if (sheets.length > 0) await board.add(sheets);
  };
  return (
    <DropBox class="class-drop" label={CLASS.files} onFiles={(files) => void take(files)}>
      <label class="field">
        {CLASS.files}
        <input
          type="file"
          multiple
          accept=".envoy,.txt,.csv,.json"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
          }}
        />
      </label>
    </DropBox>
  );
};

const Comparing = ({ board, state }: Props) => {
  const [link, setLink] = useState('');
  const { assignment } = state;
  if (assignment !== null)
    return (
      <p class="row">
        <span>{CLASS.comparing(assignment.scenario.title, assignment.assignment.word)}</span>
        <button type="button" class="quiet" onClick={() => board.assign(null)}>
          {CLASS.compareNone}
        </button>
      </p>
    );
  return (
    <form
      class="row class-compare"
      onSubmit={(event) => {
        event.preventDefault();
        void board.compareWith(link);
      }}
    >
      <label class="field">
        {CLASS.compare}
        <input type="text" value={link} spellcheck={false} onInput={(e) => setLink(e.currentTarget.value)} />
      </label>
      <button type="submit" class="plain">
        {CLASS.compareGo}
      </button>
    </form>
  );
};

/** Where games are handed in: pasted, chosen or dropped, as many as there are. */
export const Collect = ({ board, state }: Props) => {
  const [text, setText] = useState('');
  const { rows, problem } = state;
  const done = rows.filter((row) => row !== null).length;
  const read = (): void => {
    void board.add([{ name: CLASS.pasted, text }]);
    setText('');
  };
  return (
    <section class="paper class-part no-print" aria-labelledby="collect-title">
      <h2 id="collect-title">{CLASS.collect}</h2>
      <Comparing board={board} state={state} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
      >
        <label class="field">
          {CLASS.paste}
          <textarea rows={5} value={text} spellcheck={false} onInput={(e) => setText(e.currentTarget.value)} />
        </label>
        <Files board={board} />
        <p class="row">
          <button type="submit" class="strong">
            {CLASS.read}
          </button>
          {rows.length > 0 && (
            <button type="button" class="plain" onClick={() => board.clear()}>
              {CLASS.clear}
            </button>
          )}
          {rows.length > 0 && <progress max={rows.length} value={done} aria-label={CLASS.progressLabel} />}
          <span role="status">{rows.length > 0 && CLASS.progress(done, rows.length)}</span>
        </p>
      </form>
      {problem !== null && (
        <p class="problem" role="alert">
          {problemSentence(problem)}
        </p>
      )}
    </section>
  );
};
