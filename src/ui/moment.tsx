import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './moments.css';

interface MomentProps {
  readonly kind: 'vote' | 'refusal';
  /** id of the heading that names it, and takes focus */
  readonly heading: string;
  readonly onClose: () => void;
  /** what is said large, over the stage */
  readonly say: ComponentChildren;
  /** the paper beside it */
  readonly children: ComponentChildren;
}

const giveBack = (before: Element | null): void => {
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else document.querySelector<HTMLElement>('main')?.focus();
};

/** A moment fills the window and leaves the stage in sight: words over it, paper beside. Escape puts it away. */
export const Moment = ({ kind, heading, onClose, say, children }: MomentProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => giveBack(before);
  }, []);
  useEffect(() => document.getElementById(heading)?.focus(), [heading]);
  return (
    <dialog
      ref={dialog}
      class={`moment moment-${kind}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close.current();
      }}
    >
      <div class="moment-say">{say}</div>
      <div class="paper moment-paper">{children}</div>
    </dialog>
  );
};
