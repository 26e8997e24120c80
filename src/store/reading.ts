import type { Scenario } from '../engine/scenarioTypes.ts';
import type { Edit } from '../scenario/edit.ts';
import type { Look } from '../scenario/parse.ts';
import type { Door } from '../workers/door.ts';
import type { ReadText, TextJobs } from '../workers/textJobs.ts';
import { askText } from './askText.ts';

/** Changes that a form makes: given as they are, or worked out from the scenario as it stands when their turn comes. */
export type Step = readonly Edit[] | ((draft: Scenario, data: unknown) => readonly Edit[]);

interface Desk {
  /** the text as it stands */
  now(): string;
  /** what was read last, and of which text */
  last(): { readonly text: string | null; readonly look: Look };
  /** the text that stands now has been read */
  put(read: ReadText): void;
  /** a form has changed the text */
  changed(read: ReadText): void;
}

interface Reader {
  /** a key was typed: the text is read when the next does not follow at once */
  typed(): void;
  /** makes changes one after another, each on the text as it then stands */
  step(step: Step): void;
  /** resolves when all changes are made and the text has been read as it stands */
  settled(): Promise<void>;
  close(): void;
}

/** Keys that follow within so many ms are read together. */
const PAUSE = 15;

/**
 * Reads a text while people change it, in a worker, and makes the changes of a form. Nothing that was typed is lost: a
 * form's change is worked out, and if need be made again, on whatever text stands when it is done.
 */
export const makeReader = (door: Door<TextJobs>, desk: Desk): Reader => {
  const steps: Step[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readNow = async (): Promise<void> => {
    const text = desk.now();
    const answer = await askText(door, 'read', text);
    if (!answer.ok) closed = true;
    else if (!closed && desk.now() === text) desk.put(answer.value);
  };

  const firstStep = async (): Promise<void> => {
    const [step] = steps;
    const { look } = desk.last();
    const text = desk.now();
    const edits = typeof step !== 'function' ? step : look.draft === null ? [] : step(look.draft, look.data);
    const answer = edits === undefined || edits.length === 0 ? null : await askText(door, 'edit', { text, edits });
    // typed meanwhile: once more, on what stands now
    if (closed || desk.now() !== text) return;
    steps.shift();
    if (answer?.ok) desk.changed(answer.value);
  };

  const isRead = (): boolean => desk.last().text === desk.now();

  const work = async (): Promise<void> => {
    // so that whoever asked has the promise before it ends
    await Promise.resolve();
    while (!closed && (steps.length > 0 || !isRead())) await (isRead() ? firstStep() : readNow());
    running = null;
  };

  const settled = (): Promise<void> => {
    clearTimeout(timer);
    running ??= work();
    return running;
  };

  return {
    typed() {
      clearTimeout(timer);
      timer = setTimeout(() => void settled(), PAUSE);
    },
    step(step) {
      steps.push(step);
      void settled();
    },
    settled,
    close() {
      closed = true;
      clearTimeout(timer);
      door.close();
    },
  };
};
