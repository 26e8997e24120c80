import { canonical } from '../engine/hash.ts';
import { fail, ok, type Result } from '../engine/result.ts';
import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Action } from '../engine/types.ts';
import { replayed } from './fork.ts';
import { makeReplayLink, type Opened, parseReplayLink } from './link.ts';
import { rebuild } from './rebuild.ts';
import { type Players, type ReplayRecord, recordGame } from './record.ts';
import { actionsOf, type Line, playersOfLine, type Tree } from './tree.ts';

/** A tree of lines with a link for each: what a line did after it left another is checked like any game. */
export interface LinkedTree {
  readonly current: number;
  readonly lines: readonly {
    readonly parent: number | null;
    readonly at: number;
    readonly players: Players;
    /** null = the current line, whose link is the game's own */
    readonly link: string | null;
  }[];
}

/** A tree with its lines as links; the scenario does not travel again. Problems: those of a line that is no game. */
export const linkTree = (tree: Tree, record: ReplayRecord, scenario: Scenario): Result<LinkedTree> => {
  const game = rebuild(record, scenario);
  if (!game.ok) return game;
  const lines: LinkedTree['lines'][number][] = [];
  for (const [id, { parent, at, players }] of tree.lines.entries()) {
    const line = id === tree.current ? game : replayed(game.value, actionsOf(tree, id));
    if (!line.ok) return line;
    const whole = recordGame(line.value, playersOfLine(tree, id), record.level);
    const link = whole.ok ? makeReplayLink(whole.value, scenario, false) : whole;
    if (!link.ok) return link;
    lines.push({ parent, at, players, link: id === tree.current ? null : link.value });
  }
  return ok({ current: tree.current, lines });
};

const choicesOf = ({ scenario, set, variant, pen, seed }: ReplayRecord): string =>
  canonical({ scenario, set, variant, pen, seed });

/** Whether a line may stand at this place of a tree: it leaves an earlier one, from a turn that both share. */
const fits = (
  lines: readonly Line[],
  { parent, at }: LinkedTree['lines'][number],
  whole: readonly Action[],
): boolean => {
  if (parent === null) return lines.length === 0 && at === 0;
  if (parent < 0 || parent >= lines.length || at < 0 || at > whole.length) return false;
  const shared = actionsOf({ lines, current: parent }, parent).slice(0, at);
  return shared.length === at && canonical(shared) === canonical(whole.slice(0, at));
};

/** The tree of a game from a file, every line of it rebuilt and checked. Problem: `altered-lines`. */
export const openTree = ({ current, lines }: LinkedTree, game: Opened): Result<Tree> => {
  const wrong = (k: number) => fail('altered-lines', { line: k + 1 });
  const built: Line[] = [];
  for (const [k, line] of lines.entries()) {
    const isCurrent = k === current;
    if (isCurrent !== (line.link === null)) return wrong(k);
    const opened = line.link === null ? ok(game) : parseReplayLink(line.link, () => game.scenario);
    if (!opened.ok || choicesOf(opened.value.record) !== choicesOf(game.record)) return wrong(k);
    const { actions, players } = opened.value.record;
    if (!fits(built, line, actions) || line.players.parties.length !== players.parties.length) return wrong(k);
    built.push({ parent: line.parent, at: line.at, players: line.players, actions: actions.slice(line.at) });
    const said = playersOfLine({ lines: built, current: k }, k);
    if (canonical(said) !== canonical(players)) return wrong(k);
  }
  return built[current] === undefined ? wrong(current) : ok({ lines: built, current });
};
