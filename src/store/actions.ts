import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '../engine/result.ts';
import type { Action, Seat } from '../engine/types.ts';
import type { Door } from '../workers/door.ts';
import type { Keeping } from './keeping.ts';
import type { Shelf } from './save.ts';
import type { BeginOptions, Screen, Selection, Settings, StoreState } from './types.ts';

/** What people and the stage can do; nothing else changes the store. */
export interface Actions {
  /** a new game, at its content notice; watching agents takes a moment */
  begin(options?: BeginOptions): Promise<void>;
  /** the action of the seat that looks: judged, applied, answered by the agents, saved, and only then shown */
  act(action: Action): boolean;
  /** the person whose turn it is has the device and may be shown what that seat may know */
  take(): void;
  /** changes one clause of the working draft; null puts the whole standing draft back */
  edit(issue: number | null, option?: number): void;
  select(part: Partial<Selection>): void;
  /** closes what lies on top: first the problem, then the panel; after the end of the talks, on to the debrief */
  dismiss(): void;
  go(screen: Screen): void;
  set(settings: Partial<Settings>): void;
  /** makes a scenario of ours the one that Begin begins */
  choose(id: string): Promise<void>;
  openFile(text: string, name: string): Promise<void>;
  /** opens the link in what was pasted: to a replay, to a scenario, or to what a class is asked */
  openLink(pasted: string): Promise<void>;
  /**
   * plays on from a turn (so many actions) of the game that is played or looked at, on a new line of the same seed and
   * luck; `seats`: those that persons take, absent = the seats that persons held
   */
  fork(at: number, seats?: readonly string[]): Promise<void>;
  /** goes over to another line of the same game: to play on where persons can, else to look at it */
  line(id: number): Promise<void>;
  beginAssigned(word: string): Promise<void>;
  /** moves through what is being watched: +1, −1, or any number of actions */
  step(by: number): void;
  /** looks at a finished line with the eyes of one seat, or with all that happened before one */
  lookAs(eyes: Seat | 'all'): void;
  /** asks the advisor, who knows only what the player knows */
  advise(): Promise<void>;
  /** goes on with a game that is kept here; absent = the one in the journal */
  resume(id?: string | undefined): Promise<void>;
  /** gives the file of games that was handed in to whoever takes it in */
  takeHanded(): string;
  /** puts away what was said about where the game is kept */
  heed(): void;
  /** the stage and the announcer have taken these many unseen events */
  shown(count: number): void;
  stageIs(there: boolean): void;
  /** what was asked for could not be fetched: nothing is waited for any more */
  notFetched(): void;
}

export interface Store extends StoreApi<StoreState> {
  readonly actions: Actions;
  /** what the rules or the level have against an action now; null = it can be done. Changes nothing. */
  check(action: Action): Problem | null;
  /** where drafts of scenarios are kept */
  readonly shelf: Shelf | null;
  /** all games that are kept in this browser */
  readonly games: Keeping['games'];
  /** asks the worker, through its one door, for what a screen only reads; changes nothing */
  readonly ask: Door['ask'];
}
