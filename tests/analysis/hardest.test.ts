import { expect, test } from 'vitest';
import { hardest } from '../../src/analysis/hardest.ts';
import { compile } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { moscow } from '../helpers/moscow.ts';

const modelOf = (text: string) => {
  const file = parseScenario(text);
  if (!file.ok) throw new Error(JSON.stringify(file.problems[0]));
  const made = compile(file.scenario);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

const EASY = '{id: easy, title: Easy, options: [{id: a, short: A}, {id: b, short: B}]}';
const HARD = '{id: hard, title: Hard, options: [{id: a, short: A}, {id: b, short: B}]}';
/** On the hard issue the two want opposite ends; on the easy one the same. */
const two = (issues: string, [easy, hard] = [70, 30]) => `
format: 1
title: Two
issues: [${issues}]
parties:
  - name: Left
    values: {easy: {options: {a: 100, b: 0}}, hard: {options: {a: 100, b: 0}}}
    readings: [{id: one, name: One, weights: {bySet: {all: {easy: ${easy}, hard: ${hard}}}}}]
  - name: Right
    values: {easy: {options: {a: 100, b: 0}}, hard: {options: {a: 0, b: 100}}}
    readings: [{id: one, name: One, weights: {bySet: {all: {easy: ${easy}, hard: ${hard}}}}}]
`;

const names = (model: ReturnType<typeof modelOf>, most: number): string[] =>
  hardest(model, most).map((i) => at(model.issues, i).id);

test('hardest is where even the kindest option costs someone, however much the others weigh', () => {
  expect(names(modelOf(two(`${EASY}, ${HARD}`)), 1)).toEqual(['hard']);
  expect(names(modelOf(two(`${HARD}, ${EASY}`, [1, 99])), 1)).toEqual(['hard']);
});

test('no more than were asked for, in the order of the file; all where there are fewer', () => {
  expect(names(modelOf(two(`${EASY}, ${HARD}`)), 3)).toEqual(['easy', 'hard']);
  expect(names(moscow, 3)).toEqual(['status', 'guarantee', 'sanctions']);
});
