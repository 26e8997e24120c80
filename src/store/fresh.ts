import { toAct } from '../engine/judge.ts';
import type { Problem } from '../engine/result.ts';
import type { Players } from '../replay/record.ts';
import { areSeveral, awaitsAgent } from './seats.ts';
import type { Selection, Settings, StoreState } from './types.ts';

export const NOTHING_SELECTED: Selection = { issue: null, party: null, panel: null, layer: 'map', sheet: 'lying' };

/** Nothing of anyone: what is shown while the device goes from hand to hand. */
export const NOTHING_SHOWN = {
  view: null,
  working: [],
  selection: NOTHING_SELECTED,
  latest: [],
  unseen: [],
  advice: null,
} as const;

export const fresh = (settings: Settings): StoreState => ({
  ...NOTHING_SHOWN,
  screen: 'start',
  level: settings.level,
  source: null,
  game: null,
  gameId: null,
  players: null,
  desks: {},
  problem: null,
  warning: null,
  fileProblems: [],
  opened: null,
  settings,
  wording: null,
  watching: null,
  tree: null,
  saved: null,
  stored: null,
  handed: null,
  assigned: null,
  busy: false,
  stage: null,
});

/** A game that was watched is put away with its screen; one that is played waits on its shelf. */
export const leave = (watched: boolean, players: Players | null): Partial<StoreState> => {
  if (watched)
    return {
      ...NOTHING_SHOWN,
      watching: null,
      tree: null,
      game: null,
      gameId: null,
      players: null,
      source: null,
      desks: {},
    };
  if (players !== null && areSeveral(players)) return NOTHING_SHOWN;
  return { selection: NOTHING_SELECTED, latest: [], unseen: [] };
};

/** What is still so when another game is played: that there is no room, but nothing about the game before. */
export const lasting = (warning: Problem | null): Problem | null => (warning?.code === 'not-saved' ? warning : null);

/** Where several persons play and it is another's turn, the device goes on as soon as nothing lies open and agents have moved. */
export const mustHandOver = ({ players, view, game, watching, selection, screen }: StoreState): boolean =>
  screen === 'table' &&
  watching === null &&
  players !== null &&
  view !== null &&
  game !== null &&
  areSeveral(players) &&
  selection.panel === null &&
  game.state.ending === null &&
  toAct(game.state) !== view.viewer &&
  !awaitsAgent(game, players);
