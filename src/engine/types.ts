/**
 * A game in play: state, actions, events. Parties are indices in luck order (the order of their `luck` keys),
 * issues and options are indices in the order of the chosen issue set, so that names touch nothing here.
 */
import type { Band } from './scenarioTypes.ts';

/** An issue that a text leaves open. */
export const OPEN = -1;
/** The mediator, who holds the pen and has no vote. */
export const ENVOY = -1;

/** Option index by issue, OPEN where nothing is said. */
export type Text = readonly number[];
/** A party's index, or ENVOY. */
export type Seat = number;

/** Who may table a text: the mediator (a single negotiating text), or each seat in turn (alternating offers). */
export const PENS = ['envoy', 'rotating'] as const;
export type Pen = (typeof PENS)[number];

export const ENDINGS = ['in-force', 'not-ratified', 'continue', 'ended'] as const;
export type Ending = (typeof ENDINGS)[number];

/**
 * `parties`: each seat moves; `envoy`: the pen's main and side action; `answers`: seats answer a tabled draft; `signing`:
 * seats sign or refuse at the vote; `offers`: the seat whose turn it is holds the rotating pen.
 */
export const PHASES = ['parties', 'envoy', 'answers', 'signing', 'offers', 'done'] as const;
export type Phase = (typeof PHASES)[number];

export type Question =
  | { readonly kind: 'which'; readonly a: number; readonly b: number }
  | { readonly kind: 'order'; readonly issue: number }
  | { readonly kind: 'red'; readonly issue: number }
  /** what it would take for this text to be signed; a private sounding hardens nobody */
  | { readonly kind: 'take'; readonly text: Text }
  /** whether the party's home groups would approve this text */
  | { readonly kind: 'home'; readonly text: Text };

/** A change of clauses: issue and new option. */
export type Change = readonly [issue: number, option: number];

/** bp of hope for a better text that a refusing party owns to, on top of all else that it asks; absent = 0. */
export type Hope = number;

export type Action =
  // a party's move; it may also call another party and pull a lever
  | { readonly type: 'hold' }
  | { readonly type: 'state'; readonly issue: number; readonly option: number }
  | { readonly type: 'signal'; readonly issue: number }
  | { readonly type: 'leak' }
  | { readonly type: 'consult' }
  | { readonly type: 'walk' }
  | { readonly type: 'respond'; readonly sign: boolean; readonly hope?: Hope }
  // the pen's: the envoy's main action, or an offer of the seat that holds it
  | { readonly type: 'table'; readonly text: Text; readonly hope?: Hope }
  // the envoy's main action
  | { readonly type: 'meet'; readonly party: number }
  | { readonly type: 'ask'; readonly question: Question }
  | { readonly type: 'leave' }
  | { readonly type: 'pull'; readonly lever: number }
  /** `option` fills the clause that a home "no" reopened; OPEN where there is none */
  | { readonly type: 'vote'; readonly option: number }
  // a side action, of the envoy or of a party
  | { readonly type: 'call'; readonly party: number; readonly question: Question }
  // the envoy's side action
  | { readonly type: 'brief'; readonly party: number }
  | { readonly type: 'statement'; readonly party: number }
  | { readonly type: 'adjourn' }
  // the round and the talks
  | { readonly type: 'end' }
  | { readonly type: 'close' };

/** What a seed draws for one party; hidden from all others. */
export interface Truth {
  readonly reading: number;
  readonly tempo: number;
  /** weight × value, bp by issue and option */
  readonly worth: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** 0..100 by issue and option */
  readonly values: readonly (readonly number[])[];
  /** bp at the start */
  readonly reservation: number;
  /** bp a round */
  readonly drift: number;
  readonly trust: number;
  /** percent by home group */
  readonly shares: readonly number[];
  /** bp by home group */
  readonly mood: readonly number[];
}

export interface Meeting {
  readonly party: number;
  readonly left: number;
}

export type Answer = 'sign' | 'refuse' | null;

/** Plain data: JSON in, JSON out, the same game. */
export interface State {
  readonly seed: string;
  readonly round: number;
  readonly phase: Phase;
  /** whose turn in `parties`, `answers` and `signing` */
  readonly turn: number;
  readonly truth: readonly Truth[];
  /** events, windows and levers, bp on the line */
  readonly shift: readonly number[];
  /** refusals, bp on the line */
  readonly hard: readonly number[];
  /** what the process has added to the drawn trust */
  readonly trust: readonly number[];
  /** reversed positions, bp on the line */
  readonly reversed: readonly number[];
  readonly secrecy: number;
  /** rounds left in the public eye */
  readonly eye: number;
  readonly rapport: number;
  /** points of share moved from the last group to the first, by party and group */
  readonly shares: readonly (readonly number[])[];
  /** what statements have added to the mood at home, bp */
  readonly mood: readonly number[];
  /** last publicly stated option by party and issue, OPEN where none */
  readonly positions: readonly (readonly number[])[];
  /** rounds, this one included, in which a briefed government keeps the draft to itself */
  readonly quiet: readonly number[];
  readonly draft: Text;
  /** drafts tabled so far; 0 = the proposal has not been presented */
  readonly version: number;
  readonly answers: readonly Answer[];
  readonly main: boolean;
  readonly side: boolean;
  readonly meeting: Meeting | null;
  /** levers pulled, events fired: indices */
  readonly pulled: readonly number[];
  readonly fired: readonly number[];
  /** round in which each window closes, 0 = not in this game */
  readonly windows: readonly number[];
  /** the clause that a home "no" reopened, and what it may not be again */
  readonly reopened: { readonly issue: number; readonly option: number; readonly party: number } | null;
  readonly signedOnce: boolean;
  readonly homeNos: number;
  readonly votes: number;
  readonly ending: Ending | null;
  /** who ended the talks: a party, or ENVOY */
  readonly endedBy: Seat | null;
}

export const LEDGER_KINDS = [
  'clause',
  'interaction',
  'premium',
  'aspiration',
  'audience',
  'time',
  'hardening',
] as const;

/** What a party's judgement of a text depends on; an agent gets one with nobody's truth but its own. */
export type Standing = Pick<
  State,
  'round' | 'truth' | 'shift' | 'hard' | 'trust' | 'reversed' | 'eye' | 'positions' | 'shares' | 'mood'
>;

/** One signed line of a ledger, bp: what it adds to (+) or takes from (−) the margin over the party's line. */
export interface LedgerItem {
  readonly kind: (typeof LEDGER_KINDS)[number];
  /** issue index for a clause, interaction index for an interaction, −1 otherwise */
  readonly ref: number;
  readonly bp: number;
}

/** Why a party would sign or not: `items` sum to `margin` exactly; red lines stand apart. */
export interface Ledger {
  readonly margin: number;
  readonly items: readonly LedgerItem[];
  /** indices of crossed red lines */
  readonly redLines: readonly number[];
}

/** The smallest change that would flip a refusal; `null` = none within the limit. */
export type Flip = readonly Change[] | null;

/** A line of an account without its number. */
export type Reason = Pick<LedgerItem, 'kind' | 'ref'>;

/** What a refusing party lets be known; null = it does not say. */
export interface Said {
  /** what weighs most against the text in its account, the heaviest first: at most two lines */
  readonly against: readonly Reason[] | null;
  readonly distance: Band | null;
  /** at most two clauses of the smallest change */
  readonly clauses: readonly Change[] | null;
  /** clauses in the whole smallest change, 0 = none within the limit, null = not said */
  readonly size: number | null;
  readonly redLines: readonly number[];
}

export interface Applied {
  readonly on: string;
  /** party index, −1 = the table */
  readonly party: number;
  readonly group: number;
  readonly delta: number;
}

export interface GroupSupport {
  readonly share: number;
  readonly support: number;
}

export type QuestionAnswer =
  | { readonly kind: 'which'; readonly more: number }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** options of the clause that would cross one of the party's red lines in the standing draft */
  | { readonly kind: 'red'; readonly options: readonly number[] }
  | {
      readonly kind: 'take';
      readonly sign: boolean;
      readonly distance: Band | null;
      readonly flip: readonly Change[] | null;
    }
  /** for each home group, whether it would approve the text asked about */
  | { readonly kind: 'home'; readonly passes: boolean; readonly groups: readonly boolean[] };

export type EventBody =
  | { readonly type: 'round'; readonly round: number }
  /** what time did to one party's line this round, in sign only */
  | { readonly type: 'drift'; readonly party: number; readonly sign: -1 | 0 | 1 }
  | { readonly type: 'news'; readonly event: number; readonly effects: readonly Applied[] }
  | { readonly type: 'window-announced'; readonly window: number; readonly at: number }
  | { readonly type: 'window-closed'; readonly window: number; readonly effects: readonly Applied[] }
  | { readonly type: 'held'; readonly party: number }
  | {
      readonly type: 'stated';
      readonly party: number;
      readonly issue: number;
      readonly option: number;
      readonly from: number;
    }
  | { readonly type: 'signalled'; readonly party: number; readonly issue: number }
  /** someone at the table leaked the draft; who is not said */
  | { readonly type: 'leaked' }
  | { readonly type: 'consulted'; readonly party: number; readonly groups: readonly GroupSupport[] }
  | { readonly type: 'walked'; readonly party: number }
  | {
      readonly type: 'tabled';
      readonly text: Text;
      readonly version: number;
      readonly changed: readonly number[];
      /** who offered it, where the pen goes round */
      readonly by?: number;
    }
  | { readonly type: 'signed'; readonly party: number; readonly at: 'table' | 'vote' }
  | { readonly type: 'refused'; readonly party: number; readonly at: 'table' | 'vote'; readonly said: Said }
  /** the party's own account of its answer, for itself and the debrief */
  | { readonly type: 'account'; readonly party: number; readonly ledger: Ledger; readonly hardened: number }
  | { readonly type: 'met'; readonly party: number }
  | { readonly type: 'rapport'; readonly value: number }
  | {
      readonly type: 'answered';
      readonly party: number;
      readonly question: Question;
      readonly answer: QuestionAnswer | null;
      /** the party that asked; absent = the envoy */
      readonly by?: number;
    }
  | {
      readonly type: 'pulled';
      readonly lever: number;
      readonly effects: readonly Applied[];
      /** the party that pulled it; absent = the envoy */
      readonly by?: number;
    }
  | { readonly type: 'vote-called'; readonly text: Text }
  | { readonly type: 'vote-failed'; readonly refused: readonly number[] }
  | {
      readonly type: 'home';
      readonly party: number;
      readonly groups: readonly GroupSupport[];
      readonly support: number;
      readonly approves: boolean;
    }
  | { readonly type: 'reopened'; readonly party: number; readonly issue: number; readonly option: number }
  | { readonly type: 'briefed'; readonly party: number }
  | { readonly type: 'spoke'; readonly party: number }
  | { readonly type: 'adjourned' }
  | { readonly type: 'round-ended'; readonly round: number }
  | { readonly type: 'ended'; readonly ending: Ending };

/** `seen`: who can see it; everyone where absent. `round` is when it happened. */
export type GameEvent = EventBody & { readonly round: number; readonly seen?: readonly Seat[] };
