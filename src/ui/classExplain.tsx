import { useState } from 'preact/hooks';
import type { ClassGame, OwnTurn } from '../analysis/classGame.ts';
import type { Row } from '../analysis/classMarks.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ENVOY } from '../engine/types.ts';
import { Part } from './classCharts.tsx';
import { issueLabel, optionName, partyName } from './names.ts';
import { ASK, CLASS, DID } from './text/classBoard.ts';
import { theParty } from './text/grammar.ts';

/** What was done in a turn, in words: null where it is not worth a question. */
const didWords = (model: Model, { action, draft }: OwnTurn): string | null => {
  switch (action.type) {
    case 'table': {
      const changed = action.text.flatMap((option, i) =>
        option === draft[i] ? [] : [`${issueLabel(model, i)}: ${optionName(model, i, option)}`],
      );
      return DID.table(changed);
    }
    case 'meet':
      return DID.meet(partyName(model, action.party));
    case 'pull':
      return DID.pull(at(model.scenario.levers, action.lever).name);
    case 'state':
      return DID.state(issueLabel(model, action.issue), optionName(model, action.issue, action.option));
    case 'signal':
      return DID.signal(issueLabel(model, action.issue));
    case 'respond':
      return action.sign ? DID.sign : DID.refuse;
    case 'vote':
    case 'close':
    case 'walk':
      return DID[action.type];
    default:
      return null;
  }
};

const draw = (game: ClassGame): OwnTurn | undefined => {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return game.turns[random % game.turns.length];
};

interface Props {
  readonly rows: readonly Row[];
  readonly model: Model;
}

/** A random turn of the player's own: who played the game can say why, who copied it cannot. */
export const Explain = ({ rows, model }: Props) => {
  const able = rows.flatMap(({ game, mark }, k) =>
    game !== null && game.turns.length > 0 && (mark === 'verified' || mark === 'replayed') ? [{ k, game }] : [],
  );
  const [wish, setWish] = useState<number | null>(null);
  const [question, ask] = useState('');
  const chosen = able.find(({ k }) => k === wish) ?? able[0];
  const drawOne = (): void => {
    const turn = chosen === undefined ? undefined : draw(chosen.game);
    const did = turn === undefined ? null : didWords(model, turn);
    if (chosen === undefined || turn === undefined || did === null) return;
    const seat = turn.seat === ENVOY ? ASK.envoy : theParty(partyName(model, turn.seat));
    ask(`${CLASS.number} ${chosen.k + 1}. ${CLASS.question(turn.round, seat, did)}`);
  };
  return (
    <div class="no-print">
      <Part id="class-explain" title={CLASS.explain} lead={CLASS.explainLead}>
        {able.length === 0 ? (
          <p>{CLASS.explainNone}</p>
        ) : (
          <div class="row">
            <label class="field">
              {CLASS.explainPick}
              <select value={chosen?.k} onChange={(event) => setWish(Number(event.currentTarget.value))}>
                {able.map(({ k }) => (
                  <option key={k} value={k}>
                    {`${CLASS.number} ${k + 1}: ${rows[k]?.source ?? ''}`}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="plain" onClick={drawOne}>
              {CLASS.explainGo}
            </button>
          </div>
        )}
        <p class="said" role="status">
          {question}
        </p>
      </Part>
    </div>
  );
};
