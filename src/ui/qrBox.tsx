import { useEffect, useMemo, useState } from 'preact/hooks';
import { Drawer } from './drawer.tsx';
import type { Qr } from './qr.ts';
import { QR } from './text/share.ts';

const Code = ({ code, label }: { readonly code: Qr; readonly label: string }) => (
  <svg role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
    <rect width={code.size} height={code.size} fill="#fff" />
    <path d={code.path} fill="#000" />
  </svg>
);

type Maker = (text: string) => Qr | null;

/** The maker of codes, fetched when there is a link to draw. */
const useMaker = (): Maker | 'fetching' | 'failed' => {
  const [maker, set] = useState<{ readonly make: Maker } | 'fetching' | 'failed'>('fetching');
  useEffect(() => {
    let here = true;
    import('./qr.ts').then(
      ({ qrOf }) => here && set({ make: qrOf }),
      () => here && set('failed'),
    );
    return () => {
      here = false;
    };
  }, []);
  return typeof maker === 'object' ? maker.make : maker;
};

interface Props {
  readonly text: string;
  /** what the link opens, as a piece of a sentence */
  readonly opens: string;
  /** what to do where the link is too long for a code: a sentence */
  readonly instead: string;
}

/** A link as a QR code, small on the sheet and as large as the window. */
export const QrBox = ({ text, opens, instead }: Props) => {
  const maker = useMaker();
  const code = useMemo(() => (typeof maker === 'string' ? null : maker(text)), [maker, text]);
  const [large, show] = useState(false);
  if (maker === 'fetching') return <div class="qr" />;
  if (code === null) return <p class="small">{maker === 'failed' ? QR.failed : QR.tooLong(instead)}</p>;
  return (
    <div class="qr">
      <Code code={code} label={QR.alt(opens)} />
      <button type="button" class="plain" onClick={() => show(true)}>
        {QR.large}
      </button>
      {large && (
        <Drawer title={QR.title(opens)} full onClose={() => show(false)}>
          <Code code={code} label={QR.alt(opens)} />
        </Drawer>
      )}
    </div>
  );
};
