import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { CLOSE } from './text/table.ts';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** fills the window, for what is to be seen from afar */
  readonly full?: boolean;
  readonly children: ComponentChildren;
}

/** A press beside the paper puts it away, in browsers that know how. */
const LIGHT_DISMISS = { closedby: 'any' } as const;

/** Gives focus back to what had it, or to the page's heading where that is gone. */
const giveBack = (before: Element | null): void => {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else document.querySelector<HTMLElement>('main')?.focus();
};

/** Paper that opens over the table: a native dialog, so Escape closes it and focus stays inside while it is open. */
export const Drawer = ({ title, onClose, full = false, children }: DrawerProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    heading.current?.focus();
    return () => giveBack(before);
  }, []);
  return (
    <dialog
      ref={dialog}
      class={full ? 'drawer full' : 'drawer'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        close.current();
      }}
      {...LIGHT_DISMISS}
    >
      <div class="drawer-page">
        <div class="drawer-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" class="quiet" onClick={onClose}>
            {CLOSE}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
};
