import { study as measure, type Study } from '../analysis/study.ts';
import { modelOf } from '../replay/models.ts';
import { PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, percent, wrong } from './output.ts';

const MAX_GAMES = 100_000;
/** Openings that are printed for people. */
const OPENINGS = 8;

export const STUDY: Usage = {
  name: 'study',
  operands: 'SCENARIO',
  does: 'Studies the envoy agent: what it believes and how rightly, what knowing is worth, and which actions it uses.',
  options: [
    { name: 'games', value: 'N', says: `seeds to study it on (default: 100, at most ${MAX_GAMES})` },
    { name: 'seed', value: 'S', says: 'any word (default: study)' },
    ...PLAY_OPTIONS.filter(({ name }) => !['mediator', 'parties', 'pen'].includes(name)),
  ],
};

const linesOf = ({ games, beliefs, knowing, actions, openings }: Study): string[] => [
  `${games} games`,
  '',
  ...columns([
    ['belief in the true reading after four rounds, median', percent(beliefs.median)],
    ['Brier score, and that of the prior', `${beliefs.brier.toFixed(3)}  ${beliefs.prior.toFixed(3)}`],
    ['games in which it beats the prior', percent(beliefs.betterThanPrior)],
    ['in force, all hidden truths known', percent(knowing.oracle)],
    ['in force, as it is', percent(knowing.envoy)],
    ['in force, without meetings and calls', percent(knowing.noTalk)],
  ]),
  '',
  'Games in which it does this at least once',
  ...columns(Object.entries(actions).map(([action, share]) => [`  ${action}`, percent(share)])),
  '',
  'Openings',
  ...columns(openings.slice(0, OPENINGS).map(({ opening, share }) => [`  ${opening || 'nothing'}`, percent(share)])),
];

/** `study`: the envoy agent under the loupe. */
export const study: Command = async (call, note) => {
  const setting = settingOf(call, STUDY);
  if (!setting.ok) return wrong(setting.problem);
  const seed = seedOf(call, 'study');
  if (!seed.ok) return wrong(seed.problem);
  const games = wholeNumber(call, 'games', 100, 1, MAX_GAMES);
  if (!games.ok) return wrong(games.problem);
  const model = modelOf(setting.value.scenario, setting.value.options);
  if (!model.ok) return wrong(model.problem);
  const progress = (k: number, of: number): void => note(`${k} of ${of} games`);
  const result = measure(model.value, { games: games.value, seed: seed.value, progress });
  note('');
  return done(call, true, result, linesOf(result));
};
