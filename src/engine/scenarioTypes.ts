/**
 * The scenario as data: what a teacher's file holds after `scenario/parse` has read and checked it.
 * Units: weights are whole and sum to 100 per issue set; values are 0..100; bp are basis points (a utility is
 * 0..10 000 bp before interactions); chances and candour are permille; trust, rapport and secrecy are 0..100.
 */
export const BASES = ['stated', 'inferred', 'assumed', 'record'] as const;
export type Basis = (typeof BASES)[number];

/** What a clause may say of lasting: what follows a breach, steps one after another, a date or a term. */
export const LASTING = ['breach', 'steps', 'date'] as const;
export type Lasting = (typeof LASTING)[number];

/** Where a number comes from: no number in a scenario without it. */
export interface Sourced {
  readonly basis: Basis;
  /** keys of `sources` or `assumptions` */
  readonly src: readonly string[];
  readonly why?: string;
}

export interface Statement extends Sourced {
  readonly text: string;
}

export interface Source {
  readonly title: string;
  readonly kind: 'article' | 'record';
  readonly url?: string;
}

export interface Option {
  readonly id: string;
  readonly short: string;
  /** treaty language, in our own words */
  readonly text: string;
  readonly src: readonly string[];
  /** a note on law, in words only */
  readonly legal?: string;
  /** what the clause itself says of lasting; for the debrief, no rule reads it */
  readonly lasting?: readonly Lasting[];
}

export interface Issue {
  readonly id: string;
  /** at most 14 characters, for narrow columns */
  readonly label: string;
  readonly title: string;
  readonly question: string;
  readonly group: string;
  /** whether the options lie on one line from end to end */
  readonly ordered: boolean;
  readonly src: readonly string[];
  readonly options: readonly Option[];
}

/** All tests must hold. */
export interface Test {
  readonly issue: string;
  readonly in: readonly string[];
}

export interface Interaction extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly sets: readonly string[];
  readonly when: readonly Test[];
  /** bp by party */
  readonly bp: Readonly<Record<string, number>>;
}

export interface RedLine extends Sourced {
  readonly id: string;
  readonly party: string;
  readonly sets: readonly string[];
  /** crossed when all of `when` hold, unless all of `unless` hold (an empty or absent list never excuses) */
  readonly when: readonly Test[];
  readonly unless?: readonly Test[];
  readonly text: string;
}

export interface Position extends Sourced {
  readonly option: string;
  /** bp asked on top of the line while the talks are in the public eye and the text differs from this */
  readonly audienceBp: number;
}

export interface Values extends Sourced {
  readonly options: Readonly<Record<string, number>>;
}

export interface Reading {
  readonly id: string;
  readonly name: string;
  readonly chancePermille: number;
  /** what this reading says about the party, and where it is from */
  readonly about: Sourced;
  readonly weights: Sourced & { readonly bySet: Readonly<Record<string, Readonly<Record<string, number>>>> };
  /** only the steps this reading moves; all others as in the party's values */
  readonly values: Sourced & {
    readonly byIssue: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
  readonly reservation: Sourced & { readonly bySet: Readonly<Record<string, number>> };
}

export interface Tempo extends Sourced {
  readonly id: string;
  readonly chancePermille: number;
  readonly perRound: readonly (Sourced & { readonly id: string; readonly deltaBp: number })[];
}

export interface HomeGroup extends Sourced {
  readonly id: string;
  readonly name: string;
  /** percent of the home audience */
  readonly share: number;
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** what no agreement is worth to this group, bp by set */
  readonly line: Sourced & { readonly bySet: Readonly<Record<string, number>> };
}

export interface Home extends Sourced {
  readonly thresholdPermille: number;
  /** every group must reach this support, permille; 0 = no such rule */
  readonly eachMinPermille: number;
  readonly groups: readonly HomeGroup[];
}

export interface Place {
  readonly name: string;
  readonly local: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Party {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  /** two letters for a token */
  readonly code: string;
  /** the immutable key of this party's chance: names and order never matter, this does */
  readonly luck: string;
  readonly place?: Place;
  readonly interests: readonly Statement[];
  readonly constraints: readonly Statement[];
  readonly noAgreement: string;
  /** public positions, the same in every reading, by issue */
  readonly positions: Readonly<Record<string, Position>>;
  readonly values: Readonly<Record<string, Values>>;
  readonly readings: readonly Reading[];
  readonly tempo: readonly Tempo[];
  /** starting trust in each other party, 0..100 */
  readonly trust: Readonly<Record<string, Sourced & { readonly value: number }>>;
  /** drift and events never take the line further than this from its start, bp */
  readonly bounds: Sourced & { readonly minusBp: number; readonly plusBp: number };
  readonly style: Sourced & {
    readonly candourPermille: number;
    readonly leakPermille: number;
    /**
     * How late it gives way while the pen goes round: tenths of the exponent e in 1 − t^e, 5..100. 10 = evenly over time,
     * below early, above late; 10 where absent.
     */
    readonly patience?: number;
    /** permille of what it could gain that it holds on to until the last round, 0..500; 100 where absent */
    readonly floorPermille?: number;
  };
  readonly home: Home;
}

export const EFFECTS = ['reservation', 'trust', 'secrecy', 'rapport', 'share', 'eye'] as const;

/** A typed change to named state, with bounds; there is no expression language. */
export interface Effect {
  readonly on: (typeof EFFECTS)[number];
  /** a party, `all` (trust), `PARTY.GROUP` (share), or `table` */
  readonly target: string;
  readonly delta: number;
  readonly min: number;
  readonly max: number;
  readonly chancePermille: number;
}

export interface NewsEvent extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly chancePermille: number;
  readonly fromRound: number;
  readonly once: boolean;
  /** the one event that becomes likelier when secrecy is low */
  readonly leak?: boolean;
  readonly effects: readonly Effect[];
}

/** An announced deadline: what closes, for whom, and by how much. */
export interface Window extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly chancePermille: number;
  readonly rounds: readonly [number, number];
  readonly announcedAhead: number;
  readonly effects: readonly Effect[];
}

export interface Lever extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly once: boolean;
  readonly fromRound: number;
  /** can be pulled only after this event has happened */
  readonly needsEvent?: string;
  readonly effects: readonly Effect[];
}

export interface Variant extends Sourced {
  readonly id: string;
  readonly name: string;
  /** bp added to every reservation value of a party */
  readonly reservationShift?: Readonly<Record<string, number>>;
  /** bp added to what no agreement is worth to a party's home groups */
  readonly homeShift?: Readonly<Record<string, number>>;
  /** issues on which every public position becomes a red line */
  readonly finalPositions?: readonly string[];
}

/** A family of texts, for counting only, never shown as advice; the first match counts. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly when: readonly Test[];
}

export const BANDS = ['near', 'some-way', 'far'] as const;
export type Band = (typeof BANDS)[number];

export const QUESTIONS = ['which', 'order', 'red', 'take', 'home'] as const;
export type QuestionKind = (typeof QUESTIONS)[number];

export interface Process {
  /** shortfall in bp up to which a refusal is near / some way; beyond is far */
  readonly bands: Sourced & { readonly nearBp: number; readonly someWayBp: number };
  /** smallest change: looked for within this many clauses; at most `said` are named */
  readonly flip: Sourced & { readonly maxClauses: number; readonly said: number };
  readonly tabling: Sourced & {
    readonly secrecy: number;
    /** a refusing party's line rises by this: near, some way, far */
    readonly hardenBp: readonly [number, number, number];
    readonly hardenMaxBp: number;
    readonly failedVoteBp: number;
    readonly failedVoteTrust: number;
  };
  /** bp asked on top of the line in each round, the same for every party, known to all */
  readonly aspiration: Sourced & { readonly bp: readonly number[] };
  readonly candour: Sourced & {
    /** permille added in a private meeting */
    readonly meeting: number;
    /** permille added on a call */
    readonly call: number;
    /** permille added for each point of trust above 50 (taken away below) */
    readonly perTrust: number;
    /** permille added when rapport is high, taken away when low, for the party `rapport.with` */
    readonly rapport: number;
  };
  readonly meeting: Sourced & {
    readonly questions: number;
    readonly trust: number;
    /** bp by which a meeting takes back what refusals have hardened */
    readonly softenBp: number;
    readonly kinds: readonly QuestionKind[];
  };
  readonly call: Sourced & { readonly secrecy: number; readonly kinds: readonly QuestionKind[] };
  readonly brief: Sourced & { readonly trust: number; readonly secrecy: number; readonly quietRounds: number };
  /** a public line to one party's audience: its home groups' mood in bp, within the bound */
  readonly statement: Sourced & { readonly secrecy: number; readonly moodBp: number; readonly moodMaxBp: number };
  readonly leak: Sourced & {
    readonly startSecrecy: number;
    /** below this secrecy the leak event is likelier by `extraPermille` */
    readonly below: number;
    readonly extraPermille: number;
    /** rounds in the public eye after a leak */
    readonly eyeRounds: number;
    readonly secrecy: number;
  };
  readonly riskPremium: Sourced & {
    readonly baseBp: number;
    /** the issue whose options scale the premium, percent by option */
    readonly issue: string;
    readonly percent: Readonly<Record<string, number>>;
  };
  readonly ratification: Sourced & {
    /** [gain bp, approval permille], rising, straight lines between */
    readonly approval: readonly (readonly [number, number])[];
    readonly moodBp: number;
    readonly shareRange: number;
    /** trust of every party after a "no" at home */
    readonly afterNoTrust: number;
  };
  readonly rapport: Sourced & {
    readonly with: string;
    readonly start: readonly [number, number];
    readonly high: number;
    readonly low: number;
    readonly step: number;
  };
  /** reversing a public position costs its audience this much of the position's audienceBp, percent, for good */
  readonly reversal: Sourced & { readonly percent: number };
}

/** One step of a lesson plan. */
export interface LessonStep {
  readonly minutes: number;
  readonly text: string;
}

/** A plan of one lesson; the minutes of its steps add up to its own. */
export interface LessonPlan {
  readonly minutes: number;
  readonly steps: readonly LessonStep[];
}

/** What a class reads beside the game; no rule looks at it, and no hash either. */
export interface Handout {
  readonly briefing?: readonly string[];
  /** dated facts with their sources */
  readonly note?: readonly (Sourced & { readonly text: string })[];
  readonly glossary?: readonly { readonly term: string; readonly text: string }[];
  readonly teaching?: {
    readonly aims: readonly string[];
    readonly before?: string;
    readonly plans: readonly LessonPlan[];
    readonly questions: readonly string[];
  };
}

/** By language (`de`, `pt-BR`): the same texts in other words, by path, such as `issues.line.title`. */
export type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Which variant and issue set a level of play begins with. */
export interface LevelStart {
  readonly variant?: string;
  readonly set?: string;
}

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly notice: string;
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly assumptions: Readonly<Record<string, string>>;
  readonly rounds: Sourced & { readonly count: number };
  readonly sets: Readonly<Record<string, { readonly name: string; readonly issues: readonly string[] }>>;
  readonly variants: readonly Variant[];
  readonly issues: readonly Issue[];
  readonly start: Sourced & { readonly draft: Readonly<Record<string, string>> };
  /** the party from whose capital the envoy sets out */
  readonly envoyFrom?: string;
  /** what the parties are together, in the plural: `towns`; absent = governments */
  readonly called?: string;
  readonly parties: readonly Party[];
  readonly interactions: readonly Interaction[];
  readonly redLines: readonly RedLine[];
  readonly ranges: Sourced & {
    readonly weightMoves: number;
    readonly weightMoveMax: number;
    readonly innerValue: number;
    readonly reservationBp: number;
    readonly driftBp: number;
    readonly trust: number;
  };
  readonly process: Process;
  readonly events: readonly NewsEvent[];
  readonly windows: readonly Window[];
  readonly levers: readonly Lever[];
  readonly families: readonly Family[];
  readonly background: readonly (Sourced & {
    readonly id: string;
    readonly name: string;
    readonly text: string;
  })[];
  readonly levels?: {
    readonly first?: LevelStart;
    readonly standard?: LevelStart;
    readonly expert?: LevelStart;
  };
  readonly handout?: Handout;
  readonly translations?: Translations;
}
