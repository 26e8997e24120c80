import type { Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import { type Change, type GameEvent, OPEN, type QuestionAnswer, type Said } from '../../engine/types.ts';
import { issueLabel, listOf, optionName, partyName, percent } from '../names.ts';
import { BAND_WORDS, ENDING_WORDS } from './en.ts';
import { capital, theirs, theParty, verb, within } from './grammar.ts';

type Of<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;

const change = (model: Model, [issue, option]: Change): string =>
  `${issueLabel(model, issue)}: ${optionName(model, issue, option)}`;

const changes = (model: Model, list: readonly Change[]): string => listOf(list.map((c) => change(model, c)));

export const redLineText = (model: Model, k: number): string => {
  const line = at(model.redLines, k);
  if (line.source !== null) return line.source.text;
  return `Its public position on ${issueLabel(model, line.issue)} is final.`;
};

/** What a refusal lets be known, in at most three short sentences. */
const saidWords = (model: Model, said: Said): string => {
  const parts: string[] = [];
  const [line] = said.redLines;
  if (line !== undefined) parts.push(redLineText(model, line));
  else if (said.distance !== null)
    parts.push(
      said.distance === 'near' ? 'It is near.' : said.distance === 'far' ? 'It is far off.' : 'It is some way off.',
    );
  if (said.clauses !== null && said.clauses.length > 0)
    parts.push(
      `${said.size === said.clauses.length ? 'Would sign with' : 'To begin with'} ${changes(model, said.clauses)}.`,
    );
  else if (said.size === 0) parts.push('No small change would do.');
  return parts.length === 0 ? 'No reason given.' : parts.join(' ');
};

const answerWords = (model: Model, e: Of<'answered'>, answer: QuestionAnswer): string => {
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
      if (answer.sign) return 'It would sign this draft.';
      if (answer.flip === null || answer.flip.length === 0)
        return `It would not sign this draft (${BAND_WORDS[answer.distance ?? 'far']}), and no small change would do.`;
      return `It would not sign this draft; it would with ${changes(model, answer.flip)}.`;
    case 'home': {
      const yes = answer.groups.filter(Boolean).length;
      return `${answer.passes ? 'Its home would approve' : 'Its home would refuse'}: ${yes} of ${answer.groups.length} groups in favour.`;
    }
    default:
      return answer satisfies never;
  }
};

const stated = (model: Model, e: Of<'stated'>): string => {
  const name = capital(theParty(partyName(model, e.party)));
  const label = issueLabel(model, e.issue);
  const option = optionName(model, e.issue, e.option);
  return e.from === OPEN || e.from === e.option
    ? `${name}, in public, on ${label}: ${option}.`
    : `${name}, in public, on ${label}: from ${optionName(model, e.issue, e.from)} to ${option}.`;
};

const drift = (model: Model, e: Of<'drift'>): string => {
  const name = theParty(partyName(model, e.party));
  if (e.sign > 0) return `As time passes, carrying on without an agreement looks a little better to ${name}.`;
  if (e.sign < 0) return `As time passes, carrying on without an agreement looks a little worse to ${name}.`;
  return `Time changes little for ${name}.`;
};

const rapport = (model: Model, e: Of<'rapport'>): string => {
  const { rapport: rule } = model.process;
  const name = model.rapportWith < 0 ? 'The other side' : capital(theParty(partyName(model, model.rapportWith)));
  if (e.value >= rule.high) return `${name} and you talk easily.`;
  return e.value < rule.low ? `${name} and you talk stiffly.` : `${name} and you talk correctly.`;
};

const tabled = (e: Of<'tabled'>): string => {
  if (e.version === 1 && e.changed.length === 0) return 'You present the proposal.';
  const n = e.changed.length;
  return `You table draft ${e.version}, ${n === 0 ? 'unchanged' : n === 1 ? 'one clause changed' : `${n} clauses changed`}.`;
};

const home = (model: Model, e: Of<'home'>): string =>
  `At home ${within(partyName(model, e.party))}: ${percent(e.support)} in favour, ${e.approves ? 'approved' : 'not approved'}.`;

/** What happened, as one plain sentence: for cables, for the announcer, for whoever cannot see the stage. */
export const eventSentence = (model: Model, e: GameEvent): string => {
  const name = (party: number): string => theParty(partyName(model, party));
  const does = (party: number, one: string, more: string): string =>
    `${capital(name(party))} ${verb(partyName(model, party), one, more)}`;
  switch (e.type) {
    case 'round':
      return `Round ${e.round} begins.`;
    case 'drift':
      return drift(model, e);
    case 'news':
      return at(model.scenario.events, e.event).text;
    case 'window-announced':
      return `${at(model.scenario.windows, e.window).text} It is round ${e.at}.`;
    case 'window-closed':
      return `The announced moment has passed: ${at(model.scenario.windows, e.window).name}.`;
    case 'held':
      return `${does(e.party, 'says', 'say')} nothing new.`;
    case 'stated':
      return stated(model, e);
    case 'signalled':
      return `${capital(name(e.party))}, in private: “${issueLabel(model, e.issue)}” is where the draft costs most.`;
    case 'leaked':
      return 'Parts of the draft are in the press. Nobody says from where.';
    case 'consulted':
      return `${does(e.party, 'asks', 'ask')} at home.`;
    case 'walked':
      return `${does(e.party, 'leaves', 'leave')} the talks.`;
    case 'tabled':
      return tabled(e);
    case 'signed':
      return e.at === 'vote'
        ? `${does(e.party, 'signs', 'sign')}.`
        : `${does(e.party, 'would', 'would')} sign this text.`;
    case 'refused':
      return `${e.at === 'vote' ? does(e.party, 'does not sign', 'do not sign') : does(e.party, 'refuses', 'refuse')}. ${saidWords(model, e.said)}`;
    case 'account':
      return `${does(e.party, 'keeps', 'keep')} an account of the answer.`;
    case 'met':
      return `You meet ${name(e.party)} in private.`;
    case 'rapport':
      return rapport(model, e);
    case 'answered':
      return e.answer === null
        ? `${does(e.party, 'does', 'do')} not answer that.`
        : `${capital(name(e.party))}: ${answerWords(model, e, e.answer)}`;
    case 'pulled':
      return `${at(model.scenario.levers, e.lever).name}. ${at(model.scenario.levers, e.lever).text}`;
    case 'vote-called':
      return 'The draft goes to signature.';
    case 'vote-failed':
      return `The vote fails. Not signed: ${listOf(e.refused.map(name))}.`;
    case 'home':
      return home(model, e);
    case 'reopened':
      return `Home says no ${within(partyName(model, e.party))}, and “${issueLabel(model, e.issue)}” is open again.`;
    case 'briefed':
      return `You brief ${name(e.party)}.`;
    case 'spoke':
      return `You speak in public to ${theirs(partyName(model, e.party))} audience.`;
    case 'adjourned':
      return 'You adjourn.';
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
