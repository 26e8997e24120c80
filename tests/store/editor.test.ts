import { expect, test, vi } from 'vitest';
import { fail, type Result } from '../../src/engine/result.ts';
import { emptyPage } from '../../src/scenario/emptyPage.ts';
import { addParty } from '../../src/scenario/formEdits.ts';
import { lookAt } from '../../src/scenario/parse.ts';
import { notScenario } from '../../src/store/draftFile.ts';
import { makeEditor, playable } from '../../src/store/editor.ts';
import type { Door } from '../../src/workers/door.ts';
import { runText, type TextJobs } from '../../src/workers/textJobs.ts';
import { makeShelf } from './helpers.ts';

const nobody: Door = { ask: () => Promise.resolve(fail('cancelled')), close: () => undefined };

/** A reader that answers as the worker would, a moment later; `held` is what it waits for. */
const reading = (held: () => Promise<void> = () => Promise.resolve()): Door<TextJobs> => ({
  ask: async (kind, what) => {
    await held();
    return runText(kind, structuredClone(what));
  },
  close: () => undefined,
});

const editorWith = (reader: Door<TextJobs>, text = emptyPage()) =>
  makeEditor(null, text, { reader: () => reader, door: () => nobody });

test('changes of a form that follow at once are each made on what the one before left', async () => {
  const editor = editorWith(reading());
  for (const name of ['Port', 'Hotels', 'Port']) editor.make((d, f) => addParty(d, f, name));
  await editor.settled();
  const { look, history } = editor.getState();
  expect(look.draft?.parties.map(({ id }) => id)).toEqual(['first', 'second', 'port', 'hotels', 'port-2']);
  expect(history.past).toHaveLength(3);
  editor.undo();
  await editor.settled();
  expect(playable(editor.getState())?.parties).toHaveLength(4);
});

test('who comes back finds the draft as it was left, also where nothing keeps it; what another tab kept since goes first', async () => {
  const editor = editorWith(reading());
  editor.make([{ path: ['title'], value: 'Left' }]);
  await editor.settled();
  const state = editor.getState();
  expect(state.kept).toBe(false);
  const doors = { reader: () => reading(), door: () => nobody };
  const again = makeEditor(null, emptyPage(), doors, state);
  expect(again.getState().history).toEqual(state.history);
  const other = makeShelf({ 'envoy.draft': '# of another tab' });
  const kept = makeEditor(other, emptyPage(), doors, { ...state, kept: true });
  expect(kept.getState().history).toMatchObject({ past: [], now: '# of another tab' });
});

test('what is typed while a change of the form is on its way stays, and so does the change', async () => {
  let free = (): void => undefined;
  let gate = Promise.resolve();
  const editor = editorWith(reading(() => gate));
  await editor.settled();
  gate = new Promise((resolve) => {
    free = resolve;
  });
  editor.make([{ path: ['title'], value: 'By the form' }]);
  await Promise.resolve();
  const typed = `# typed meanwhile\n${editor.getState().history.now}`;
  editor.type(typed);
  expect(editor.getState().history.now).toBe(typed);
  free();
  await editor.settled();
  expect(editor.getState().history.now).toBe(typed.replace('My scenario', 'By the form'));
  expect(editor.getState().read).toBe(editor.getState().history.now);
});

test('asked when nothing is on its way, it is ready for the next change', async () => {
  const editor = editorWith(reading());
  await editor.settled();
  await editor.settled();
  editor.make([{ path: ['title'], value: 'Later' }]);
  await editor.settled();
  expect(editor.getState().look.draft?.title).toBe('Later');
});

test('without a worker the page reads for itself', async () => {
  const none: Door<TextJobs> = {
    ask: () => Promise.resolve(fail('no-worker') as Result<never>),
    close: () => undefined,
  };
  const editor = editorWith(none);
  editor.make([{ path: ['title'], value: 'Alone' }]);
  await editor.settled();
  expect(editor.getState().look.draft?.title).toBe('Alone');
});

test('a text that cannot be read is told, and a change of the form leaves it alone', async () => {
  const editor = editorWith(reading(), 'title: [');
  editor.make([{ path: ['title'], value: 'x' }]);
  editor.make((d, f) => addParty(d, f, 'Port'));
  await editor.settled();
  expect(editor.getState().history.now).toBe('title: [');
  expect(editor.getState().look.problems[0]?.code).toBe('malformed');
});

test('a draft that another tab has put in the place of this one is told; its own is not', async () => {
  const editor = editorWith(reading());
  editor.overtaken('envoy.game', 'x');
  editor.overtaken('envoy.draft', editor.getState().history.now);
  expect(editor.getState().elsewhere).toBe(false);
  editor.overtaken('envoy.draft', 'title: Another');
  expect(editor.getState().elsewhere).toBe(true);
});

test.each([
  ['format: 1\ntitle: [', null],
  ['\uFEFFformat: 1', null],
  ['caf\uFFFD', 'not-text'],
  ['\u0000\u0001', 'not-text'],
  [' \n', 'empty'],
  ['x'.repeat(2_000_001), 'too-large'],
  ['{"envoy": 1, "kind": "games", "games": []}', 'game'],
  ['https://x.test/#e3.abcd', 'game'],
])('file %#: whether it can be a draft at all', (text, why) => expect(notScenario(text)).toBe(why));

test('a problem shows a repair that was tried, which is one step back once it is made', async () => {
  const faulty = emptyPage().replace('title: My scenario', 'titel: My scenario');
  const editor = editorWith(reading(), faulty);
  await vi.waitFor(() => expect(editor.getState().mended).not.toBeNull(), 5_000);
  const [first] = editor.getState().mended?.problems ?? [];
  expect(first?.repair).toMatch(/“title/);
  if (first?.change === undefined) throw new Error('no repair was found');
  editor.mend(first.change);
  await editor.settled();
  expect(editor.getState().history.now).toBe(emptyPage());
  expect(editor.getState().look.problems).toEqual([]);
  expect(editor.getState().mended).toBeNull();
  editor.undo();
  await editor.settled();
  expect(editor.getState().history.now).toBe(faulty);
});

test('a repair that was found for another text changes nothing', async () => {
  const faulty = emptyPage().replace('title: My scenario', 'titel: My scenario');
  const editor = editorWith(reading(), faulty);
  await vi.waitFor(() => expect(editor.getState().mended).not.toBeNull(), 5_000);
  const change = editor.getState().mended?.problems[0]?.change;
  if (change === undefined) throw new Error('no repair was found');
  editor.type(`# a remark\n${faulty}`);
  editor.mend(change);
  expect(editor.getState().history.now).toBe(`# a remark\n${faulty}`);
  await editor.settled();
  expect(editor.getState().mended).toBeNull();
});

test('the search for repairs ends with the next key, not when that is read', async () => {
  const asked: string[] = [];
  const mender: Door<TextJobs> = {
    ask: (kind) => {
      asked.push(kind);
      return new Promise(() => undefined);
    },
    close: () => undefined,
  };
  const readers = [mender, reading()];
  const editor = makeEditor(null, 'title: [', { reader: () => readers.shift() as Door<TextJobs>, door: () => nobody });
  await vi.waitFor(() => expect(asked).toEqual(['mend']), 5_000);
  editor.type('title: [x');
  expect(asked).toEqual(['mend', 'leave']);
});

test('a key that is taken back before it was read leaves the search for repairs as it was', async () => {
  const faulty = emptyPage().replace('title: My scenario', 'titel: My scenario');
  const editor = editorWith(reading(), faulty);
  await editor.settled();
  editor.type(`${faulty}q`);
  editor.type(faulty);
  await vi.waitFor(() => expect(editor.getState().mended).not.toBeNull(), 5_000);
});

test('a search for repairs that is given up ends at its next try', async () => {
  const faulty = emptyPage().replace('title: My scenario', 'titel: My scenario');
  const { problems } = lookAt(faulty);
  const search = runText('mend', { text: faulty, problems });
  await runText('leave', null);
  expect(await search).toEqual({ ok: true, value: problems });
  const again = await runText('mend', { text: faulty, problems });
  expect(again.ok && again.value[0]?.repair).toMatch(/title/);
});
