import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../engine/model.ts';
import { ENVOY, type Pen } from '../engine/types.ts';
import type { Players } from '../replay/record.ts';
import { isPerson } from '../replay/record.ts';
import { langOf } from '../store/spoken.ts';
import { BeforeYouBegin } from './handout.tsx';
import { partyName, partyOrder } from './names.ts';
import { Provenance } from './provenance.tsx';
import { SEAT_NOTICE } from './text/seats.ts';
import { NOTICE } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './start.css';

/** Governments whose seats persons hold. */
const seatedOf = (model: Model, players: Players): readonly string[] =>
  partyOrder(model)
    .filter((p) => isPerson(players, p))
    .map((p) => partyName(model, p));

/** What a player can and cannot do: the envoy's lists where a person is the envoy, else a government's. */
const listsFor = (
  pen: Pen,
  players: Players,
): { readonly can: readonly string[]; readonly cannot: readonly string[] } => {
  if (isPerson(players, ENVOY)) return { can: NOTICE.canList, cannot: NOTICE.cannotList };
  return { can: pen === 'envoy' ? SEAT_NOTICE.can : SEAT_NOTICE.canOffer, cannot: SEAT_NOTICE.cannot };
};

const openingWords = (pen: Pen, seats: readonly string[]): string => {
  if (seats.length === 0) return NOTICE.carry;
  return `${SEAT_NOTICE.you(seats)} ${pen === 'envoy' ? SEAT_NOTICE.carried : SEAT_NOTICE.round}`;
};

/** What this is, where the talks stand, what one can do; and a way back for whoever would rather not. */
export const Notice = ({ store }: StoreProps) => {
  const model = useSlice(store, (s) => s.game?.model);
  const players = useSlice(store, (s) => s.players);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (model === undefined || players === null) return null;
  const { scenario } = model;
  const lang = langOf(scenario);
  const seats = seatedOf(model, players);
  const { can, cannot } = listsFor(model.pen, players);
  return (
    <main class="notice" tabIndex={-1}>
      <article class="paper notice-page">
        <h1 ref={heading} tabIndex={-1}>
          {NOTICE.title}
        </h1>
        <section>
          <h2>{NOTICE.about}</h2>
          <p lang={lang}>{scenario.notice}</p>
        </section>
        <section>
          <h2>{NOTICE.where}</h2>
          <p class="said" lang={lang}>
            {scenario.summary}
          </p>
          <p class="small" lang={lang}>
            {scenario.asOf}
          </p>
          <p class="small">
            {openingWords(model.pen, seats)}{' '}
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
              {can.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{NOTICE.cannot}</h2>
            <ul>
              {cannot.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
        <BeforeYouBegin store={store} scenario={scenario} />
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
