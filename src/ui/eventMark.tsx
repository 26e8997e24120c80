import type { Model } from '../engine/model.ts';
import type { GameEvent } from '../engine/types.ts';
import { partyIn } from './cables.ts';
import { Mark } from './marks.tsx';

/** Whose event it is; an empty place where it is no government's. */
export const EventMark = ({ model, event }: { readonly model: Model; readonly event: GameEvent }) => {
  const party = partyIn(event);
  return party === null ? <span class="mark" /> : <Mark model={model} party={party} />;
};
