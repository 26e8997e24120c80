import type { ComponentChildren, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { QrBox } from './qrBox.tsx';
import { copy } from './shareLink.ts';
import { LINK } from './text/share.ts';
import './share.css';

/** Copies a field's text and says so; where the browser does not allow it, the text is selected instead. */
export const useCopy = (
  field: RefObject<HTMLTextAreaElement | null>,
): readonly [note: string, put: () => Promise<void>] => {
  const [note, tell] = useState('');
  const put = async (): Promise<void> => {
    if (await copy(field.current?.value ?? '')) return tell(LINK.copied);
    field.current?.select();
    tell(LINK.notCopied);
  };
  return [note, put];
};

interface Props {
  readonly label: string;
  readonly address: string;
  /** what the link opens, as a piece of a sentence */
  readonly opens: string;
  /** what to do where the link is too long for a QR code: a sentence */
  readonly instead: string;
  /** more buttons beside the one that copies */
  readonly children?: ComponentChildren;
}

/** A link to be copied, or scanned from another screen. */
export const LinkField = ({ label, address, opens, instead, children }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, put] = useCopy(field);
  return (
    <div class="link-field">
      <label>
        {label} <span class="small">{LINK.length(address.length)}</span>
        <textarea ref={field} readOnly rows={3} value={address} onFocus={(e) => e.currentTarget.select()} />
      </label>
      <p class="row">
        <button type="button" class="strong" onClick={() => void put()}>
          {LINK.copy}
        </button>
        {children}
        <span role="status">{note}</span>
      </p>
      {address.startsWith('#') ? (
        <p class="small">{LINK.noAddress}</p>
      ) : (
        <QrBox text={address} opens={opens} instead={instead} />
      )}
    </div>
  );
};
