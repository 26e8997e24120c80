import { at } from './num.ts';
import { answerTo } from './questions.ts';
import { addSecrecy, applyEffects, emit, type Turn } from './turn.ts';
import { ENVOY, type Question, type Seat } from './types.ts';

/** Only the fields that a question has: nothing else of a caller's object enters the log. */
const plainQuestion = (q: Question): Question => {
  if (q.kind === 'which') return { kind: q.kind, a: q.a, b: q.b };
  if (q.kind === 'order' || q.kind === 'red') return { kind: q.kind, issue: q.issue };
  return { kind: q.kind, text: q.text.slice() };
};

const byOf = (by: Seat): { readonly by?: number } => (by === ENVOY ? {} : { by });

/** A question of one seat to a party, heard by these two alone. */
export const putQuestion = (turn: Turn, by: Seat, party: number, question: Question, bonus: number): void => {
  const answer = answerTo(turn.model, turn.state, party, question, bonus);
  emit(turn, { type: 'answered', party, question: plainQuestion(question), answer, ...byOf(by) }, [by, party]);
};

/** One question, on a line that others may hear. */
export const call = (turn: Turn, by: Seat, party: number, question: Question): void => {
  const { candour, call: rule } = turn.model.process;
  addSecrecy(turn, rule.secrecy);
  putQuestion(turn, by, party, question, candour.call);
};

/** A lever, whoever pulls it: its effects come by their own chances and inside their bounds. */
export const pull = (turn: Turn, by: Seat, lever: number): void => {
  const { model, state } = turn;
  state.pulled = [...state.pulled, lever];
  const effects = applyEffects(turn, at(model.levers, lever), `lever ${at(model.scenario.levers, lever).id}`);
  emit(turn, { type: 'pulled', lever, effects, ...byOf(by) });
  if (effects.some((e) => e.on === 'rapport')) emit(turn, { type: 'rapport', value: state.rapport }, [ENVOY]);
};
