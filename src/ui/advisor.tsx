import { at } from '../engine/num.ts';
import type { Action } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { issueLabel, optionName, partyName } from './names.ts';
import { ADVICE } from './text/advice.ts';
import { ADVISOR } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** One act of what the advisor would do. */
const actWords = (view: View, action: Action): string => {
  const { model, draft } = view;
  const name = (party: number): string => partyName(model, party);
  switch (action.type) {
    case 'table': {
      const changes = action.text.flatMap((o, i) =>
        o === at(draft, i) ? [] : [`${issueLabel(model, i)}: ${optionName(model, i, o)}`],
      );
      return changes.length === 0 ? ADVICE.again : ADVICE.table(changes);
    }
    case 'meet':
      return ADVICE.meet(name(action.party));
    case 'pull':
      return ADVICE.pull(at(model.scenario.levers, action.lever).name);
    case 'vote':
      return ADVICE.vote;
    case 'call':
      return ADVICE.call(name(action.party));
    case 'brief':
      return ADVICE.brief(name(action.party));
    case 'statement':
      return ADVICE.statement(name(action.party));
    case 'adjourn':
      return ADVICE.adjourn;
    case 'ask':
      return ADVICE.ask;
    case 'leave':
      return ADVICE.leave;
    case 'end':
      return ADVICE.end;
    case 'close':
      return ADVICE.close;
    default:
      return ADVICE.none;
  }
};

/** What the advisor would do, in one sentence: a suggestion, never an act. */
const adviceWords = (view: View, acts: readonly Action[]): string =>
  ADVICE.sentence(acts.map((action) => actWords(view, action)));

/** In a first game, someone to ask who knows no more than the player. */
export const Advisor = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const advice = useSlice(store, (s) => s.advice);
  const level = useSlice(store, (s) => s.level);
  if (view === null || level !== 'first' || view.ending !== null) return null;
  return (
    <section class="advisor" data-left aria-label={ADVISOR.title}>
      <button type="button" class="plain" disabled={advice === 'thinking'} onClick={() => void store.actions.advise()}>
        {advice === 'thinking' ? ADVICE.thinking : ADVICE.button}
      </button>
      <p aria-live="polite">
        {advice === null || advice === 'thinking' ? (
          <span class="small">{ADVISOR.note}</span>
        ) : (
          adviceWords(view, advice)
        )}
      </p>
    </section>
  );
};
