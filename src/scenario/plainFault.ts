import { show } from './plain.ts';

/** What the reader of YAML says, and the same in words of a school: what stands there, and what would do. */
const FAULTS: readonly (readonly [says: RegExp, found: string, expected: string])[] = [
  [/end with a \]/, 'a “[” that is not closed', 'a “]” at the end of its list'],
  [/end with a \}/, 'a “{” that is not closed', 'a “}” at the end of its block'],
  [/Missing closing ["']quote/, 'a quotation mark that is not closed', 'the same mark at the end of the text'],
  [
    /Nested mappings|same column|Sequence item without|block sequence may not/,
    'a line that begins too far to the left or to the right, or a second colon in it',
    'as many spaces as the lines beside it, and quotation marks around a text with a colon',
  ],
  [
    /Implicit (?:map )?keys|between flow|Missing space after/,
    'a key without its colon, or a row without its comma',
    'a colon and a space after each key, a comma between the parts of a row',
  ],
  [
    /Unexpected .*flow-/,
    'a bracket or comma that nothing before it belongs to',
    'each bracket opened and closed once, and a colon after each key',
  ],
  [
    /Plain value cannot start|Alias|Anchor|escape sequence|Block scalar header/,
    'a sign that means something to YAML',
    'the text in quotation marks',
  ],
];

/** What a fault of YAML is, and what would do there, in plain words. */
export const plainFault = (says: string): readonly [found: string, expected: string] => {
  const [, found, expected] = FAULTS.find(([pattern]) => pattern.test(says)) ?? [
    '',
    show(says),
    'a line like those beside it',
  ];
  return [found, expected];
};
