import { describe, expect, test } from 'vitest';
import { linkIn } from '../../src/replay/linksIn.ts';
import { makeScenarioLink } from '../../src/replay/scenarioLink.ts';
import { sealed } from '../../src/replay/seal.ts';

const LETTERS = 'Ab-9_xyzKLM0'.repeat(25);
const FRAGMENT = sealed(`e2.${LETTERS}`);
const address = (fragment: string): string => `https://school.example/a1.html/envoy/#${fragment}`;
const ADDRESS = address(FRAGMENT);

const broken = (by: string, link = ADDRESS): string => link.replace(/(.{72})/g, `$1${by}`);

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

  test('a task for a class, and a scenario', () => {
    const scenario = makeScenarioLink('title: A well\n'.repeat(3) + LETTERS);
    for (const fragment of [sealed(`a1.${LETTERS}`), scenario.ok ? scenario.value : ''])
      expect(linkIn(`See <${broken('\n', address(fragment))}> and say`)).toBe(fragment);
  });

  test('one that lost a letter comes as it is, for its reader to refuse', () => {
    expect(linkIn(`Ours: ${ADDRESS.slice(0, -1)} at last`)).toBe(FRAGMENT.slice(0, -1));
  });

  test('what is none stays as it was', () => {
    for (const text of ['', 'hello', 'https://school.example/a1.html', 'format: 1']) expect(linkIn(text)).toBe(text);
  });
});
