import { useEffect, useState } from 'preact/hooks';
import { lineDiff } from '../scenario/lineDiff.ts';
import type { Editor } from '../store/editor.ts';
import { Drawer } from './drawer.tsx';
import { LinkField } from './linkField.tsx';
import { addressOf } from './shareLink.ts';
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
    <Drawer title={EDITOR.diff} onClose={onClose}>
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
  useEffect(() => {
    void import('../replay/scenarioLink.ts').then(({ makeScenarioLink }) => {
      const link = makeScenarioLink(editor.getState().history.now);
      setAddress(link.ok ? addressOf(link.value) : null);
    });
  }, [editor]);
  return (
    <Drawer title={EDITOR.link} onClose={onClose}>
      <p>{EDITOR.linkLead}</p>
      {address === null && <p role="alert">{EDITOR.linkLong}</p>}
      {address !== null && address !== 'making' && (
        <LinkField label={EDITOR.link} address={address} opens={EDITOR.linkOpens} instead={EDITOR.linkInstead} />
      )}
    </Drawer>
  );
};
