import { describe, expect, test } from 'vitest';
import { linkIn } from '../../src/store/pasted.ts';

const FRAGMENT = `e2.${'Ab-9_'.repeat(60)}`;
const ADDRESS = `https://school.example/a1.html/envoy/#${FRAGMENT}`;

const broken = (by: string, width = 72): string => ADDRESS.replace(new RegExp(`(.{${width}})`, 'g'), `$1${by}`);

describe('the link in what a person pasted', () => {
  test.each([
    ['as it is', ADDRESS],
    ['its last part', FRAGMENT],
    ['with blanks around it', `  ${ADDRESS} \n`],
    ['in the brackets of a mail', `<${ADDRESS}>`],
    ['in quotes', `“${ADDRESS}”`],
    ['at the end of a sentence', `Here is ours: ${ADDRESS}.`],
    ['with words after it', `Here is ours: ${ADDRESS}\n\nGreetings`],
    ['in lines', broken('\n')],
    ['in the lines of another system', broken('\r\n')],
    ['in lines, in brackets, with words on both sides', `Hello,\n<${broken('\n')}>\nsee you`],
    ['quoted in an answer', `> ${broken('\n> ')}`],
    ['with blanks where a document broke it', broken(' ')],
    ['its last part in lines', broken('\n').replace(/^[^#]*#/, '')],
  ])('%s', (_, pasted) => expect(linkIn(pasted)).toBe(FRAGMENT));

  test.each(['s1', 'a1'])('a link of another kind: %s', (kind) => {
    const fragment = FRAGMENT.replace('e2', kind);
    expect(linkIn(`See <${broken('\n').replace('#e2', `#${kind}`)}>`)).toBe(fragment);
  });

  test('what is none stays as it was', () => {
    for (const text of ['', 'hello', 'https://school.example/a1.html', 'format: 1']) expect(linkIn(text)).toBe(text);
  });
});
