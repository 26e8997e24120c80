import { useState } from 'preact/hooks';
import type { Believed } from '../analysis/believed.ts';
import type { Debrief } from '../analysis/debrief.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { Reading } from '../engine/scenarioTypes.ts';
import type { Seat } from '../engine/types.ts';
import { Mark } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';
import type { Eyes } from './played.ts';
import { Provenance } from './provenance.tsx';
import { debrief as words } from './text/moments.ts';

const WIDTH = 220;
const HEIGHT = 44;

interface GrowthProps {
  readonly believed: Believed;
  readonly rounds: number;
  /** marked, from 1 */
  readonly round: number;
}

/** The chance of the true reading at the end of each round, 0 to 1. */
const Growth = ({ believed, rounds, round }: GrowthProps) => {
  const step = (WIDTH - 12) / Math.max(1, rounds - 1);
  const spots = believed.chances.map((c, k) => ({
    x: 6 + k * step,
    y: 6 + (1 - at(c, believed.truth)) * (HEIGHT - 12),
  }));
  const marked = spots[round - 1];
  return (
    <svg class="growth" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path class="growth-frame" d={`M6 6H${WIDTH - 6}M6 ${HEIGHT - 6}H${WIDTH - 6}`} />
      <polyline points={spots.map((s) => `${s.x},${s.y}`).join(' ')} />
      {marked && <circle cx={marked.x} cy={marked.y} r="3" />}
    </svg>
  );
};

interface TruthProps {
  readonly model: Model;
  readonly believed: Believed;
  readonly d: Debrief;
  /** the round at whose end the belief is asked for, from 1 */
  readonly round: number;
}

/** The reading that seemed likeliest at the end of a round, and how likely it seemed. */
const seemed = ({ chances }: Believed, round: number): { readonly guess: number; readonly chance: number } => {
  const row = at(chances, round - 1);
  const chance = Math.max(...row);
  return { guess: row.indexOf(chance), chance };
};

const readingOf = (model: Model, party: number, reading: number): Reading =>
  at(at(model.parties, party).readings, reading);

const Truth = ({ model, believed, d, round }: TruthProps) => {
  const { party, truth, time, chances } = believed;
  const { guess } = seemed(believed, round);
  const reading = readingOf(model, party, truth);
  const { sources, assumptions } = model.scenario;
  const trail = chances.map((c) => words.chance(at(c, truth))).join(', ');
  return (
    <>
      <p class="belief-was">
        <span class="lead">{words.was()}</span> <strong>{reading.name}</strong>{' '}
        <span class="lead">({guess === truth ? words.right() : words.wrong()})</span>{' '}
        <Provenance source={reading.about} what={reading.name} sources={sources} assumptions={assumptions} />
      </p>
      <p class="lead growth-label">{words.byRound()}</p>
      <Growth believed={believed} rounds={model.rounds} round={round} />
      <p class="sr">{trail}</p>
      <p>
        {words.lineAtStart(d.lines[party] ?? 0)}{' '}
        <Provenance
          source={reading.reservation}
          what={words.lineAtStart(d.lines[party] ?? 0)}
          sources={sources}
          assumptions={assumptions}
        />
      </p>
      <p>
        {words.time(time.bp)} {words.timeHeard(time.heard.eased, time.heard.stiffened)}
      </p>
      {d.rapport?.party === party && (
        <p>{words.rapport(partyName(model, party), d.rapport.felt, d.rapport.start, d.rapport.end)}</p>
      )}
    </>
  );
};

interface CardProps extends TruthProps {
  readonly eyes: Eyes;
  readonly shown: boolean;
  readonly onShow: () => void;
}

const Card = ({ eyes, shown, onShow, ...props }: CardProps) => {
  const { model, believed, round } = props;
  const { party, asked, answered } = believed;
  const name = partyName(model, party);
  const { guess, chance } = seemed(believed, round);
  return (
    <li class="belief-card">
      <h3>
        <Mark model={model} party={party} /> {name}
      </h3>
      <p>
        <span class="lead">{words.pointedTo(eyes)}</span> <strong>{readingOf(model, party, guess).name}</strong>
        <span class="lead">
          : {words.sure(chance)}, {words.chance(chance)}
        </span>
      </p>
      <p class="lead">{words.asked(answered, asked)}</p>
      {!shown && (
        <button type="button" class="plain" onClick={onShow}>
          {words.reveal(name)}
        </button>
      )}
      <div class={shown ? 'belief-truth' : 'belief-truth veiled'} role="status">
        <Truth {...props} />
      </div>
    </li>
  );
};

interface SceneProps {
  readonly model: Model;
  readonly d: Debrief;
  /** whose evidence it is */
  readonly eyes: Eyes;
  readonly seat: Seat;
}

/** A scene of its own: first what the evidence pointed to, then, party by party, what was so. */
export const BeliefScene = ({ model, d, eyes, seat }: SceneProps) => {
  const [shown, show] = useState<readonly number[]>([]);
  const all = partyOrder(model).filter((p) => p !== seat);
  const [round, choose] = useState(d.round);
  return (
    <section class="paper scene belief-scene" aria-labelledby="believed-title">
      <header class="scene-head">
        <h2 id="believed-title">{words.believed(eyes)}</h2>
        {shown.length < all.length && (
          <button type="button" class="plain" onClick={() => show(all)}>
            {words.revealAll()}
          </button>
        )}
      </header>
      <p class="lead">{words.believedLead(eyes)}</p>
      <label class="field belief-round">
        {words.believedAt()}
        <select value={round} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {d.course.map((each) => (
            <option key={each.round} value={each.round}>
              {words.homeRound(each.round)}
            </option>
          ))}
        </select>
      </label>
      <ul class="beliefs">
        {all.map((party) => (
          <Card
            key={party}
            model={model}
            d={d}
            round={round}
            eyes={eyes}
            believed={at(d.believed, party)}
            shown={shown.includes(party)}
            onShow={() => show([...shown, party])}
          />
        ))}
      </ul>
    </section>
  );
};
