import { useEffect, useRef, useState } from 'preact/hooks';
import { lineDiff } from '../scenario/lineDiff.ts';
import type { Editor } from '../store/editor.ts';
import { Drawer } from './drawer.tsx';
import { addressOf, copy } from './shareLink.ts';
import { EDITOR } from './text/editor.ts';

interface SheetProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Lines around a change that are shown with it. */
const AROUND = 2;

export const DiffSheet = ({ editor, onClose }: SheetProps) => {
  const { original, history } = editor.getState();
  const lines = lineDiff(original, history.now);
  const near = lines.map((_, k) => lines.slice(Math.max(0, k - AROUND), k + AROUND + 1).some((l) => l.kind !== 'same'));
  return (
    <Drawer title={EDITOR.diff} onClose={onClose} wide>
      <p class="small">{EDITOR.diffLead}</p>
      {near.includes(true) ? (
        <ol class="diff">
          {lines.map(({ kind, text }, k) =>
            near[k] ? (
              <li key={`${k} ${kind}`} class={kind}>
                <span>{kind === 'gone' ? '−' : kind === 'new' ? '+' : ' '}</span>
                <code>{text}</code>
              </li>
            ) : null,
          )}
        </ol>
      ) : (
        <p>{EDITOR.diffNone}</p>
      )}
    </Drawer>
  );
};

export const ScenarioLinkSheet = ({ editor, onClose }: SheetProps) => {
  const [address, setAddress] = useState<string | null | 'making'>('making');
  const [note, tell] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void import('../replay/scenarioLink.ts').then(({ makeScenarioLink }) => {
      const link = makeScenarioLink(editor.getState().history.now);
      setAddress(link.ok ? addressOf(link.value) : null);
    });
  }, [editor]);
  return (
    <Drawer title={EDITOR.link} onClose={onClose}>
      <div class="share">
        <p>{EDITOR.linkLead}</p>
        {address === null && <p role="alert">{EDITOR.linkLong}</p>}
        {address !== null && address !== 'making' && (
          <>
            <label class="share-link">
              {EDITOR.link}
              <textarea ref={field} readOnly rows={4} value={address} onFocus={(e) => e.currentTarget.select()} />
            </label>
            <button
              type="button"
              class="strong"
              onClick={async () => {
                const done = await copy(address);
                if (!done) field.current?.select();
                tell(done ? EDITOR.copied : EDITOR.notCopied);
              }}
            >
              {EDITOR.copy}
            </button>
          </>
        )}
        <p role="status">{note}</p>
      </div>
    </Drawer>
  );
};
