import { useId, useRef } from 'preact/hooks';
import type { Source, Sourced } from '../engine/scenarioTypes.ts';
import { provenance as words } from './text/provenance.ts';
import './provenance.css';

interface ProvenanceProps {
  readonly source: Sourced;
  /** what the number is, for those who only hear the button */
  readonly what: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly assumptions: Readonly<Record<string, string>>;
}

const GAP = 6;
const MARGIN = 8;

/** Below its button, or above where there is no room: beside the number, never over it. */
const placeAt = (note: HTMLElement, button: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const below = at.bottom + GAP;
  const fits = below + height + MARGIN <= window.innerHeight;
  note.style.top = `${fits ? below : Math.max(MARGIN, at.top - GAP - height)}px`;
  note.style.left = `${Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN))}px`;
};

/** A file may hold any address: only those of the web become links. */
const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url);

const SourceLine = ({
  id,
  sources,
  assumptions,
}: { readonly id: string } & Omit<ProvenanceProps, 'source' | 'what'>) => {
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (source !== undefined)
    return (
      <li>
        {isWeb(source.url) ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {words.source(id, source.title)}
          </a>
        ) : (
          words.source(id, source.title)
        )}
      </li>
    );
  const reason = Object.hasOwn(assumptions, id) ? assumptions[id] : undefined;
  return <li>{reason === undefined ? words.unknown(id) : words.source(id, reason)}</li>;
};

/** A small button beside a number that says where it comes from; Escape closes it and gives focus back. */
export const Provenance = ({ source, what, sources, assumptions }: ProvenanceProps) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const place = (): void => {
    if (note.current && button.current) placeAt(note.current, button.current);
  };
  return (
    <span class="provenance">
      <button type="button" class="provenance-open" ref={button} popovertarget={id} aria-label={words.openFor(what)}>
        {words.open()}
      </button>
      <div id={id} popover="auto" class="provenance-note" ref={note} onToggle={place}>
        <p class="provenance-what">{what}</p>
        <p>
          {words.basis(source.basis)}
          {source.why !== undefined && ` ${words.why(source.why)}`}
        </p>
        <ul>
          {source.src.map((key) => (
            <SourceLine key={key} id={key} sources={sources} assumptions={assumptions} />
          ))}
        </ul>
        <button type="button" class="plain provenance-close" popovertarget={id} popovertargetaction="hide">
          {words.close()}
        </button>
      </div>
    </span>
  );
};
