import type { GameEvent } from '../engine/types.ts';
import type { View } from '../engine/view.ts';
import { toldIn } from './cables.ts';
import { eventSentence } from './text/events.ts';
import type { Reader } from './text/grammar.ts';

/** What has happened, as sentences to be read out. */
export const toldWords = ({ model }: View, latest: readonly GameEvent[], reader: Reader): string => {
  const cables = new Set(toldIn(latest));
  return latest
    .filter((e) => e.type === 'round' || cables.has(e))
    .map((e) => eventSentence(model, e, reader))
    .join(' ');
};
