import { type Game, playGame } from '../agents/match.ts';
import { hashState } from '../engine/hash.ts';
import { toAct } from '../engine/judge.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { ok, type Result } from '../engine/result.ts';
import { ENVOY } from '../engine/types.ts';
import { lineOf, utility } from '../engine/utility.ts';
import { castOf } from '../replay/cast.ts';
import { makeReplayLink } from '../replay/link.ts';
import { modelOf } from '../replay/models.ts';
import { playersOf, recordGame } from '../replay/record.ts';
import { startWalk, stepWalk } from '../replay/walk.ts';
import { PLAY_OPTIONS, type Usage } from './args.ts';
import { isOurs } from './files.ts';
import { byParty, namedAction, namedText, seatName } from './names.ts';
import { type Setting, seedOf, settingOf } from './options.ts';
import { type Command, columns, done, wrong } from './output.ts';

export const PLAY: Usage = {
  name: 'play',
  operands: 'SCENARIO',
  does: 'Plays one game between agents and prints its end and its link.',
  options: [{ name: 'seed', value: 'S', says: 'any word; the same word, the same game' }, ...PLAY_OPTIONS],
};

/** Every action with its round and who took it. */
const actionsOf = ({ model, state, actions }: Game): Record<string, unknown>[] => {
  const walk = startWalk(model, state.seed);
  if (!walk.ok) return [];
  return actions.map((action) => {
    const { state: before } = walk.value;
    stepWalk(walk.value, action);
    return { round: before.round, by: seatName(model, toAct(before) ?? ENVOY), ...namedAction(model, action) };
  });
};

/** Whether each party's home approved, the last time it was asked. */
const ratifiedOf = ({ model, log }: Game): Record<string, boolean> =>
  byParty(model, (party) => {
    const last = log.findLast((event) => event.type === 'home' && event.party === party);
    return last?.type === 'home' && last.approves;
  });

const reportOf = (game: Game, setting: Setting, link: string) => {
  const { model, state } = game;
  return {
    scenario: setting.scenario.id,
    seed: state.seed,
    ending: state.ending,
    rounds: state.round,
    text: namedText(model, state.draft),
    utilities: byParty(model, (p) => utility(model, at(state.truth, p), p, state.draft)),
    reservations: byParty(model, (p) => lineOf(model, state, p)),
    ratified: ratifiedOf(game),
    actions: actionsOf(game),
    hash: hashState(state),
    link,
  };
};

type Report = ReturnType<typeof reportOf>;

const linesOf = (model: Model, r: Report): string[] => [
  `${model.scenario.title}, seed ${r.seed}: ${r.ending} after ${r.rounds} of ${model.rounds} rounds`,
  '',
  ...columns(Object.entries(r.text).map(([issue, option]) => [issue, option ?? 'left open'])),
  '',
  ...columns([
    ['party', 'text', 'own line', 'home'],
    ...Object.keys(r.utilities).map((id) => [
      id,
      String(r.utilities[id]),
      String(r.reservations[id]),
      r.ratified[id] === true ? 'yes' : 'no',
    ]),
  ]),
  '',
  `hash ${r.hash}`,
  `link ${r.link}`,
];

const linkOf = (game: Game, { scenario, mediator, parties }: Setting): Result<string> => {
  const record = recordGame(game, playersOf(game, mediator, parties));
  if (!record.ok) return record;
  const link = makeReplayLink(record.value, scenario, !isOurs(scenario));
  return link.ok ? ok(`#${link.value}`) : link;
};

/** `play`: one game between agents. */
export const play: Command = async (call) => {
  const setting = settingOf(call, PLAY);
  if (!setting.ok) return wrong(setting.problem);
  const seed = seedOf(call);
  if (!seed.ok) return wrong(seed.problem);
  const { scenario, options, mediator, parties } = setting.value;
  const model = modelOf(scenario, options);
  if (!model.ok) return wrong(model.problem);
  const cast = castOf(model.value, mediator, parties);
  if (!cast.ok) return wrong(cast.problem);
  const game = playGame(model.value, seed.value, cast.value);
  if (!game.ok) return wrong(game.problem);
  const link = linkOf(game.value, setting.value);
  if (!link.ok) return wrong(link.problem);
  const report = reportOf(game.value, setting.value, link.value);
  return done(call, true, report, linesOf(model.value, report));
};
