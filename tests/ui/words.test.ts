import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { envoy } from '../../src/agents/envoy.ts';
import { playGame } from '../../src/agents/match.ts';
import { party } from '../../src/agents/party.ts';
import { compile, type Model } from '../../src/engine/model.ts';
import { ENVOY, type GameEvent } from '../../src/engine/types.ts';
import { DEFAULT_SCENARIO } from '../../src/store/library.ts';
import { hardIssues, listOf, partyName, partyOrder, signed } from '../../src/ui/names.ts';
import { DOCK } from '../../src/ui/text/acts.ts';
import { ASK, CLASS } from '../../src/ui/text/classBoard.ts';
import { TURNS } from '../../src/ui/text/debrief.ts';
import { effectWords } from '../../src/ui/text/effects.ts';
import { LEVEL_WORDS, START } from '../../src/ui/text/en.ts';
import { answerLine, eventSentence } from '../../src/ui/text/events.ts';
import { theParty, verb } from '../../src/ui/text/grammar.ts';
import { LESSON } from '../../src/ui/text/lesson.ts';
import { debrief } from '../../src/ui/text/moments.ts';
import { knownProblem, problemSentence } from '../../src/ui/text/problems.ts';
import { MENU, TABLE } from '../../src/ui/text/table.ts';
import { hourOf } from '../../src/ui/topBar.tsx';

const model: Model = (() => {
  const made = compile(DEFAULT_SCENARIO);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
})();

const said = { against: null, distance: 'near', clauses: [[0, 1]], size: 1, redLines: [] } as const;
const text = model.start;

/** One of every kind of event. */
const EVENTS: { readonly [T in GameEvent['type']]: Extract<GameEvent, { type: T }> } = {
  round: { type: 'round', round: 1 },
  drift: { type: 'drift', round: 2, party: 0, sign: 1 },
  news: { type: 'news', round: 1, event: 0, effects: [] },
  'window-announced': { type: 'window-announced', round: 1, window: 0, at: 5 },
  'window-closed': { type: 'window-closed', round: 5, window: 0, effects: [] },
  held: { type: 'held', round: 1, party: 0 },
  stated: { type: 'stated', round: 1, party: 0, issue: 0, option: 1, from: 0 },
  signalled: { type: 'signalled', round: 1, party: 0, issue: 0 },
  leaked: { type: 'leaked', round: 1 },
  consulted: { type: 'consulted', round: 1, party: 0, groups: [] },
  walked: { type: 'walked', round: 1, party: 0 },
  tabled: { type: 'tabled', round: 1, text, version: 2, changed: [0] },
  signed: { type: 'signed', round: 1, party: 0, at: 'table' },
  refused: { type: 'refused', round: 1, party: 0, at: 'table', said },
  account: { type: 'account', round: 1, party: 0, ledger: { margin: 0, items: [], redLines: [] }, hardened: 0 },
  met: { type: 'met', round: 1, party: 0 },
  rapport: { type: 'rapport', round: 1, value: 50 },
  answered: {
    type: 'answered',
    round: 1,
    party: 0,
    question: { kind: 'which', a: 0, b: 1 },
    answer: { kind: 'which', more: 1 },
  },
  pulled: { type: 'pulled', round: 1, lever: 0, effects: [] },
  'vote-called': { type: 'vote-called', round: 1, text },
  'vote-failed': { type: 'vote-failed', round: 1, refused: [0, 1] },
  home: { type: 'home', round: 1, party: 0, groups: [], support: 560, approves: true },
  reopened: { type: 'reopened', round: 1, party: 0, issue: 0, option: 1 },
  briefed: { type: 'briefed', round: 1, party: 0 },
  spoke: { type: 'spoke', round: 1, party: 0 },
  adjourned: { type: 'adjourned', round: 1 },
  'round-ended': { type: 'round-ended', round: 1 },
  ended: { type: 'ended', round: 1, ending: 'continue' },
};

const AVOID = /\b(win|lose|beat|score|victory|kremlin|regime|crisis|deal|surrender|undefined|NaN)\b/i;

describe('words', () => {
  test.each(Object.values(EVENTS))('$type is one plain sentence', (event) => {
    const sentence = eventSentence(model, event, ENVOY);
    expect(sentence).toMatch(/^[A-Z“].*\.$/);
    expect(sentence).not.toMatch(AVOID);
  });

  test.each(Object.values(EVENTS))('$type is one plain sentence to a government and to an onlooker too', (event) => {
    for (const reader of [0, 1, null]) {
      const sentence = eventSentence(model, event, reader);
      expect(sentence).toMatch(/^[A-Z“].*\.$/);
      expect(sentence).not.toMatch(AVOID);
      if (reader === null) expect(sentence).not.toMatch(/\byou(r)?\b/i);
    }
  });

  test('a teacher finds every button that the lesson names', () => {
    const named = LESSON.steps.flatMap((step) => [...step.matchAll(/“([^”]+)”/g)].map(([, words]) => words));
    const buttons = [
      LEVEL_WORDS.first.name,
      START.class,
      ASK.rules.same,
      DOCK.table(0),
      DOCK.meet,
      DOCK.vote,
      MENU.close,
      TURNS.better,
      debrief.share(),
      START.class,
      CLASS.open,
    ];
    expect(named).toEqual(buttons);
  });

  test('nothing that the page or the terminal says ranks an ending or takes a side', () => {
    const folder = new URL('../../src/ui/text/', import.meta.url);
    const never =
      /\b(the Ukraine|Kiev|Kremlin|special military operation|crisis|surrender\w*|(?:giv|gav)\w* up|appeas\w+|wins?|winn\w+|loses?|losers?|beats?|scores?|victor\w+|regimes?|juntas?|puppets?|vengeance|deals?|dealing|medals?|enem(?:y|ies)|terror\w*|martyr\w*)\b/i;
    // a position may be given up, a reload may lose a game, and the model says that it does not score law
    const fine = /position given up|will lose it|does not score law/g;
    const said = readdirSync(folder).flatMap((name) =>
      (readFileSync(new URL(name, folder), 'utf8').match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g) ?? [])
        .filter((words) => words.includes(' '))
        .map((words) => words.replace(fine, '')),
    );
    expect(said.length).toBeGreaterThan(500);
    expect(said.filter((words) => never.test(words))).toEqual([]);
  });

  test('each act is told to whoever did it, to whom it was done, and to everyone else', () => {
    const by = { ...EVENTS.answered, by: 1 };
    expect(eventSentence(model, EVENTS.tabled, ENVOY)).toMatch(/^You table draft 2/);
    expect(eventSentence(model, EVENTS.tabled, 0)).toMatch(/^The envoy tables draft 2/);
    expect(eventSentence(model, { ...EVENTS.tabled, by: 0 }, 0)).toMatch(/^You offer draft 2/);
    expect(eventSentence(model, EVENTS.held, 0)).toBe('You say nothing new.');
    expect(eventSentence(model, EVENTS.met, 0)).toBe('The envoy meets you in private.');
    expect(eventSentence(model, EVENTS.refused, 0)).toMatch(/^You refuse\. You let be known: You are near\./);
    expect(eventSentence(model, by, 0)).toMatch(/asks? you which of two clauses weighs more; your answer: /);
    expect(eventSentence(model, by, 1)).not.toMatch(/asks/);
    expect(eventSentence(model, { ...EVENTS.pulled, by: 1 }, 1)).toMatch(/^You pull a lever: /);
  });

  test.each([
    ['Ukraine', 'Ukraine signs'],
    ['North Quay', 'North Quay signs'],
    ['United States', 'the United States signs'],
    ['European allies', 'the European allies sign'],
    ['Student council', 'the Student council signs'],
    ['Fishing towns', 'the Fishing towns sign'],
    ['Senior class', 'the Senior class signs'],
    ['Students', 'Students sign'],
    ['Parents', 'Parents sign'],
    ['School Teachers', 'School Teachers sign'],
    ['Honduras', 'Honduras signs'],
    ['Flanders', 'Flanders signs'],
  ])('%s stands in a sentence as “%s”', (name, sentence) => {
    expect(`${theParty(name)} ${verb(name, 'signs', 'sign')}`).toBe(sentence);
  });

  test('what is asked after the last main action is of no round that never comes', () => {
    expect(TABLE.ifTabled(false, true)).toBe('If you tabled this now');
    expect(TABLE.ifTabled(true, false)).toMatch(/next round$/);
    expect(TABLE.ifTabled(true, true)).not.toMatch(/next round/);
  });

  test('parties stand in English alphabetical order', () => {
    const names = partyOrder(model).map((p) => partyName(model, p));
    expect(names).toEqual(['European allies', 'Russian Federation', 'Ukraine', 'United States']);
  });

  test('the first look shows three clauses', () => {
    expect(hardIssues(model).map((i) => model.issues[i]?.id)).toEqual(['status', 'guarantee', 'sanctions']);
  });

  test('every lever says in words what may come of it', () => {
    for (const effect of model.levers.flat()) expect(effectWords(model, effect)).not.toMatch(AVOID);
  });

  test('an answer to a draft has at most twenty words, in whole games', () => {
    for (const seed of ['a', 'b', 'c']) {
      const game = playGame(model, seed, { envoy, party });
      if (!game.ok) throw new Error(game.problem.code);
      for (const e of game.value.log)
        if (e.type === 'signed' || e.type === 'refused')
          expect(answerLine(model, e).split(' ').length).toBeLessThanOrEqual(20);
    }
  });

  test('a problem is a sentence, and an unknown one is still said', () => {
    expect(problemSentence({ code: 'lever-early', detail: { round: 3 } })).toBe('Not before round 3.');
    for (const code of ['bad-hope', 'no-envoy', 'own-party', 'counter-offer', 'no-offer', 'nothing-to-leak'])
      expect(knownProblem(code)).toBe(true);
    expect(knownProblem('no-such-code')).toBe(false);
    expect(problemSentence({ code: 'no-such-code' })).toContain('no-such-code');
  });

  test('numbers and lists read well', () => {
    expect([signed(4), signed(-10), signed(0)]).toEqual(['+4', '−10', '0']);
    expect([listOf([]), listOf(['a']), listOf(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
  });

  test('the night begins at dusk and ends at first light, however many rounds it has', () => {
    for (const rounds of [2, 5, 8, 12]) {
      expect(hourOf(1, rounds)).toBe('Dusk');
      expect(hourOf(rounds, rounds)).toBe('First light');
    }
  });
});
