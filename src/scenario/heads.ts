/** What stands above each part of a file that we write. */
export const HEADS: Readonly<Record<string, string>> = {
  format: `A scenario for Envoy. Lines like this one are remarks and change nothing.
Units: weights add to 100 in each issue set; values are 0..100; Bp are basis points (a text is worth 0..10000);
Permille are chances out of 1000; trust, rapport and secrecy are 0..100.
Every number says where it comes from: basis is
  stated (in the article), inferred (from the article), assumed (by the designer) or record (a public document),
and src names keys of sources or assumptions below.`,
  sources: 'SOURCES: the article, paragraph by paragraph, and primary public records',
  assumptions: 'ASSUMPTIONS: the kinds of guess that this model makes, each with its reason',
  rounds: 'ROUNDS',
  sets: 'ISSUE SETS: the first is the default',
  variants: 'VARIANTS: the same scenario under another assumption; shifts are in basis points',
  issues: 'ISSUES and their options, in treaty language',
  start: 'THE PROPOSAL that is on the table when the game begins',
  envoyFrom: 'where the envoy sets out from',
  called: 'what the parties are, in the plural',
  parties: 'PARTIES, in alphabetical order; order and names change nothing in play',
  interactions: 'INTERACTIONS: what clauses are worth together, beyond each alone; all tests must hold',
  redLines: `RED LINES: crossed when every test under when holds, unless every test under unless holds.
A party signs nothing that crosses one of its lines.`,
  ranges: 'RANGES: how far each game may draw its numbers from those in this file',
  process: 'PROCESS: what the steps of the talks cost and bring',
  events: 'EVENTS: news that may come in a round, at most one in each',
  windows: 'WINDOWS: announced deadlines',
  levers: 'LEVERS that the envoy can pull',
  families: 'FAMILIES of texts, for counting only, never shown as advice; the first match counts',
  background: 'BACKGROUND: others who matter and do not sit at the table',
  levels: 'LEVELS: with what each level of play begins',
  handout: 'HANDOUT: what a class reads beside the game; no rule looks at it',
  translations: 'TRANSLATIONS: the same texts by language and path',
};

/** What is remarked where a key first comes up. */
export const FIRST: Readonly<Record<string, string>> = {
  luck: 'the key of this party’s chance: choose it once and never change it',
  positions:
    'what this party says in public, the same in every reading; audienceBp is asked for leaving it in the open',
  values: 'what each option is worth to this party, on its own scale only',
  readings: 'one is drawn in each game, and finding out which is the game',
  bySet: 'weights add to 100 in each set',
  byIssue: 'only the options that this reading moves; all others as above',
  reservation: 'what no agreement is worth',
  tempo: 'whom time favours: one is drawn in each game; deltaBp moves the line every round',
  trust: 'starting trust in each other party',
  bounds: 'how far the line may move in a game',
  style: 'how openly this party answers, how often it talks to the press, how late it gives way',
  home: 'who must agree at home; shares add to 100',
  hardenBp: 'for near, some way and far',
  approval: 'gain in basis points, approval in permille; straight lines between',
};
