import type { OwnLine } from '../analysis/bestTexts.ts';
import type { Debrief } from '../analysis/debrief.ts';
import { durableOf } from '../analysis/durable.ts';
import type { Consent } from '../analysis/outcome.ts';
import { changesBetween } from '../engine/flip.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { OPEN } from '../engine/types.ts';
import { Mark } from './marks.tsx';
import { issueTitle, optionName, partyName, partyOrder } from './names.ts';
import { Provenance } from './provenance.tsx';
import { DURABLE } from './text/debrief.ts';
import { debrief as words } from './text/moments.ts';
import { SOURCES } from './text/sources.ts';
import { Whence } from './whence.tsx';

interface LensProps {
  readonly model: Model;
  readonly d: Debrief;
}

const TRACK = 150;

const OwnTrack = ({ score, filled }: { readonly score: number; readonly filled: boolean }) => {
  const x = 8 + (Math.max(-4, Math.min(104, score)) / 100) * (TRACK - 16);
  return (
    <svg class="own-track" viewBox={`0 0 ${TRACK} 18`} width={TRACK} height="18" aria-hidden="true">
      <path d={`M8 3V15M${TRACK - 8} 3V15M8 9H${TRACK - 8}`} />
      <circle class={filled ? 'own-filled' : 'own-open'} cx={x} cy="9" r="5" />
    </svg>
  );
};

interface OwnRowProps {
  readonly model: Model;
  readonly d: Debrief;
  readonly own: OwnLine;
  readonly filled: boolean;
}

/** Where the 0 of a party's scale comes from: the line of the reading that was true. */
const OwnWhence = ({ model, d, own }: OwnRowProps) => {
  const { name, readings } = at(model.parties, own.party);
  const { reservation } = at(readings, at(d.believed, own.party).truth);
  return <Whence model={model} source={reservation} what={SOURCES.zero(name, at(d.lines, own.party))} />;
};

const OwnRow = (props: OwnRowProps) => {
  const { model, own, filled } = props;
  return (
    <tr>
      <th scope="row">
        <Mark model={model} party={own.party} />
        <span>{partyName(model, own.party)}</span>
      </th>
      {own.score === null ? (
        <td colSpan={2} class="lead">
          {words.ownMissing(own.missing ?? 'none')}
        </td>
      ) : (
        <>
          <td>
            <OwnTrack score={own.score} filled={filled} />
          </td>
          <td class="num">
            {words.score(own.score)} <OwnWhence {...props} />
          </td>
        </>
      )}
    </tr>
  );
};

/** Each party on its own scale: never added, never ranked. */
export const OwnLens = ({ model, d }: LensProps) => {
  const filled = d.textState === 'in-force';
  const rows = partyOrder(model).map((p) => at(d.own, p));
  return (
    <section class="lens">
      <h3>1. {words.own()}</h3>
      {rows.every((own) => own.score === null) ? (
        <p>{words.ownMissing(rows[0]?.missing ?? 'none')}</p>
      ) : (
        <table class="own">
          <tbody>
            {rows.map((own) => (
              <OwnRow key={own.party} model={model} d={d} own={own} filled={filled} />
            ))}
          </tbody>
        </table>
      )}
      <p class="lead">
        {words.ownKey(d.textState)} {!filled && words.ownHypothetical()}
      </p>
    </section>
  );
};

export const UnusedLens = ({ model, d }: LensProps) => {
  const example = d.unused?.example ?? null;
  return (
    <section class="lens">
      <h3>2. {d.textState === 'in-force' ? words.unused() : words.roomTitle()}</h3>
      {d.textState !== 'in-force' ? (
        <p>{d.room === null ? words.unusedMissing() : d.room === 0 ? words.noRoom() : words.room(d.room)}</p>
      ) : (
        <p>
          {d.unused === null
            ? words.unusedMissing()
            : d.unused.count === 0
              ? words.unusedNone()
              : words.unusedSome(d.unused.count)}
        </p>
      )}
      {example !== null && (
        <ul>
          {changesBetween(d.text, example).map(([issue, option]) => (
            <li key={issue}>
              {issueTitle(model, issue)}: {optionName(model, issue, option)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const yesNo = (value: boolean | null): string => (value === null ? words.notAsked() : value ? words.yes() : words.no());

const ConsentRow = ({ model, consent }: { readonly model: Model; readonly consent: Consent }) => (
  <tr>
    <th scope="row">{partyName(model, consent.party)}</th>
    <td>{words.yes()}</td>
    <td>{yesNo(consent.signed)}</td>
    <td>{yesNo(consent.ratified)}</td>
  </tr>
);

export const ConsentLens = ({ model, d }: LensProps) => (
  <section class="lens">
    <h3>3. {words.consent()}</h3>
    <table class="consent">
      <thead>
        <tr>
          <td />
          <th scope="col">{words.consentAsked()}</th>
          <th scope="col">{words.consentSigned()}</th>
          <th scope="col">{words.consentHome()}</th>
        </tr>
      </thead>
      <tbody>
        {partyOrder(model).map((p) => (
          <ConsentRow key={p} model={model} consent={at(d.consent, p)} />
        ))}
      </tbody>
    </table>
    <p class="lead">{words.consentNote()}</p>
  </section>
);

/** Verification stands in for trust; what the clauses themselves say of breach, steps and dates. More the model does not know. */
export const DurableLens = ({ model, d }: LensProps) => {
  const checked = model.premiumIssue < 0 ? OPEN : at(d.text, model.premiumIssue);
  const said = durableOf(model, d.text);
  const titles = (issues: readonly number[]): string[] => issues.map((issue) => issueTitle(model, issue));
  return (
    <section class="lens">
      <h3>4. {words.durable()}</h3>
      {checked !== OPEN && (
        <p>
          {words.durableChecked(optionName(model, model.premiumIssue, checked), at(model.premiumPercent, checked))}{' '}
          <Provenance
            source={model.process.riskPremium}
            what={issueTitle(model, model.premiumIssue)}
            sources={model.scenario.sources}
            assumptions={model.scenario.assumptions}
          />
        </p>
      )}
      {said.marked ? (
        <>
          <p>{DURABLE.breach(titles(said.breach))}</p>
          <p>{DURABLE.staged(titles(said.staged))}</p>
          <p>{DURABLE.dated(titles(said.dated))}</p>
        </>
      ) : (
        <p>{DURABLE.unmarked}</p>
      )}
      <p>{words.durableOpen(titles(said.open))}</p>
      <p class="lead">{words.durableNote()}</p>
    </section>
  );
};

export const LawLens = ({ model, d }: LensProps) => (
  <section class="lens">
    <h3>5. {words.law()}</h3>
    {d.law.length === 0 && <p>{words.lawNone()}</p>}
    <ul>
      {d.law.map(({ issue, option, note }) => (
        <li key={issue}>
          <strong>{optionName(model, issue, option)}.</strong> {note}
        </li>
      ))}
    </ul>
    <p class="lead">{words.lawNote()}</p>
  </section>
);
