import { isGameFile } from '../replay/file.ts';
import { NOT_TEXT } from '../scenario/read.ts';
import { linkKind, MAX_FILE } from './openable.ts';

/** Why a file cannot be the draft of a scenario, faulty or not; null where it can. */
export const notScenario = (text: string): 'not-text' | 'too-large' | 'empty' | 'game' | null => {
  if (text.length > MAX_FILE) return 'too-large';
  if (NOT_TEXT.test(text)) return 'not-text';
  if (/^[\s\uFEFF]*$/.test(text)) return 'empty';
  return linkKind(text) === 'replay' || isGameFile(text) ? 'game' : null;
};
