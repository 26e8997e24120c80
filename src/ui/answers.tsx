import { ENVOY, type GameEvent } from '../engine/types.ts';
import { Drawer } from './drawer.tsx';
import { Disc, Mark } from './marks.tsx';
import { hardIssues, partyName, partyOrder } from './names.ts';
import { answerLine } from './text/events.ts';
import { ANSWERS, BAND_WORDS, TABLE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

type AnswerEvent = Extract<GameEvent, { type: 'signed' | 'refused' }>;

const isAnswer = (e: GameEvent): e is AnswerEvent => e.type === 'signed' || e.type === 'refused';

/** The clause that the answers ask about first: the next thing to change. */
const askedFor = (answers: readonly AnswerEvent[]): number | null => {
  for (const e of answers) if (e.type === 'refused' && e.said.clauses?.[0] !== undefined) return e.said.clauses[0][0];
  return null;
};

/** What each government answers to the draft just tabled, in at most twenty words. */
export const AnswersPanel = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const level = useSlice(store, (s) => s.level);
  if (view === null) return null;
  const { model, version } = view;
  const mayAsk = version > 1 || level !== 'first';
  const from = view.events.findLastIndex((e) => e.type === 'tabled');
  const answers = view.events.slice(from + 1).filter(isAnswer);
  const byParty = (party: number): AnswerEvent | undefined => answers.find((e) => e.party === party);
  const change = (): void =>
    store.actions.select({
      panel: null,
      sheet: 'lying',
      layer: 'map',
      issue: askedFor(answers) ?? hardIssues(model)[0] ?? 0,
    });
  return (
    <Drawer
      title={model.parties.length === 4 ? ANSWERS.title(version) : ANSWERS.titleOther(version)}
      onClose={() => store.actions.dismiss()}
    >
      <ul class="answers">
        {partyOrder(model).map((party) => {
          const e = byParty(party);
          if (e === undefined) return null;
          const refused = e.type === 'refused';
          return (
            <li key={party}>
              <p class="answer-who">
                <Mark model={model} party={party} />
                <b>{partyName(model, party)}</b>
                <span>
                  <Disc kind={refused ? 'refuse' : 'sign'} /> {refused ? TABLE.answeredNo : TABLE.answeredYes}
                  {refused && e.said.distance !== null ? `, ${BAND_WORDS[e.said.distance]}` : ''}
                </span>
              </p>
              <p class="said">{answerLine(model, e)}</p>
              {refused && mayAsk && (
                <button type="button" class="quiet" onClick={() => store.actions.select({ panel: 'refusal', party })}>
                  {ANSWERS.why}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" class="strong" onClick={change}>
        {version === 1 && view.viewer === ENVOY ? TABLE.change : ANSWERS.on}
      </button>
    </Drawer>
  );
};
