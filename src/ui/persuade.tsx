import { useState } from 'preact/hooks';
import { type Persuasion, persuade } from '../analysis/persuade.ts';
import type { Model } from '../engine/model.ts';
import type { Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { issueLabel, optionName, partyName } from './names.ts';
import { PERSUADE } from './text/advice.ts';

/** The advisor's answer in words: what would help, who would pay for it, and how little may be known. */
export const persuasionWords = (model: Model, { changes, minds, unsure }: Persuasion): string => {
  const named = changes.map(([issue, option]) => `${issueLabel(model, issue)}: ${optionName(model, issue, option)}`);
  const parts = [changes.length === 0 ? PERSUADE.none : PERSUADE.help(named)];
  if (minds.length > 0) parts.push(PERSUADE.minds(minds.map((p) => partyName(model, p))));
  if (unsure) parts.push(PERSUADE.unsure);
  return parts.join(' ');
};

interface Props {
  readonly view: View;
  readonly party: number;
  readonly text: Text;
}

/** "What might move them?": answered when asked, from what this player knows. */
export const Persuade = ({ view, party, text }: Props) => {
  const [answer, setAnswer] = useState<string | null>(null);
  return (
    <div class="persuade">
      {answer === null && (
        <button
          type="button"
          class="quiet"
          onClick={() => setAnswer(persuasionWords(view.model, persuade(view, party, text)))}
        >
          {PERSUADE.ask}
        </button>
      )}
      <p role="status">{answer ?? ''}</p>
      {answer !== null && <p class="lead">{PERSUADE.note}</p>}
    </div>
  );
};
