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

/** One that did not come has rules that nobody may read, or none. */
const hasCome = ({ sheet }: HTMLLinkElement): boolean => {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
};

/** A style sheet that did not come is not asked for again with its part: it is asked for here. */
const fetchStylesAgain = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!hasCome(link)) link.replaceWith(link.cloneNode());
};

export const Later = ({ store, load }: Props) => {
  const [, redraw] = useState({});
  const [failed, fail] = useState(false);
  const loaded = fetched.get(load) ?? null;
  useEffect(() => {
    let here = true;
    if (failed || fetched.has(load)) return undefined;
    const then = (what: () => void) => (): void => {
      if (here) what();
    };
    void fetchView(load).then(
      then(() => redraw({})),
      then(() => fail(true)),
    );
    return () => {
      here = false;
    };
  }, [load, failed]);
  useEffect(() => {
    if (loaded !== null) paperBus.set(paperBus.get() + 1);
  }, [loaded]);
  if (loaded !== null) return <loaded.View store={store} />;
  if (!failed) return <p class="later">{START.wait}</p>;
  const again = (): void => {
    fetchStylesAgain();
    fail(false);
  };
  return (
    <p class="later" role="alert">
      {START.notFetched}{' '}
      <button type="button" class="plain" onClick={again}>
        {START.fetchAgain}
      </button>
    </p>
  );
};
