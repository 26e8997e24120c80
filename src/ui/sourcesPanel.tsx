import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Sourced } from '../engine/scenarioTypes.ts';
import { ENVOY } from '../engine/types.ts';
import { Drawer } from './drawer.tsx';
import { partyName, partyOf, partyOrder } from './names.ts';
import { DOCK, PRICES } from './text/acts.ts';
import { effectWords } from './text/effects.ts';
import { SEAT_ACTS, SEAT_PRICES } from './text/seat.ts';
import { SOURCES } from './text/sources.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { Whence } from './whence.tsx';

interface Row {
  readonly what: string;
  readonly source: Sourced;
}

const Rows = ({ model, rows }: { readonly model: Model; readonly rows: readonly Row[] }) => (
  <ul class="sources">
    {rows.map(({ what, source }) => (
      <li key={what}>
        {what} <Whence model={model} source={source} what={what} />
      </li>
    ))}
  </ul>
);

const leverRows = (model: Model): readonly Row[] =>
  model.scenario.levers.map((source, k) => ({
    what: `${source.name}: ${at(model.levers, k)
      .map((effect) => effectWords(model, effect))
      .join('; ')}`,
    source,
  }));

/** What a government's acts cost it. */
const seatPricesOf = (model: Model): readonly Row[] => {
  const { process } = model;
  return [
    { what: `${SEAT_ACTS.call}: ${PRICES.call(process)}`, source: process.call },
    { what: `${SEAT_ACTS.leak}: ${SEAT_PRICES.leak(process)}`, source: process.leak },
    { what: SOURCES.reversal(process), source: process.reversal },
    { what: `${SOURCES.tabling}: ${PRICES.table(process)}`, source: process.tabling },
    ...(model.pen === 'envoy'
      ? [
          { what: SOURCES.harden(process), source: process.tabling },
          { what: SOURCES.voteFailed(process), source: process.tabling },
        ]
      : []),
    ...leverRows(model),
  ];
};

const pricesOf = (model: Model): readonly Row[] => {
  const { process } = model;
  return [
    { what: `${DOCK.table(1)}: ${PRICES.table(process)}`, source: process.tabling },
    { what: SOURCES.harden(process), source: process.tabling },
    { what: SOURCES.voteFailed(process), source: process.tabling },
    { what: `${DOCK.meet}: ${SOURCES.meeting(process)}`, source: process.meeting },
    { what: `${DOCK.call}: ${PRICES.call(process)}`, source: process.call },
    { what: `${DOCK.brief}: ${SOURCES.brief(process)}`, source: process.brief },
    { what: `${DOCK.statement}: ${SOURCES.statement(process)}`, source: process.statement },
    ...leverRows(model),
  ];
};

/** Every price of the dock of the seat that looks, each with its source. */
export const PricesPanel = ({ store }: StoreProps) => {
  const model = useSlice(store, (s) => s.view?.model);
  const seated = useSlice(store, (s) => s.view !== null && s.view.viewer !== ENVOY);
  if (model === undefined) return null;
  return (
    <Drawer title={SOURCES.pricesTitle} onClose={() => store.actions.dismiss()}>
      <Rows model={model} rows={seated ? seatPricesOf(model) : pricesOf(model)} />
    </Drawer>
  );
};

const readingRows = (model: Model, party: number): readonly Row[] =>
  partyOf(model, party).readings.flatMap((reading) => [
    { what: SOURCES.line(reading.name, reading.reservation.bySet[model.set] ?? 0), source: reading.reservation },
    { what: SOURCES.weights(reading.name), source: reading.weights },
  ]);

/** What an expert's verdict numbers are made of. */
export const FiguresPanel = ({ store }: StoreProps) => {
  const model = useSlice(store, (s) => s.view?.model);
  if (model === undefined) return null;
  const { process } = model;
  return (
    <Drawer title={SOURCES.figuresTitle} onClose={() => store.actions.dismiss()}>
      <p>{SOURCES.figures}</p>
      <h3>{SOURCES.every}</h3>
      <Rows
        model={model}
        rows={[
          { what: SOURCES.premium(process), source: process.riskPremium },
          { what: SOURCES.aspiration(process), source: process.aspiration },
          { what: SOURCES.harden(process), source: process.tabling },
          { what: SOURCES.reversal(process), source: process.reversal },
          { what: SOURCES.bands(process), source: process.bands },
        ]}
      />
      {partyOrder(model).map((party) => (
        <section key={party}>
          <h3>{SOURCES.readings(partyName(model, party))}</h3>
          <Rows model={model} rows={readingRows(model, party)} />
        </section>
      ))}
    </Drawer>
  );
};
