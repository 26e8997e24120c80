import { useEffect, useState } from 'preact/hooks';
import { at } from '../engine/num.ts';
import { OPEN, type Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { type Spots, spotsBus } from './bus.ts';
import { Mark } from './marks.tsx';
import { issueLabel, optionName, partyName, partyOrder } from './names.ts';
import { BOARD } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './board.css';

type Rail = Spots['rails'][number];

const sameRails = (a: readonly Rail[], b: readonly Rail[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where the stage has drawn the rails; empty where there is no stage or no room for labels over it. */
const useRails = (): readonly Rail[] => {
  const [rails, setRails] = useState<readonly Rail[]>([]);
  useEffect(() => {
    const take = (): void => {
      const wide = window.innerWidth >= 900 && window.innerHeight >= 560;
      const next = wide ? (spotsBus.get()?.rails ?? []) : [];
      setRails((now) => (sameRails(now, next) ? now : next));
    };
    take();
    window.addEventListener('resize', take);
    const off = spotsBus.listen(take);
    return () => {
      off();
      window.removeEventListener('resize', take);
    };
  }, []);
  return rails;
};

/** How far apart the public positions lie: stops on an ordered clause, different answers on any other. */
const gapWords = (view: View, issue: number): string => {
  const stated = view.positions.map((row) => at(row, issue)).filter((o) => o !== OPEN);
  if (stated.length === 0) return '';
  return at(view.model.issues, issue).ordered
    ? BOARD.apart(Math.max(...stated) - Math.min(...stated))
    : BOARD.answers(new Set(stated).size);
};

interface StopProps extends StoreProps {
  readonly view: View;
  readonly text: Text;
  readonly issue: number;
  readonly option: number;
  readonly x: number | undefined;
}

const Stop = ({ store, view, text, issue, option, x }: StopProps) => {
  const { model } = view;
  const here = partyOrder(model).filter((p) => at(at(view.positions, p), issue) === option);
  const drafted = at(text, issue) === option;
  const who = here.length === 0 ? BOARD.nobody : here.map((p) => partyName(model, p)).join(', ');
  return (
    <li class={drafted ? 'stop drafted' : 'stop'} {...(x === undefined ? {} : { style: { left: `${x}px` } })}>
      <span class="stop-tokens">
        {here.map((p) => (
          <Mark key={p} model={model} party={p} />
        ))}
      </span>
      <button type="button" aria-pressed={drafted} onClick={() => store.actions.edit(issue, option)}>
        {optionName(model, issue, option)}
        <span class="sr">
          : {who}
          {drafted ? `, ${BOARD.inDraft}` : ''}
        </span>
      </button>
    </li>
  );
};

/** Where everyone last stood: labels and buttons over the stage's rails, or the whole board where there is no stage. */
export const Board = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const text = useSlice(store, (s) => s.working);
  const rails = useRails();
  if (view === null) return null;
  const { model } = view;
  const afloat = rails.length > 0;
  return (
    <section class={afloat ? 'board afloat' : 'board'} aria-label={BOARD.title}>
      <header>
        <h2>{BOARD.title}</h2>
        <ul class="board-key">
          {partyOrder(model).map((p) => (
            <li key={p}>
              <Mark model={model} party={p} /> {partyName(model, p)}
            </li>
          ))}
        </ul>
        <p>{BOARD.note}</p>
      </header>
      <ol class="rails">
        {model.issues.map((issue, i) => {
          const rail = rails.find((r) => r.issue === i);
          return (
            <li key={issue.id} class="rail" {...(rail === undefined ? {} : { style: { top: `${rail.y}px` } })}>
              <h3>{issueLabel(model, i)}</h3>
              <ol class={issue.ordered ? 'stops-row ordered' : 'stops-row'}>
                {issue.options.map((option, o) => (
                  <Stop
                    key={option.id}
                    store={store}
                    view={view}
                    text={text}
                    issue={i}
                    option={o}
                    x={rail?.stops.find((s) => s.option === o)?.x}
                  />
                ))}
              </ol>
              <p class="gap">{gapWords(view, i)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
