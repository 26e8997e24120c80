import { useEffect, useMemo } from 'preact/hooks';
import type { Debrief } from '../analysis/debrief.ts';
import { hashState } from '../engine/hash.ts';
import type { Model } from '../engine/model.ts';
import { BASES } from '../engine/scenarioTypes.ts';
import type { State } from '../engine/types.ts';
import { langOf } from '../store/spoken.ts';
import { partyName } from './names.ts';
import type { Eyes } from './played.ts';
import { LedgerTable } from './refusalLedger.tsx';
import { ledger as ledgerWords, debrief as words } from './text/moments.ts';
import { type HandoutProps, useHandout } from './useHandout.ts';

interface CloseProps {
  readonly model: Model;
  readonly d: Debrief;
}

/** Every refusal with the exact account that the party kept. */
export const Refusals = ({ model, d }: CloseProps) => (
  <section class="paper scene refusals" aria-labelledby="refusals-title">
    <h2 id="refusals-title">{words.refusals()}</h2>
    {d.refusals.length === 0 && <p>{words.refusalsNone()}</p>}
    {d.refusals.map((r, k) => (
      <details key={`${r.round} ${r.party} ${k}`}>
        <summary>
          {words.refusalRow(partyName(model, r.party), r.version, r.round, r.at === 'vote')}:{' '}
          <strong>{ledgerWords.title(r.ledger.margin)}</strong>
          {r.ledger.redLines.length > 0 && `, ${words.redMark()}`}
        </summary>
        <LedgerTable model={model} party={r.party} ledger={r.ledger} text={r.text} />
        {r.ledger.redLines.length > 0 && <p>{ledgerWords.red()}</p>}
        {r.hardened > 0 && <p class="lead">{words.hardened(r.hardened)}</p>}
      </details>
    ))}
  </section>
);

interface ClosingProps extends HandoutProps {
  readonly d: Debrief;
  /** whose evidence the beliefs rest on */
  readonly eyes: Eyes;
  /** the last one */
  readonly state: State;
}

const Assumed = ({ d, state }: Pick<ClosingProps, 'd' | 'state'>) => {
  const hash = useMemo(() => hashState(state), [state]);
  const total = BASES.reduce((n, basis) => n + d.basis[basis], 0);
  return (
    <section aria-labelledby="assumed-title">
      <h2 id="assumed-title">{words.assumptions()}</h2>
      <p>{words.assumptionsNote(total)}</p>
      <ul class="basis">
        {BASES.map((basis) => (
          <li key={basis}>
            <span class="num">{d.basis[basis]}</span> {words.basisCount(basis)}
          </li>
        ))}
      </ul>
      <p class="lead check">
        <span>{words.check(hash)}</span>. {words.checkNote()}
      </p>
    </section>
  );
};

/** More would not fit on the second printed page; all of them stand with what a class reads. */
const MOST = 7;

/** The scenario's own questions for a class; where it brings none, those that fit every game. */
const Questions = ({ d, eyes, store, scenario }: Omit<ClosingProps, 'state'>) => {
  const [handout, open] = useHandout({ store, scenario });
  useEffect(open, [scenario]);
  const own = handout?.teaching?.questions.slice(0, MOST);
  return (
    <section aria-labelledby="questions-title">
      <h2 id="questions-title">{words.questions()}</h2>
      {handout !== undefined && (
        <ol lang={own && langOf(scenario)}>
          {(own ?? words.questionList(d, eyes)).map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
    </section>
  );
};

/** To talk about in class, and how much of it all was assumed. */
export const Closing = ({ d, state, ...rest }: ClosingProps) => (
  <section class="paper scene closing">
    <Questions d={d} {...rest} />
    <Assumed d={d} state={state} />
  </section>
);
