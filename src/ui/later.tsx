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

export const Later = ({ store, load }: Props) => {
  const [loaded, setLoaded] = useState<{ readonly View: ComponentType<StoreProps> } | null>(null);
  useEffect(() => {
    let here = true;
    setLoaded(null);
    void load().then((View) => here && setLoaded({ View }));
    return () => {
      here = false;
    };
  }, [load]);
  useEffect(() => {
    if (loaded !== null) paperBus.set(paperBus.get() + 1);
  }, [loaded]);
  return loaded === null ? <p class="later">{START.wait}</p> : <loaded.View store={store} />;
};
