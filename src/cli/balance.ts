import { type Balance, balance as measure } from '../analysis/balance.ts';
import { modelOf } from '../replay/models.ts';
import { PLAY_OPTIONS, type Usage, wholeNumber } from './args.ts';
import { seedOf, settingOf } from './options.ts';
import { type Command, columns, done, percent, wrong } from './output.ts';

const MAX_GAMES = 100_000;

export const BALANCE: Usage = {
  name: 'balance',
  operands: 'SCENARIO',
  does: 'Measures whether a scenario is a game: its zone over many seeds, and what mediators of different skill reach.',
  options: [
    { name: 'games', value: 'N', says: `seeds to measure on (default: 100, at most ${MAX_GAMES})` },
    { name: 'seed', value: 'S', says: 'any word (default: balance)' },
    ...PLAY_OPTIONS.filter(({ name }) => name !== 'mediator' && name !== 'parties'),
  ],
};

const shares = (list: readonly (readonly [string, number])[]): string[] =>
  columns(list.map(([name, share]) => [`  ${name}`, percent(share)]));

const linesOf = (b: Balance): string[] => [
  'In force, by mediator',
  ...shares(Object.entries(b.mediators)),
  '',
  'Families of texts in the zone',
  ...shares(b.families.filter(({ share }) => share > 0).map(({ name, share }) => [name, share])),
  '',
  'Without a party the zone is so many times as wide',
  ...columns(Object.entries(b.binds).map(([party, factor]) => [`  ${party}`, factor.toFixed(1)])),
  '',
  ...columns([
    ['no text possible in the last round', percent(b.noZoneAtEnd)],
    ['signed texts that home refused first', percent(b.homeRefusals)],
    [`best fixed text, voted on in round ${b.bestFixedText.round}`, percent(b.bestFixedText.inForceRate)],
  ]),
  ...columns(Object.entries(b.bestFixedText.text).map(([issue, option]) => [`  ${issue}`, option])),
  '',
  ...(b.findings.length === 0 ? ['Nothing to mend.'] : []),
  ...b.findings.map((f) => `${f.severity} ${f.code}: ${f.message} ${f.change}`),
];

/** `balance`: whether a scenario is a game; not good where a finding is an error. */
export const balance: Command = async (call, note) => {
  const setting = settingOf(call, BALANCE);
  if (!setting.ok) return wrong(setting.problem);
  if (setting.value.options.pen === 'rotating') return wrong({ code: 'no-mediator', detail: { command: 'simulate' } });
  const seed = seedOf(call, 'balance');
  if (!seed.ok) return wrong(seed.problem);
  const games = wholeNumber(call, 'games', 100, 1, MAX_GAMES);
  if (!games.ok) return wrong(games.problem);
  const model = modelOf(setting.value.scenario, setting.value.options);
  if (!model.ok) return wrong(model.problem);
  const progress = (k: number, of: number): void => note(`${Math.floor((k * 100) / of)} %`);
  const result = measure(model.value, { games: games.value, seed: seed.value, progress });
  note('');
  const good = result.findings.every((finding) => finding.severity !== 'error');
  return done(call, good, result, linesOf(result));
};
