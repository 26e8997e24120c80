import type { Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import {
  type Change,
  ENVOY,
  type GameEvent,
  OPEN,
  type Question,
  type QuestionAnswer,
  type Said,
  type Seat,
} from '../../engine/types.ts';
import { issueLabel, listOf, optionName, partyName, percent } from '../names.ts';
import { capital, type Reader, theirs, theParty, verb, within } from './grammar.ts';
import { BAND_WORDS, ENDING_WORDS } from './table.ts';

type Of<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;

/** `“Four-party talks” under “Who signs”`. */
const change = (model: Model, [issue, option]: Change): string =>
  `“${optionName(model, issue, option)}” under “${issueLabel(model, issue)}”`;

const changes = (model: Model, list: readonly Change[]): string => listOf(list.map((c) => change(model, c)));

export const redLineText = (model: Model, k: number): string => {
  const line = at(model.redLines, k);
  if (line.source !== null) return line.source.text;
  return `Its public position on ${issueLabel(model, line.issue)} is final.`;
};

/** How a sentence speaks of a seat to whoever reads it. */
interface Speech {
  readonly model: Model;
  readonly reader: Reader;
}

const isYou = ({ reader }: Speech, seat: Seat): boolean => reader !== null && reader === seat;

/** `you`, `the envoy`, `the United States`. */
const named = (speech: Speech, seat: Seat): string => {
  if (isYou(speech, seat)) return 'you';
  return seat === ENVOY ? 'the envoy' : theParty(partyName(speech.model, seat));
};

/** A seat and its verb at the head of a sentence: `You refuse`, `Ukraine refuses`, `The European allies refuse`. */
const does = (speech: Speech, seat: Seat, one: string, more: string): string => {
  const plain = seat === ENVOY ? one : verb(partyName(speech.model, seat), one, more);
  return `${capital(named(speech, seat))} ${isYou(speech, seat) ? more : plain}`;
};

const ofSeat = (speech: Speech, seat: Seat): string =>
  isYou(speech, seat) ? 'your' : theirs(partyName(speech.model, seat));

/** What a refusal lets be known, in at most three short sentences; `you` where the reader refused. */
const saidWords = (model: Model, said: Said, you = false): string => {
  const parts: string[] = [];
  const [line] = said.redLines;
  const is = you ? 'You are' : 'It is';
  if (line !== undefined) parts.push(redLineText(model, line));
  else if (said.distance !== null)
    parts.push(
      said.distance === 'near' ? `${is} near.` : said.distance === 'far' ? `${is} far off.` : `${is} some way off.`,
    );
  if (said.clauses !== null && said.clauses.length > 0)
    parts.push(
      `${said.size === said.clauses.length ? 'Would sign with' : 'To begin with,'} ${changes(model, said.clauses)}.`,
    );
  else if (said.size === 0) parts.push('No small change would do.');
  return parts.length === 0 ? 'No reason given.' : parts.join(' ');
};

const takeWords = (model: Model, answer: Extract<QuestionAnswer, { kind: 'take' }>, it: string): string => {
  if (answer.sign) return `${it} would sign this draft.`;
  if (answer.flip === null || answer.flip.length === 0)
    return `${it} would not sign this draft (${BAND_WORDS[answer.distance ?? 'far']}), and no small change would do.`;
  return `${it} would not sign this draft; ${it.toLowerCase()} would with ${changes(model, answer.flip)}.`;
};

const answerWords = (model: Model, e: Of<'answered'>, answer: QuestionAnswer, you: boolean): string => {
  const issue = 'issue' in e.question ? e.question.issue : 0;
  switch (answer.kind) {
    case 'which': {
      const other =
        e.question.kind === 'which' ? (e.question.a === answer.more ? e.question.b : e.question.a) : answer.more;
      return `“${issueLabel(model, answer.more)}” weighs more than “${issueLabel(model, other)}”.`;
    }
    case 'order':
      return `${issueLabel(model, issue)}, best first: ${answer.order.map((o) => optionName(model, issue, o)).join('; ')}.`;
    case 'red':
      return answer.options.length === 0
        ? `No red line on ${issueLabel(model, issue)} as the draft stands.`
        : `Red lines on ${issueLabel(model, issue)}: ${listOf(answer.options.map((o) => optionName(model, issue, o)))}.`;
    case 'take':
      return takeWords(model, answer, you ? 'You' : 'It');
    case 'home': {
      const yes = answer.groups.filter(Boolean).length;
      return `${you ? 'Your' : 'Its'} home would ${answer.passes ? 'approve' : 'refuse'}: ${yes} of ${answer.groups.length} groups in favour.`;
    }
    default:
      return answer satisfies never;
  }
};

const ABOUT: Readonly<Record<Question['kind'], string>> = {
  which: 'which of two clauses weighs more',
  order: 'how it ranks the options of a clause',
  red: 'about a red line',
  take: 'what it would take',
  home: 'what home would say',
};

/** A question and its answer, as the one who asked or the one who was asked reads it. */
const answered = (speech: Speech, e: Of<'answered'>): string => {
  const { model } = speech;
  const asker = e.by ?? ENVOY;
  const asked = isYou(speech, e.party);
  if (asked) {
    const about = ABOUT[e.question.kind].replace('how it ranks', 'how you rank');
    const reply = e.answer === null ? 'you do not say.' : `your answer: ${answerWords(model, e, e.answer, true)}`;
    return `${does(speech, asker, 'asks', 'ask')} you ${about}; ${reply}`;
  }
  const says =
    e.answer === null
      ? `${does(speech, e.party, 'does', 'do')} not answer that.`
      : `${capital(named(speech, e.party))}: ${answerWords(model, e, e.answer, false)}`;
  return isYou(speech, asker) ? says : `${does(speech, asker, 'asks', 'ask')} in private. ${says}`;
};

const stated = (speech: Speech, e: Of<'stated'>): string => {
  const { model } = speech;
  const label = issueLabel(model, e.issue);
  const option = optionName(model, e.issue, e.option);
  const head = `${capital(named(speech, e.party))}, in public, on ${label}`;
  return e.from === OPEN || e.from === e.option
    ? `${head}: ${option}.`
    : `${head}: from ${optionName(model, e.issue, e.from)} to ${option}.`;
};

const drift = (speech: Speech, e: Of<'drift'>): string => {
  const name = named(speech, e.party);
  if (e.sign > 0) return `As time passes, carrying on without an agreement looks a little better to ${name}.`;
  if (e.sign < 0) return `As time passes, carrying on without an agreement looks a little worse to ${name}.`;
  return `Time changes little for ${name}.`;
};

const rapport = (speech: Speech, e: Of<'rapport'>): string => {
  const { model } = speech;
  const { rapport: rule } = model.process;
  const name = model.rapportWith < 0 ? 'The other side' : capital(theParty(partyName(model, model.rapportWith)));
  const pair = `${name} and ${named(speech, ENVOY)} talk`;
  if (e.value >= rule.high) return `${pair} easily.`;
  return e.value < rule.low ? `${pair} stiffly.` : `${pair} correctly.`;
};

const tabled = (speech: Speech, e: Of<'tabled'>): string => {
  const by = e.by ?? ENVOY;
  if (by === ENVOY && e.version === 1 && e.changed.length === 0)
    return `${does(speech, by, 'presents', 'present')} the proposal.`;
  const n = e.changed.length;
  const how = n === 0 ? 'unchanged' : n === 1 ? 'one clause changed' : `${n} clauses changed`;
  const act = by === ENVOY ? does(speech, by, 'tables', 'table') : does(speech, by, 'offers', 'offer');
  return `${act} draft ${e.version}, ${how}.`;
};

const home = (model: Model, e: Of<'home'>): string =>
  `At home ${within(partyName(model, e.party))}: ${percent(e.support)} in favour, ${e.approves ? 'approved' : 'not approved'}.`;

/** Its own soundings at home are heard by the party alone. */
const consulted = (speech: Speech, e: Of<'consulted'>): string => {
  const asks = does(speech, e.party, 'asks', 'ask');
  const { groups } = at(speech.model.parties, e.party).home;
  if (!isYou(speech, e.party)) return `${asks} at home.`;
  if (e.groups.length === 0) return `${asks} at home: nobody there answers while clauses are open.`;
  return `${asks} at home: ${e.groups.map((g, k) => `${at(groups, k).name} ${percent(g.support)} in favour`).join('; ')}.`;
};

const signed = (speech: Speech, e: Of<'signed'>): string => {
  if (e.at === 'vote') return `${does(speech, e.party, 'signs', 'sign')}.`;
  if (speech.model.pen === 'rotating') return `${does(speech, e.party, 'stands', 'stand')} behind this text.`;
  return `${does(speech, e.party, 'would', 'would')} sign this text.`;
};

const refused = (speech: Speech, e: Of<'refused'>): string => {
  const head =
    e.at === 'vote'
      ? does(speech, e.party, 'does not sign', 'do not sign')
      : does(speech, e.party, 'refuses', 'refuse');
  if (!isYou(speech, e.party)) return `${head}. ${saidWords(speech.model, e.said)}`;
  const { distance, clauses, size, redLines } = e.said;
  const silent = distance === null && clauses === null && size === null && redLines.length === 0;
  return silent
    ? `${head}, and give no reason.`
    : `${head}. You let be known: ${saidWords(speech.model, e.said, true)}`;
};

const pulled = (speech: Speech, e: Of<'pulled'>): string => {
  const { name, text } = at(speech.model.scenario.levers, e.lever);
  const by = e.by ?? ENVOY;
  return by === ENVOY && isYou(speech, by)
    ? `${name}. ${text}`
    : `${does(speech, by, 'pulls', 'pull')} a lever: ${name}. ${text}`;
};

/** What happened, as one plain sentence to its reader: for cables, the announcer, whoever cannot see the stage. */
export const eventSentence = (model: Model, e: GameEvent, reader: Reader): string => {
  const speech = { model, reader };
  switch (e.type) {
    case 'round':
      return `Round ${e.round} begins.`;
    case 'drift':
      return drift(speech, e);
    case 'news':
      return at(model.scenario.events, e.event).text;
    case 'window-announced':
      return `${at(model.scenario.windows, e.window).text} It is round ${e.at}.`;
    case 'window-closed':
      return `The announced moment has passed: ${at(model.scenario.windows, e.window).name}.`;
    case 'held':
      return `${does(speech, e.party, 'says', 'say')} nothing new.`;
    case 'stated':
      return stated(speech, e);
    case 'signalled':
      return `${capital(named(speech, e.party))}, in private${isYou(speech, e.party) ? ' to the envoy' : ''}: “${issueLabel(model, e.issue)}” is where the draft costs most.`;
    case 'leaked':
      return 'Parts of the draft are in the press. Nobody says from where.';
    case 'consulted':
      return consulted(speech, e);
    case 'walked':
      return `${does(speech, e.party, 'leaves', 'leave')} the talks.`;
    case 'tabled':
      return tabled(speech, e);
    case 'signed':
      return signed(speech, e);
    case 'refused':
      return refused(speech, e);
    case 'account':
      return `${does(speech, e.party, 'keeps', 'keep')} an account of the answer.`;
    case 'met':
      return `${does(speech, ENVOY, 'meets', 'meet')} ${named(speech, e.party)} in private.`;
    case 'rapport':
      return rapport(speech, e);
    case 'answered':
      return answered(speech, e);
    case 'pulled':
      return pulled(speech, e);
    case 'vote-called':
      return 'The draft goes to signature.';
    case 'vote-failed':
      return `The vote fails. Not signed: ${listOf(e.refused.map((p) => named(speech, p)))}.`;
    case 'home':
      return home(model, e);
    case 'reopened':
      return `Home says no ${within(partyName(model, e.party))}, and “${issueLabel(model, e.issue)}” is open again.`;
    case 'briefed':
      return `${does(speech, ENVOY, 'briefs', 'brief')} ${named(speech, e.party)}.`;
    case 'spoke':
      return `${does(speech, ENVOY, 'speaks', 'speak')} in public to ${ofSeat(speech, e.party)} audience.`;
    case 'adjourned':
      return `${does(speech, ENVOY, 'adjourns', 'adjourn')}.`;
    case 'round-ended':
      return `Round ${e.round} ends.`;
    case 'ended':
      return `${ENDING_WORDS[e.ending].name}. ${ENDING_WORDS[e.ending].note}`;
    default:
      return e satisfies never;
  }
};

/** Events that are worth a cable: what a government did or said, and what you did. */
export const isCable = (e: GameEvent): boolean =>
  !['round', 'round-ended', 'held', 'account', 'drift', 'news', 'window-announced', 'window-closed'].includes(e.type);

/** Events that come from outside the room. */
export const isNews = (e: GameEvent): boolean =>
  ['drift', 'news', 'window-announced', 'window-closed', 'leaked'].includes(e.type);

/** What a government answers to a tabled draft, in its own short words: at most 20 of them. */
export const answerLine = (model: Model, e: Of<'signed'> | Of<'refused'>): string => {
  if (e.type === 'signed') return 'We could sign this as it stands.';
  const words = saidWords(model, e.said).split(' ');
  return words.length <= 20 ? words.join(' ') : `${saidWords(model, { ...e.said, clauses: null, size: null })}`;
};
