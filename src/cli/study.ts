import { study as measure, type Study } from '../analysis/study.ts';
import { modelOf } from '../replay/models.ts';
import { PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, percent, wrong } from './output.ts';

const MAX_GAMES = 100_000;
/** Openings shown to people; JSON has them all. */
const SHOWN = 5;

export const STUDY: Usage = {
  name: 'study',
  operands: 'SCENARIO',
  does: 'Measures the envoy agent: how well it believes, what finding out is worth to it, and what it does.',
  options: [
    { name: 'games', value: 'N', says: `seeds to measure on (default: 100, at most ${MAX_GAMES})` },
    { name: 'seed', value: 'S', says: 'any word (default: study)' },
    ...PLAY_OPTIONS.filter(({ name }) => !['pen', 'mediator', 'parties'].includes(name)),
  ],
};

const linesOf = ({ beliefs, knowing, actions, openings }: Study): string[] => [
  'Belief in the true reading after four rounds',
  ...columns([
    ['  median probability', beliefs.median.toFixed(2)],
    ['  Brier score, all parties', beliefs.brier.toFixed(2)],
    ['  before anything is heard', beliefs.prior.toFixed(2)],
    ['  games better than before', percent(beliefs.betterThanPrior)],
  ]),
  '',
  'In force, by what the envoy can know',
  ...columns([
    ['  everything', percent(knowing.oracle)],
    ['  what it finds out', percent(knowing.envoy)],
    ['  without meetings and calls', percent(knowing.noTalk)],
  ]),
  '',
  'Games with each action',
  ...columns(Object.entries(actions).map(([action, share]) => [`  ${action}`, percent(share)])),
  '',
  'First rounds',
  ...columns(openings.slice(0, SHOWN).map(({ opening, share }) => [`  ${opening}`, percent(share)])),
];

/** `study`: what the envoy agent does, believes, and gains by finding out. */
export const study: Command = async (call, note) => {
  const setting = settingOf(call, STUDY);
  if (!setting.ok) return wrong(setting.problem);
  const seed = seedOf(call, 'study');
  if (!seed.ok) return wrong(seed.problem);
  const games = wholeNumber(call, 'games', 100, 1, MAX_GAMES);
  if (!games.ok) return wrong(games.problem);
  const model = modelOf(setting.value.scenario, setting.value.options);
  if (!model.ok) return wrong(model.problem);
  const progress = (k: number, of: number): void => note(`${Math.floor((k * 100) / of)} %`);
  const result = measure(model.value, { games: games.value, seed: seed.value, progress });
  note('');
  return done(call, true, result, linesOf(result));
};
