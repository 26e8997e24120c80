import { useEffect, useRef } from 'preact/hooks';
import { AssignmentMaker } from './assignmentMaker.tsx';
import { Beliefs, Clauses, Endings, Refused, Seeds } from './classCharts.tsx';
import { Collect } from './classCollect.tsx';
import { Explain } from './classExplain.tsx';
import { CameIn } from './classRows.tsx';
import { Scatter } from './classScatter.tsx';
import { ProblemLine } from './problemLine.tsx';
import { CLASS } from './text/classBoard.ts';
import { NOT_A_FORECAST } from './text/moments.ts';
import { boardNow, useBoard, useWorkedOut, type WorkedOut } from './useBoard.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './classBoard.css';

const Charts = ({ rows, model, summary }: WorkedOut) => {
  if (model === null) return null;
  if (summary.endings === null) return <p class="paper class-part">{CLASS.small}</p>;
  return (
    <>
      <div class="class-columns">
        <Scatter key={model.scenario.id} board={boardNow()} model={model} summary={summary} />
        <div>
          <Endings summary={summary} />
          <Refused model={model} summary={summary} />
          <Beliefs model={model} summary={summary} />
        </div>
      </div>
      <Clauses model={model} summary={summary} />
      <Seeds summary={summary} />
      <Explain rows={rows} model={model} />
    </>
  );
};

/** The teacher's page: a link that asks for a game, and many games side by side. */
export const ClassBoard = ({ store }: StoreProps) => {
  const board = boardNow();
  const state = useBoard(board);
  const out = useWorkedOut(state);
  const opened = useSlice(store, (s) => s.opened);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="class-board" tabIndex={-1}>
      <header class="paper class-part class-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {CLASS.title}
          </h1>
          <p class="lead">{CLASS.lead}</p>
        </div>
        <button type="button" class="plain no-print" onClick={() => store.actions.go('start')}>
          {CLASS.back}
        </button>
      </header>
      <ProblemLine store={store} />
      <div class="class-columns no-print">
        <AssignmentMaker opened={opened} onUse={board.assign} />
        <Collect board={board} state={state} />
      </div>
      {out !== null && (
        <CameIn
          rows={out.rows}
          model={out.model}
          summary={out.summary}
          onOpen={(link) => void store.actions.openLink(link)}
        />
      )}
      {out !== null && <Charts {...out} />}
      <p class="class-part class-honest">{NOT_A_FORECAST}</p>
    </main>
  );
};
