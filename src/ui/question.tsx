import { useState } from 'preact/hooks';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { QuestionKind } from '../engine/scenarioTypes.ts';
import type { Question, Text } from '../engine/types.ts';
import { issueTitle } from './names.ts';
import { QUESTION_FIELDS, QUESTION_WORDS } from './text/acts.ts';

interface ClauseProps {
  readonly model: Model;
  readonly label: string;
  readonly value: number;
  readonly onChange: (issue: number) => void;
}

const Clause = ({ model, label, value, onChange }: ClauseProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {model.issues.map((issue, i) => (
        <option key={issue.id} value={i}>
          {issueTitle(model, i)}
        </option>
      ))}
    </select>
  </label>
);

const questionOf = (kind: QuestionKind, a: number, b: number, text: Text): Question => {
  switch (kind) {
    case 'which':
      return { kind, a, b };
    case 'order':
    case 'red':
      return { kind, issue: a };
    case 'take':
    case 'home':
      return { kind, text };
    default:
      return kind satisfies never;
  }
};

interface Props {
  readonly model: Model;
  readonly kinds: readonly QuestionKind[];
  readonly working: Text;
  readonly go: string;
  readonly onAsk: (question: Question) => void;
}

/** The clauses that are compared unless others are chosen: never one with itself, where there are two. */
export const firstPair = (issues: number): readonly [first: number, second: number] =>
  issues > 2 ? [1, 2] : [0, issues - 1];

/** The questions that can be put here, one chosen at a time, with the clauses they are about. */
export const QuestionForm = ({ model, kinds, working, go, onAsk }: Props) => {
  const [kind, setKind] = useState<QuestionKind>(at(kinds, 0));
  const [first, second] = firstPair(model.issues.length);
  const [a, setA] = useState(first);
  const [b, setB] = useState(second);
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(questionOf(kind, a, b, working));
      }}
    >
      <fieldset>
        <legend class="sr">{go}</legend>
        {kinds.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="kind" checked={each === kind} onChange={() => setKind(each)} />
            <span>{QUESTION_WORDS[each]}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'which' && (
        <div class="pair">
          <Clause model={model} label={QUESTION_FIELDS.first} value={a} onChange={setA} />
          <Clause model={model} label={QUESTION_FIELDS.second} value={b} onChange={setB} />
        </div>
      )}
      {(kind === 'order' || kind === 'red') && (
        <Clause model={model} label={QUESTION_FIELDS.clause} value={a} onChange={setA} />
      )}
      <button type="submit" class="strong">
        {go}
      </button>
    </form>
  );
};
