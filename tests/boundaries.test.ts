import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceProblems } from './tooling/sourceRules.ts';

const SRC = new URL('../src/', import.meta.url);

const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

describe('the street', () => {
  test('there is something to read', () => expect(FILES.length).toBeGreaterThan(20));

  test.each(FILES)('%s keeps the rules of the house', (path) => {
    expect(sourceProblems(path, readFileSync(new URL(path, SRC), 'utf8'))).toEqual([]);
  });
});

/** One planted violation of each kind: the file, its text, and what the checker must say. */
const PLANTED: [path: string, code: string, says: RegExp][] = [
  ['engine/a.ts', "import { x } from '../scenario/x.ts';", /engine may not import from scenario/],
  ['engine/a.ts', "import type { X } from '../scenario/x.ts';", /engine may not import from scenario/],
  ['engine/a.ts', "export { x } from '../scenario/x.ts';", /engine may not import from scenario/],
  ['engine/a.ts', "export * from '../scenario/x.ts';", /engine may not import from scenario/],
  ['engine/a.ts', "export const x = await import('../scenario/x.ts');", /engine may not import from scenario/],
  ['engine/a.ts', "type X = import('../scenario/x.ts').X;", /engine may not import from scenario/],
  ['engine/a.ts', "import '../scenario/x.ts';", /engine may not import from scenario/],
  ['agents/a.ts', "import { x } from './../replay/x.ts';", /agents may not import from replay/],
  ['store/a.ts', "new Worker(new URL('../ui/x.ts', import.meta.url));", /store may not import from ui/],
  ['store/a.ts', "new Worker('../ui/x.ts');", /store may not import from ui/],
  ['store/a.ts', 'new Worker(address);', /plain string/],
  ['store/a.ts', "import.meta.glob(['../stage/*.ts']);", /store may not import from stage/],
  ['store/a.ts', "import.meta.resolve('../stage/x.ts');", /store may not import from stage/],
  ['store/a.ts', 'await import(name);', /plain string/],
  ['store/a.ts', 'await import(`../' + '$' + '{name}.ts`);', /plain string/],
  ['store/a.ts', 'await import(`../ui/x.ts`);', /store may not import from ui/],
  ['ui/a.tsx', "import { x } from '../stage/x.ts';", /ui may not import from stage/],
  ['stage/a.ts', "import { x } from '../ui/x.ts';", /stage may not import from ui/],
  ['cli/a.ts', "import { x } from '../store/x.ts';", /cli may not import from store/],
  ['ui/a.tsx', "import { x } from '../cli/x.ts';", /ui may not import from cli/],
  ['cli/a.ts', "import { x } from '../ui/x.ts';", /cli may not import from ui/],
  ['store/a.ts', "import { x } from '../main.ts';", /store may not import from main.ts/],
  ['store/a.ts', "import { x } from '../../tests/x.ts';", /leaves src/],
  ['store/a.ts', "import { x } from '/src/engine/x.ts';", /not relative/],
  ['scenario/a.ts', "import text from '../../scenarios/x.yaml?raw';", /scenario may not import scenarios/],
  ['store/a.ts', "import { createStore } from 'zustand';", /may not import the package zustand/],
  ['engine/a.ts', "import { x } from 'valibot';", /may not import the package valibot/],
  ['solve/a.ts', "import { x } from 'fflate';", /may not import the package fflate/],
  ['replay/a.ts', "import fs from 'node:fs';", /may not import the package node:fs/],
  ['engine/a.ts', "const x = require('x');", /require is banned/],
  ['engine/a.ts', "/// <reference types='node' />\nexport {};", /no reference directives/],
  ['helpers/a.ts', 'export {};', /no room of the street/],
  ['utils.ts', 'export {};', /no room of the street/],
  ['engine/deep/a.ts', 'export {};', /one folder deep/],
  ['ui/text/deep/a.ts', 'export {};', /one folder deep/],
  ['engine/a.ts', 'const x = ;', /Unexpected token/],
  ['engine/a.ts', 'Math.random();', /Math.random is banned/],
  ['ui/a.tsx', 'Math.random();', /Math.random is banned/],
  ['ui/a.tsx', "Math['random']();", /Math.random is banned/],
  ['ui/a.tsx', 'const { random } = Math;', /only be used as Math.name/],
  ['ui/a.tsx', 'const x = Math[name];', /only be used as Math.name/],
  ...'exp log log2 log10 log1p expm1 pow sin cos tan asin acos atan atan2 sinh cosh tanh hypot cbrt'
    .split(' ')
    .map((name): [string, string, RegExp] => ['engine/a.ts', `Math.${name}(2);`, /differs between engines/]),
  ['engine/a.ts', 'const x = 2 ** 3;', /\*\* differs/],
  ['engine/a.ts', 'x **= 3;', /\*\* differs/],
  ['engine/a.ts', 'const now = Date.now();', /Date is banned/],
  ['engine/a.ts', 'const now = new Date();', /Date is banned/],
  ['engine/a.ts', 'type When = Date;', /Date is banned/],
  ['engine/a.ts', 'const x = `' + '$' + '{Date.now()}`;', /Date is banned/],
  ...'Intl performance crypto console document window globalThis'
    .split(' ')
    .map((name): [string, string, RegExp] => ['analysis/a.ts', `${name}.x;`, /banned in the pure rooms/]),
  ['engine/a.ts', 'x.toLocaleString();', /locale/],
  ['engine/a.ts', "x['toLocaleUpperCase']();", /locale/],
  ['engine/a.ts', 'names.sort((a, b) => a.localeCompare(b));', /locale/],
  ['engine/a.ts', 'const { localeCompare } = x;', /locale/],
  ['ui/a.tsx', 'x.innerHTML = text;', /innerHTML is banned/],
  ['ui/a.tsx', 'const x = <p dangerouslySetInnerHTML={html} />;', /dangerouslySetInnerHTML is banned/],
  ['ui/a.tsx', 'document.cookie;', /cookie is banned/],
  ['ui/a.tsx', "eval('1');", /eval is banned/],
  ['ui/a.tsx', "new Function('1');", /Function is banned/],
  ['ui/a.tsx', "fetch('https://example.org');", /fetch is banned/],
];

const SOUND: [path: string, code: string][] = [
  ['engine/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';\nimport { x } from './x.ts';"],
  ['engine/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
  ['engine/a.ts', '// Math.random, Date, x ** 3\n/* console.log */ const says = "Math.random() and Date";'],
  ['engine/a.ts', 'const x = /Math.random/.test(text) ? Math.floor(4 / 2) : Math.imul(2, 3);'],
  ['engine/a.ts', 'const record = { window: 1, document: 2 }; record.window; record.document;'],
  ['engine/a.ts', 'const closes = ({ window, at: document }: Talks) => window + document;'],
  ['engine/a.ts', 'interface Talks { window: number; readonly performance: string }'],
  ['analysis/a.ts', "import { x } from '../engine/x.ts';\nimport { y } from '../replay/y.ts';"],
  ['store/a.ts', "import { createStore } from 'zustand/vanilla';"],
  ['store/a.ts', "import text from '../../scenarios/x.yaml?raw';"],
  [
    'ui/a.tsx',
    "import { useState } from 'preact/hooks';\nexport const A = () => <p>don't {new Date(0).getTime()}</p>;",
  ],
  ['ui/text/en.ts', "import type { X } from '../../engine/x.ts';\nimport { y } from '../y.ts';"],
  ['stage/a.ts', "import Phaser from 'phaser';\nconst x = Math.sin(2) ** 2;"],
  ['workers/a.ts', "new Worker(new URL('./batch.worker.ts', import.meta.url), { type: 'module' });"],
  ['cli/a.ts', "import { x } from '../ui/text/x.ts';"],
  ['cli/a.ts', "import { readFileSync } from 'node:fs';\nimport { x } from '../workers/x.ts';"],
  ['main.ts', "import { x } from './ui/x.ts';\nimport('./stage/x.ts');\nimport { r } from './replay/r.ts';"],
];

describe('the checker', () => {
  test.each(PLANTED)('finds in %s: %s', (path, code, says) => {
    expect(sourceProblems(path, code).join('\n')).toMatch(says);
  });

  test.each(SOUND)('lets pass in %s: %s', (path, code) => {
    expect(sourceProblems(path, code)).toEqual([]);
  });
});
