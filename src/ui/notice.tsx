import { useEffect, useRef } from 'preact/hooks';
import { Provenance } from './provenance.tsx';
import { NOTICE } from './text/en.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './start.css';

/** What this is, where the talks stand, what one can do; and a way back for whoever would rather not. */
export const Notice = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (view === null) return null;
  const { scenario } = view.model;
  return (
    <main class="notice" tabIndex={-1}>
      <article class="paper notice-page">
        <h1 ref={heading} tabIndex={-1}>
          {NOTICE.title}
        </h1>
        <section>
          <h2>{NOTICE.about}</h2>
          <p>{scenario.notice}</p>
        </section>
        <section>
          <h2>{NOTICE.where}</h2>
          <p class="said">{scenario.summary}</p>
          <p class="small">{scenario.asOf}</p>
          <p class="small">
            {NOTICE.carry}{' '}
            <Provenance
              source={scenario.start}
              what={scenario.title}
              sources={scenario.sources}
              assumptions={scenario.assumptions}
            />
          </p>
        </section>
        <div class="pair">
          <section>
            <h2>{NOTICE.can}</h2>
            <ul>
              {NOTICE.canList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{NOTICE.cannot}</h2>
            <ul>
              {NOTICE.cannotList.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
        <p class="row">
          <button type="button" class="strong" onClick={() => store.actions.go('table')}>
            {NOTICE.go}
          </button>
          <button type="button" class="plain" onClick={() => store.actions.go('start')}>
            {NOTICE.back}
          </button>
        </p>
      </article>
    </main>
  );
};
