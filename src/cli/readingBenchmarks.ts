import type { Scenario } from '../engine/scenarioTypes.ts';
import { makeScenario } from '../scenario/make.ts';
import { lookAt, parseScenario } from '../scenario/parse.ts';
import { makeParse } from '../scenario/remember.ts';
import type { Parse } from '../scenario/yaml.ts';
import { type Benchmark, benchmark, repeat, timed } from './measure.ts';

/** Keys typed in each run. */
const KEYS = 4;

/** What a file takes to be read, and how many times quicker it is read again after a key in one of its parties. */
export const reading = (scenario: Scenario, runs: number): Benchmark[] => {
  const text = makeScenario(scenario);
  const at = text.indexOf('noAgreement: ') + 'noAgreement: '.length;
  const typed = (k: number): string => `${text.slice(0, at)}${'x'.repeat(k + 1)}${text.slice(at)}`;
  const texts = Array.from({ length: KEYS }, (_, k) => typed(k));
  const parse = makeParse();
  parse(text);
  const readAll = (by?: Parse): void => {
    for (const each of texts) lookAt(each, undefined, by);
  };
  const pieces: number[] = [];
  const times = repeat(runs, () => {
    const whole = timed(() => readAll());
    const again = timed(() => readAll(parse));
    pieces.push(again / KEYS);
    return whole / again;
  });
  return [
    benchmark(
      'scenario file read and checked',
      'ms',
      repeat(runs, () => timed(() => parseScenario(text))),
    ),
    benchmark('the same after one key', 'ms', pieces.slice(1)),
    benchmark('the same after one key, as a whole against in pieces', 'times', times),
  ];
};
