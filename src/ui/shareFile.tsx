import { useState } from 'preact/hooks';
import { save } from './shareLink.ts';
import { SHARE } from './text/share.ts';

/** The device's own sheet for sending a file, where it has one that takes files; null where it has none. */
const senderOf = (file: File, title: string): (() => Promise<boolean>) | null => {
  const data = { files: [file], title };
  if (!('canShare' in navigator) || !navigator.canShare(data)) return null;
  return () =>
    navigator.share(data).then(
      () => true,
      // Put away by the person: nothing went wrong.
      (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
    );
};

interface Props {
  readonly seed: string;
  readonly title: string;
  readonly text: string;
  /** whether it stands for a link that is too long */
  readonly first: boolean;
}

/** The game as an `.envoy` file: saved, or handed to another program where the device can. */
export const ShareFile = ({ seed, title, text, first }: Props) => {
  const [note, tell] = useState('');
  const name = SHARE.file(seed);
  // Phones hand on text files of any name, but refuse types they do not know.
  const send = senderOf(new File([text], name, { type: 'text/plain' }), title);
  return (
    <p class="row">
      <button type="button" class={first ? 'strong' : 'plain'} onClick={() => save(name, text)}>
        {SHARE.download}
      </button>
      {send !== null && (
        <button type="button" class="plain" onClick={async () => tell((await send()) ? '' : SHARE.notSent)}>
          {SHARE.send}
        </button>
      )}
      <span class="small">{SHARE.fileNote}</span>
      <span role="status">{note}</span>
    </p>
  );
};
