import type { StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../engine/scenarioTypes.ts';
import { lasting } from './fresh.ts';
import type { Keeping } from './keeping.ts';
import { restored, sittingAgain } from './kept.ts';
import { fetchOurs } from './library.ts';
import { sourceOf } from './play.ts';
import type { Saved } from './save.ts';
import type { StoreState } from './types.ts';

/** Opens games that are kept here. */
export interface Opening {
  open(saved: Saved): void;
  /** goes on with a kept game; absent = the one in the journal */
  resume(id?: string): Promise<void>;
}

interface Ways extends Pick<Keeping, 'journal' | 'games'> {
  readonly show: (part: Partial<StoreState>) => void;
  readonly goOn: () => Promise<void>;
}

export const makeOpening = (
  { getState: get, setState: put }: StoreApi<StoreState>,
  { journal, games, show, goOn }: Ways,
): Opening => {
  /** Opens a kept game: at once where its scenario is here, else as soon as its edition has been fetched. */
  const open = (saved: Saved, edition?: Scenario): void => {
    const result = restored(saved, edition);
    if (result.ok) {
      show({ ...sittingAgain(result.value, saved), warning: lasting(get().warning) });
      return void goOn();
    }
    if (result.problem.code === 'save-scenario' && edition === undefined) return void openEdition(saved);
    if (journal.lies(saved)) journal.setAside();
    put({ problem: result.problem.code === 'save-scenario' ? result.problem : { code: 'save-damaged' }, saved: null });
  };

  const openEdition = async (saved: Saved): Promise<void> => {
    const { id, hash } = saved.record.scenario;
    const edition = await fetchOurs(id, hash);
    if (edition !== undefined && sourceOf(edition).hash === hash) open(saved, edition);
    else put({ problem: { code: 'save-scenario', detail: { id } }, saved: null });
  };

  const resume = async (id?: string): Promise<void> => {
    const found = id === undefined ? journal.claim() : await (await games()).load(id);
    if (found.kind === 'saved') open(found.saved);
    else if (found.kind === 'damaged') {
      if (id === undefined) journal.setAside();
      put({ problem: { code: 'save-damaged' }, saved: null });
    }
  };

  return { open, resume };
};
