import type { Game } from '../agents/match.ts';
import type { Problem } from '../engine/result.ts';
import type { Handout, Scenario } from '../engine/scenarioTypes.ts';
import type { Action, GameEvent, Pen, Seat, Text } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import type { OpenedAssignment } from '../replay/assignment.ts';
import { LEVELS, type Level, type Players } from '../replay/record.ts';
import type { Tree } from '../replay/tree.ts';
import type { FileProblem } from '../scenario/problem.ts';

/** `editor`: a scenario is being written. `handover`: the device goes to another person, and nothing of anyone is shown. */
export const SCREENS = [
  'start',
  'notice',
  'handover',
  'table',
  'debrief',
  'replay',
  'assignment',
  'class',
  'editor',
] as const;
export type Screen = (typeof SCREENS)[number];

export { LEVELS, type Level };

export const THEMES = ['auto', 'night', 'day'] as const;
export type Theme = (typeof THEMES)[number];

/** What lies open over the table, one at a time: drawers, forms of an action, and the moments that follow one. */
export const PANELS = [
  'cables',
  'dossier',
  'words',
  'menu',
  // all games that are kept here, on the start page
  'games',
  'help',
  'share',
  // other lines of the same game: leave this one, the tree of them, two side by side
  'fork',
  'lines',
  'compare',
  'meet',
  'lever',
  'vote',
  'call',
  'brief',
  'statement',
  'close',
  // a government's own: a public position, a word to the envoy, leaving, its answer to a draft, what it was told
  'state',
  'signal',
  'walk',
  'respond',
  'told',
  // where numbers come from: the prices of the dock, the figures of the footer
  'prices',
  'figures',
  // moments: four answers to a draft, one refusal, a vote as it went, the end of the talks
  'answers',
  'refusal',
  'voted',
  'ended',
] as const;
export type Panel = (typeof PANELS)[number];

export const SHEETS = ['lying', 'full', 'away'] as const;
export type Sheet = (typeof SHEETS)[number];

export interface Selection {
  /** the clause whose ladder is open */
  readonly issue: number | null;
  readonly party: number | null;
  readonly panel: Panel | null;
  readonly layer: 'map' | 'board';
  readonly sheet: Sheet;
}

export interface Settings {
  readonly theme: Theme;
  /** null = as the system asks */
  readonly stillness: boolean | null;
  readonly level: Level;
  /** in which a scenario's own texts are read, such as `de`; null = as they were written */
  readonly language: string | null;
}

/** Where a game comes from: ours by id, or a file that travels with it. */
export interface GameSource {
  readonly scenario: Scenario;
  readonly hash: string;
  /** whether the page ships this scenario */
  readonly shipped: boolean;
}

/** A finished line of actions being looked at: `game` and `view` of the store stand at `at`. */
export interface Watching {
  readonly full: Game;
  /** actions applied so far, 0..full.actions.length */
  readonly at: number;
  /** where it came from: agents playing just now, a link or file that was opened, another line of this game */
  readonly kind: 'watch' | 'replay' | 'line';
  /** who played it, as its record says */
  readonly players: Players;
  /** at which level persons played it, where its record says so */
  readonly level?: Level | null;
  /** whether today's agents, asked again, act the same; null = not yet known */
  readonly verdict: 'verified' | 'replayed' | null;
  /** whose view it is seen with; absent = what the envoy could see, 'all' = everything that happened */
  readonly eyes?: Seat | 'all';
}

/** What lies before one person while another has the device. */
export interface Desk {
  readonly working: Text;
  /** the standing draft that the working one began from */
  readonly draft: Text;
  /** events of the whole log before this person's last act */
  readonly seen: number;
}

/** By seat. */
export type Desks = Readonly<Partial<Record<Seat, Desk>>>;

/** One line for the start screen about a game that can be gone on with. */
export interface SavedGame {
  readonly title: string;
  readonly round: number;
  readonly rounds: number;
  readonly over: boolean;
  /** under which name it is kept; absent = in the journal */
  readonly id?: string;
}

export interface BeginOptions {
  /** a scenario opened from a file; absent = the one that the page ships */
  readonly scenario?: Scenario;
  readonly seed?: string;
  readonly level?: Level;
  readonly variant?: string;
  readonly set?: string;
  readonly mode?: 'play' | 'watch';
  readonly pen?: Pen;
  /** seats that persons hold: 'envoy', or ids of parties; absent = the envoy's. Agents hold the others. */
  readonly seats?: readonly string[];
}

/** What the page reads, in the language that was chosen; the store itself plays, keeps and shares what was written. */
export interface Wording {
  /** of the state: its view, its game and what is looked at; the same again for the same state */
  readonly state: (state: StoreState) => StoreState;
  readonly scenario: (scenario: Scenario) => Scenario;
  /** of a scenario's handout, which comes by itself */
  readonly handout: (scenario: Scenario, handout: Handout | null) => Handout | null;
}

export interface StoreState {
  readonly screen: Screen;
  readonly level: Level;
  readonly source: GameSource | null;
  readonly game: Game | null;
  /** the name under which it is kept; null = it was not kept yet */
  readonly gameId: string | null;
  /** who holds which seat of this game */
  readonly players: Players | null;
  /** all that the player may know: the only thing that panels read the talks from; null while nobody may look */
  readonly view: View | null;
  /** the player's working draft, not tabled yet */
  readonly working: Text;
  /** where several persons share the device: what each of them had before it */
  readonly desks: Desks;
  readonly selection: Selection;
  /** visible events that the stage and the announcer have not shown yet */
  readonly unseen: readonly GameEvent[];
  /** visible events of the last action, the parties' moves after it included */
  readonly latest: readonly GameEvent[];
  readonly problem: Problem | null;
  /** what is to be known about where the game is kept: it stays until it is put away or no longer so */
  readonly warning: Problem | null;
  readonly fileProblems: readonly FileProblem[];
  /** a file that was read well and waits for Begin */
  readonly opened: Scenario | null;
  readonly settings: Settings;
  /** null = texts are read as they were written */
  readonly wording: Wording | null;
  readonly watching: Watching | null;
  /** the lines that this game has been forked into; null = it never was */
  readonly tree: Tree | null;
  readonly saved: SavedGame | null;
  /** how many games are kept here; null = not known yet */
  readonly stored: number | null;
  /** a file of games that waits to be taken in */
  readonly handed: string | null;
  /** what a teacher's link asks to be played */
  readonly assigned: OpenedAssignment | null;
  /** something slow is on its way */
  readonly busy: boolean;
  /** what the advisor would do now, a side action before the main one: null = not asked, 'thinking' = on its way */
  readonly advice: readonly Action[] | 'thinking' | null;
  /** the stage is there; null = still loading */
  readonly stage: boolean | null;
}
