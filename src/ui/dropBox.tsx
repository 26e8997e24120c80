import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly class: string;
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ComponentChildren;
}

/** A box over which files may be dropped; it shows when it would take them. */
export const DropBox = ({ class: name, label, onFiles, children }: Props) => {
  const [over, setOver] = useState(false);
  return (
    <section
      class={over ? `${name} over` : name}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {children}
    </section>
  );
};
