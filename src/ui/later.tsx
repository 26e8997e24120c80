import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paperBus } from './bus.ts';
import { START } from './text/en.ts';
import type { StoreProps } from './useStore.ts';

/** Fetches a screen or sheet that the first paint does not need. */
export type Load = () => Promise<ComponentType<StoreProps>>;

interface Props extends StoreProps {
  readonly load: Load;
}

/** What has been fetched is there at once the next time. */
const fetched = new WeakMap<Load, { readonly View: ComponentType<StoreProps> }>();

/** Fetches a screen before it is opened, or as it is. */
export const fetchView = async (load: Load): Promise<void> => {
  if (!fetched.has(load)) fetched.set(load, { View: await load() });
};

export const Later = ({ store, load }: Props) => {
  const [, redraw] = useState({});
  const loaded = fetched.get(load) ?? null;
  useEffect(() => {
    let here = true;
    if (fetched.has(load)) return undefined;
    void fetchView(load).then(() => {
      if (here) redraw({});
    });
    return () => {
      here = false;
    };
  }, [load]);
  useEffect(() => {
    if (loaded !== null) paperBus.set(paperBus.get() + 1);
  }, [loaded]);
  return loaded === null ? <p class="later">{START.wait}</p> : <loaded.View store={store} />;
};
