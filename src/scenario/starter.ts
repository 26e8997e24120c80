/** A name as YAML text on one line. */
const quoted = (name: string): string => JSON.stringify(name);

/** A small file that plays as it stands, with a remark at each thing that one changes first. */
export const starter = (title: string): string => `# yaml-language-server: $schema=./scenario.schema.json
# A scenario for Envoy. Lines like this one are remarks. Change a line, save, and ask:
#   npm run -s envoy -- check THIS-FILE      what is wrong, and where
#   npm run -s envoy -- balance THIS-FILE    whether it is a game
# or open it on the start page with "Open my file". All keys: scenarios/FORMAT.md
format: 1
title: ${quoted(title)}
summary: Two neighbours share a lake and a road, and want to write down how.

# how many exchanges of drafts there are
rounds: {count: 6}

# what the text settles, each with its options from one end to the other
issues:
  - id: water
    title: Water from the lake
    question: Who may take how much?
    options:
      - {id: north, short: Mostly the north, text: Two thirds of the water go to the north.}
      - {id: even, short: Half each, text: Each takes half of the water.}
      - {id: south, short: Mostly the south, text: Two thirds of the water go to the south.}
  - id: road
    title: The road
    question: Who pays for it?
    options:
      - {id: north, short: The north pays, text: The north pays for the road.}
      - {id: even, short: Half each, text: Each pays half of the road.}
      - {id: south, short: The south pays, text: The south pays for the road.}
  - id: checks
    title: Checks
    question: Who looks whether both keep to the text?
    options:
      - {id: none, short: Nobody, text: Nobody looks.}
      - {id: both, short: Both together, text: Both look together once a year.}
      - {id: neutral, short: Somebody neutral, text: Somebody neutral looks once a year.}

# the proposal that is on the table when the game begins
start:
  draft: {water: north, road: even, checks: none}

parties:
  - id: NOR
    name: The north
    code: "NO"
    # the key of its chance: choose it once and never change it
    luck: luck-pine
    interests:
      - text: Water for its fields.
    noAgreement: Both dig wells, and the lake sinks.
    # what it says in public
    positions:
      water: {option: north}
    # what each option is worth to it: 0 the worst of these, 100 the best
    values:
      water: {options: {north: 100, even: 60, south: 0}}
      road: {options: {north: 0, even: 60, south: 100}}
      checks: {options: {none: 0, both: 100, neutral: 60}}
    # what it wants most: each game draws one of these, and finding out which is the game
    readings:
      - id: fields
        name: Its fields first
        # points for each issue, 100 in all
        weights: {bySet: {all: {water: 60, road: 20, checks: 20}}}
        # what no agreement is worth, of 10000: a text below it is not signed
        reservation: {bySet: {all: 5200}}
      - id: purse
        name: Its purse first
        weights: {bySet: {all: {water: 25, road: 55, checks: 20}}}
        reservation: {bySet: {all: 5200}}
  - id: SOU
    name: The south
    code: SO
    luck: luck-olive
    interests:
      - text: A road to the market.
    noAgreement: The market stays far away.
    positions:
      road: {option: north}
    values:
      water: {options: {north: 0, even: 60, south: 100}}
      road: {options: {north: 100, even: 60, south: 0}}
      checks: {options: {none: 0, both: 60, neutral: 100}}
    readings:
      - id: market
        name: The road first
        weights: {bySet: {all: {water: 20, road: 60, checks: 20}}}
        reservation: {bySet: {all: 5200}}
      - id: wells
        name: Its wells first
        weights: {bySet: {all: {water: 55, road: 20, checks: 25}}}
        reservation: {bySet: {all: 5200}}

# what a party never signs (take it out, or add more)
redLines:
  - party: SOU
    when: [{issue: water, in: [north]}, {issue: road, in: [south]}]
    text: Will not pay for everything and go thirsty.

# news that may come; target names a party, delta moves its line (below 0: it settles more easily)
events:
  - id: dry
    name: A dry week
    text: It does not rain for a week.
    effects:
      - {on: reservation, target: NOR, delta: -80}
      - {on: reservation, target: SOU, delta: -80}
`;
