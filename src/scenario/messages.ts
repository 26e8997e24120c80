/** One entry for each code, the most important first: the order in which problems are reported. */
interface Words {
  readonly message: string;
  readonly hint: string;
  readonly severity?: 'warning';
}

export const MESSAGES = {
  'too-large': {
    message: 'The file is larger than two megabytes.',
    hint: 'A scenario is a few hundred kilobytes at most; check that this is the right file.',
  },
  empty: {
    message: 'The file is empty.',
    hint: 'Start from a scenario that works and change it step by step.',
  },
  'not-text': {
    message: 'The file is not plain text.',
    hint: 'Save it as plain text in UTF-8; a word processor file does not work.',
  },
  'merge-conflict': {
    message: 'Two versions of this part stand in the file, as a merge left them.',
    hint: 'Keep one of the two and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  },
  'tab-indent': {
    message: 'This line begins with a tab or another blank; YAML takes only plain spaces there.',
    hint: 'Put plain spaces in its place, as many as the lines beside it have.',
  },
  malformed: {
    message: 'The file cannot be read as YAML from this place on.',
    hint: 'Look at this line and the one above it: indentation, a missing colon, an open bracket or quote.',
  },
  'several-documents': {
    message: 'The file holds more than one document.',
    hint: 'Keep one scenario in a file and remove the line of three dashes between them.',
  },
  'unknown-tag': {
    message: 'The file uses a YAML tag, which scenarios do not have.',
    hint: 'Remove the word that begins with an exclamation mark.',
  },
  'too-many-aliases': {
    message: 'The file repeats parts of itself through too many aliases.',
    hint: 'Write the repeated parts out; at most a few aliases are read.',
  },
  'too-deep': {
    message: 'The file is nested too deeply to be a scenario.',
    hint: 'A scenario has at most a dozen levels; look for unclosed brackets.',
  },
  'too-many-parts': {
    message: 'The file has far more parts than a scenario can have.',
    hint: 'Check that this is the right file.',
  },
  'forbidden-key': {
    message: 'A key has a name that is not allowed in any scenario.',
    hint: 'Choose another name for this key.',
  },
  'duplicate-key': {
    message: 'The same key stands twice in one block.',
    hint: 'Remove one of the two, so that it is clear which one counts.',
  },
  'key-not-text': {
    message: 'A key is not a plain word.',
    hint: 'Keys are words such as line or RUS; put quotes around a number or a date.',
  },
  'not-a-scenario': {
    message: 'The file does not hold a scenario.',
    hint: 'A scenario begins with format: 1, id and title; compare with one of ours.',
  },
  'unknown-format': {
    message: 'The file is written in a format that this version does not read.',
    hint: 'Use format: 1, or open the file with a newer version of Envoy.',
  },
  'missing-key': {
    message: 'A key that is needed here is missing.',
    hint: 'Add the key to this block; the shipped scenario shows how it looks.',
  },
  'unknown-key': {
    message: 'This key is not known here.',
    hint: 'Check its spelling and its indentation, or remove it.',
  },
  unsourced: {
    message: 'These numbers do not say where they come from.',
    hint: 'Add basis (stated, inferred, assumed or record) and src, a list of keys from sources or assumptions.',
  },
  'wrong-type': {
    message: 'A different kind of value belongs here.',
    hint: 'Check the value, its quotes and its indentation.',
  },
  'not-whole': {
    message: 'This number is not a whole number.',
    hint: 'Write a whole number; shares and chances have units small enough for that.',
  },
  'out-of-range': {
    message: 'This number lies outside the range allowed here.',
    hint: 'Choose a number within the range.',
  },
  'wrong-length': {
    message: 'There are too many or too few of these, or the text has the wrong length.',
    hint: 'Shorten or extend it to the size allowed.',
  },
  'wrong-word': {
    message: 'This word is not one of those allowed here.',
    hint: 'Use one of the expected words, spelled in the same way.',
  },
  'bad-id': {
    message: 'This name cannot be used as an id.',
    hint: 'Ids begin with a letter and hold up to 32 letters, digits, dashes or underscores.',
  },
  'unknown-source': {
    message: 'A source is named that the file does not declare.',
    hint: 'Declare it under sources or assumptions, or correct its spelling.',
  },
  'duplicate-id': {
    message: 'The same id is used twice.',
    hint: 'Give each its own id.',
  },
  'duplicate-luck': {
    message: 'Two parties share one luck key, so their chances would be the same.',
    hint: 'Give each party its own luck key and never change it afterwards.',
  },
  'duplicate-code': {
    message: 'Two parties share the same two letters.',
    hint: 'Give each party its own code.',
  },
  'unknown-issue': {
    message: 'An issue is named that the file does not declare.',
    hint: 'Declare it under issues, or correct its spelling.',
  },
  'unknown-option': {
    message: 'An option is named that its issue does not have.',
    hint: 'Use the id of one of the options of this issue.',
  },
  'unknown-party': {
    message: 'A party is named that the file does not declare.',
    hint: 'Use the id of one of the parties.',
  },
  'unknown-set': {
    message: 'An issue set is named that the file does not declare.',
    hint: 'Use one of the names under sets.',
  },
  'unknown-event': {
    message: 'An event is named that the file does not declare.',
    hint: 'Use the id of one of the events.',
  },
  'unknown-variant': {
    message: 'A variant is named that the file does not declare.',
    hint: 'Use the id of one of the variants.',
  },
  'unknown-text': {
    message: 'A translation stands for a text that the file does not have.',
    hint: 'Name the text by the ids that lead to it, such as issues.line.title.',
  },
  'unknown-group': {
    message: 'A home group is named that this party does not have.',
    hint: 'Write it as PARTY.group, with the id of one of the party’s home groups.',
  },
  'wrong-target': {
    message: 'This effect cannot act on this target.',
    hint: 'Reservation acts on a party, trust on a party or all, share on PARTY.group, the others on table.',
  },
  'no-set': {
    message: 'The file declares no issue set.',
    hint: 'Add at least one set under sets; the first is the default.',
  },
  'missing-set': {
    message: 'A number is missing for one of the issue sets.',
    hint: 'Give a value for every set.',
  },
  'missing-issue': {
    message: 'An issue that is needed here has no entry.',
    hint: 'Add an entry for every issue expected.',
  },
  'extra-issue': {
    message: 'An issue stands here that is not part of this set.',
    hint: 'Remove it here or add it to the set.',
  },
  'missing-option': {
    message: 'An option of this issue has no value.',
    hint: 'Give every option of the issue a value from 0 to 100.',
  },
  'missing-party': {
    message: 'A party that is needed here has no entry.',
    hint: 'Add an entry for every other party.',
  },
  'bad-sum': {
    message: 'These numbers do not add up to what they must.',
    hint: 'Change them until they add up.',
  },
  'wrong-basis': {
    message: 'The basis does not fit the sources given.',
    hint: 'Stated needs an article, record needs a record; otherwise write inferred or assumed.',
  },
  'not-rising': {
    message: 'These points must rise from one to the next.',
    hint: 'Put them in rising order of gain, with approval that never falls.',
  },
  'wrong-order': {
    message: 'The first of these numbers must not be larger than the second.',
    hint: 'Exchange the two or correct one of them.',
  },
  'wrong-count': {
    message: 'The number of entries does not match the number of rounds.',
    hint: 'Give one number for each round.',
  },
  'round-range': {
    message: 'This round never comes in a game of this length.',
    hint: 'Choose a round from 1 to the number of rounds.',
  },
  'premium-issue': {
    message: 'The issue that scales the risk premium is missing from an issue set.',
    hint: 'Choose an issue that is part of every set.',
  },
  'two-leaks': {
    message: 'More than one event is marked as the leak.',
    hint: 'Mark one event only with leak: true.',
  },
  'unused-source': {
    message: 'A source is declared that nothing refers to.',
    hint: 'Remove it, or name it where it supports a number: in the form, under “Where its numbers come from”.',
    severity: 'warning',
  },
  'unused-issue': {
    message: 'An issue is declared that is part of no set.',
    hint: 'Add it to a set, or remove it.',
    severity: 'warning',
  },
} as const satisfies Record<string, Words>;

export type FileCode = keyof typeof MESSAGES;
export const FILE_CODES = Object.keys(MESSAGES) as readonly FileCode[];

/** What is said about a code. */
export const wordsFor = (code: FileCode): Words => MESSAGES[code];
