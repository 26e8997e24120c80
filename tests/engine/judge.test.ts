import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/engine/apply.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { compile } from '../../src/engine/model.ts';
import { setup } from '../../src/engine/setup.ts';
import type { Action, State } from '../../src/engine/types.ts';
import { MOSCOW, moscow, moscowWith } from '../helpers/moscow.ts';
import { ask, everyoneHolds, meet } from '../helpers/moves.ts';
import { deepFreeze, play, throughJson } from '../helpers/play.ts';
import { eager, TINY, tiny } from '../helpers/tiny.ts';
import { statesOf, walk } from '../helpers/walk.ts';

const LONG = process.env.LONG !== undefined;
const rotating = moscowWith({ pen: 'rotating' });
const inMeeting = play(moscow, 'judge', [everyoneHolds(moscow), meet('RUS')]).state;
const states: readonly State[] = deepFreeze([
  inMeeting,
  play(moscow, 'judge', [everyoneHolds(moscow), meet('UKR'), ask({ kind: 'order', issue: 1 })]).state,
  ...[1, 2, 3, 4, 5, 6].flatMap((luck) => statesOf(moscow, `judge ${luck}`, luck, 7)),
  ...[1, 2, 3, 4].flatMap((luck) => statesOf(moscow, 'done', luck, 500)),
  ...[1, 2].flatMap((luck) => statesOf(rotating, `offers ${luck}`, luck, 5)),
]);
const anyState = fc.constantFrom(...states);
const TYPES = [
  ...['hold', 'state', 'signal', 'leak', 'consult', 'walk', 'respond', 'table', 'meet', 'ask', 'leave', 'pull'],
  ...['vote', 'call', 'brief', 'statement', 'adjourn', 'end', 'close', '__proto__', 'constructor', 'toString'],
];

const index = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0.5, -0.5, 2 ** 31, 2 ** 53, 1e300, null, undefined, '0', true, [0]),
  fc.anything(),
);
const text = fc.oneof(
  fc.array(index, { maxLength: 10 }),
  fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 8, maxLength: 8 }),
  fc.constantFrom(new Array(8), new Array(100_000).fill(0), 'abcdefgh', { length: 8 }, new Uint8Array(8), null),
  fc.anything(),
);
const question = fc.oneof(
  fc.record({
    kind: fc.oneof(fc.constantFrom('which', 'order', 'red', 'take', 'home', '__proto__', 'toString'), fc.anything()),
    a: index,
    b: index,
    issue: index,
    text,
  }),
  fc.anything(),
);
/** Half-right: a real kind of action with wrong parts, or with parts that are missing. */
const almost = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...TYPES), fc.anything()),
    party: index,
    issue: index,
    option: index,
    lever: index,
    sign: fc.oneof(fc.boolean(), fc.anything()),
    hope: index,
    text,
    question,
  },
  { requiredKeys: [] },
);
const garbage = fc.oneof(
  { weight: 4, arbitrary: almost },
  {
    weight: 1,
    arbitrary: fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true, withTypedArray: true }),
  },
);

describe('whatever is handed in', () => {
  it('is applied or refused with a code, never thrown at, and a refusal changes nothing', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyState, garbage, (state, action) => {
        const before = JSON.stringify(state);
        const step = apply(moscow, state, action as Action);
        expect(JSON.stringify(state)).toBe(before);
        if (step.ok) return;
        refused += 1;
        expect(step.problem.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: LONG ? 40_000 : 4000 },
    );
    expect(refused).toBeGreaterThan(2000);
  });

  it('and accepted means the same through JSON', () => {
    fc.assert(
      fc.property(anyState, almost, (state, action) => {
        const step = apply(moscow, state, action as Action);
        if (step.ok) expect(throughJson(step.value.state)).toStrictEqual(step.value.state);
      }),
      { numRuns: LONG ? 40_000 : 4000 },
    );
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a word', 'hold'],
    ['a list', ['hold']],
    ['a function', () => 'hold'],
    ['a symbol', Symbol('hold')],
    ['a type that is an object', { type: {} }],
    ['a type that cannot be a word', JSON.parse('{"type":{"toString":0,"valueOf":0}}')],
    ['a type without a prototype', { type: Object.create(null) }],
    ['a prototype', JSON.parse('{"__proto__":{"type":"walk"},"type":"__proto__"}')],
    ['a type in capitals', { type: 'HOLD' }],
  ])('refuses %s in every phase', (_name, action) => {
    for (const state of states) {
      const step = apply(moscow, state, action as Action);
      expect(step.ok).toBe(false);
    }
  });

  it('refuses a question that cannot be a word', () => {
    const kind = JSON.parse('{"toString":0,"valueOf":0}');
    const step = apply(moscow, inMeeting, { type: 'ask', question: { kind, issue: 0 } });
    expect(step.ok ? 'ok' : step.problem.code).toBe('question-not-here');
  });

  it('takes minus zero for zero or for nothing, so that a copy through JSON stays the same game', () => {
    const envoy = states.find((s) => s.phase === 'envoy' && !s.main && s.meeting === null) as State;
    for (const action of [
      { type: 'meet', party: -0 },
      { type: 'table', text: [-0, 0, 0, 0, 0, 0, 0, 0] },
    ] as const) {
      const step = apply(moscow, envoy, action);
      if (step.ok) expect(throughJson(step.value)).toStrictEqual(step.value);
    }
  });

  it('keeps nothing of an action that the rules do not know', () => {
    const question = { kind: 'order', issue: 0, note: 'x'.repeat(1000) } as const;
    const step = apply(moscow, inMeeting, { type: 'ask', question });
    expect(JSON.stringify(step)).not.toContain('xxx');
  });
});

describe('legal actions', () => {
  it('never throw, on walks through every phase, and leave what they were given as it was', () => {
    const phases = new Set<string>();
    const types = new Set<string>();
    const endings = new Set<string | null>();
    for (let luck = 0; luck < (LONG ? 1000 : 56); luck++) {
      const model = luck % 8 === 7 ? rotating : luck % 3 === 0 ? moscow : eager;
      const game = walk(model, `walk ${luck}`, luck, ({ before, action, after }) => {
        phases.add(after.state.phase);
        types.add(action.type);
        deepFreeze(before);
      });
      expect(game.state.phase).toBe('done');
      endings.add(game.state.ending);
    }
    expect([...phases].sort()).toEqual(['answers', 'done', 'envoy', 'offers', 'parties', 'signing']);
    expect(types.size).toBe(19);
    expect([...endings].sort()).toEqual(['continue', 'ended', 'in-force', 'not-ratified']);
  });

  it('are all accepted, on frozen states, models and actions', () => {
    const model = deepFreeze(tiny(deepFreeze(structuredClone(TINY))));
    const points = [1, 2, 3, 4, 5].flatMap((luck) => statesOf(model, 'frozen', luck, 2));
    let count = 0;
    for (const state of points)
      for (const action of legalActions(model, deepFreeze(state))) {
        expect(apply(model, state, deepFreeze(action)).ok).toBe(true);
        count += 1;
      }
    expect(count).toBeGreaterThan(200);
  });
});

describe('a seed', () => {
  it('is refused when empty, too long or unprintable', () => {
    for (const seed of ['', 'x'.repeat(65), 'a|b', 'a\nb', '\u0000', '\u007f']) {
      const step = setup(moscow, seed);
      expect(step.ok ? 'ok' : step.problem.code).toBe('bad-seed');
    }
    for (const seed of ['0', ' ', 'x'.repeat(64), 'Жмеринка', '__proto__', '🕊️'])
      expect(setup(moscow, seed).ok).toBe(true);
  });
});

describe('a set or a variant', () => {
  it('that the file does not have is named in a Problem', () => {
    for (const set of ['none', '__proto__', 'constructor', '']) {
      const model = compile(MOSCOW, { set });
      expect(model.ok ? 'ok' : model.problem.code).toBe('unknown-set');
    }
    for (const variant of ['none', '__proto__', '']) {
      const model = compile(MOSCOW, { variant });
      expect(model.ok ? 'ok' : model.problem.code).toBe('unknown-variant');
    }
  });
});
