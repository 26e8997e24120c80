import { useEffect, useRef, useState } from 'preact/hooks';
import { ENVOY_ROLE } from '../replay/assignment.ts';
import { LEVELS } from '../store/types.ts';
import { ProblemLine } from './problemLine.tsx';
import { ASK, ASKED } from './text/classBoard.ts';
import { LEVEL_WORDS } from './text/en.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './start.css';

/** What a teacher's link asks, in a few lines, and the one button that begins it. */
export const AssignmentPage = ({ store }: StoreProps) => {
  const assigned = useSlice(store, (s) => s.assigned);
  const busy = useSlice(store, (s) => s.busy);
  const saved = useSlice(store, (s) => s.saved);
  const [word, setWord] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (assigned === null) return null;
  const { assignment, scenario } = assigned;
  const role = scenario.parties.find(({ id }) => id === assignment.role)?.name;
  const level = LEVELS.find((each) => each === assignment.level) ?? 'standard';
  return (
    <main class="notice" tabIndex={-1}>
      <form
        class="paper notice-page"
        onSubmit={(event) => {
          event.preventDefault();
          void store.actions.beginAssigned(word);
        }}
      >
        <h1 ref={heading} tabIndex={-1}>
          {ASKED.title}
        </h1>
        <p class="said">{ASKED.game(scenario.title)}</p>
        <ul>
          <li>{ASKED.role(assignment.role === ENVOY_ROLE ? ASK.envoy : (role ?? ''))}</li>
          <li>{ASKED.level(`${LEVEL_WORDS[level].name}, ${LEVEL_WORDS[level].note}`)}</li>
          <li>{ASKED.rule[assignment.rule]}</li>
        </ul>
        {assignment.rule === 'pairs' && (
          <label class="field">
            {ASKED.word}
            <input
              type="text"
              value={word}
              maxLength={20}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => setWord(event.currentTarget.value)}
            />
          </label>
        )}
        <p>{ASKED.after}</p>
        <ProblemLine store={store} />
        <p class="row">
          <button type="submit" class="strong" disabled={busy}>
            {ASKED.begin}
          </button>
          {saved !== null && (
            <button type="button" class="plain" onClick={() => store.actions.resume()}>
              {ASKED.goOn}
            </button>
          )}
          <button type="button" class="plain" onClick={() => store.actions.go('start')}>
            {ASKED.back}
          </button>
        </p>
      </form>
    </main>
  );
};
