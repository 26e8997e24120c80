import { type Debrief, type HomeVote, homeWouldSay } from '../analysis/debrief.ts';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { State } from '../engine/types.ts';
import { HomeBar } from './homeBar.tsx';
import { Mark } from './marks.tsx';
import { partyName, partyOrder } from './names.ts';
import { vote as voteWords, debrief as words } from './text/moments.ts';

type Verdict = Pick<HomeVote, 'party' | 'groups' | 'support' | 'approves' | 'mood' | 'spoken'>;

const HomeRow = ({ model, verdict }: { readonly model: Model; readonly verdict: Verdict }) => (
  <li class="home-row">
    <h4>
      <Mark model={model} party={verdict.party} /> {partyName(model, verdict.party)}
      <strong class="vote-word">{verdict.approves ? voteWords.approves() : voteWords.rejects()}</strong>
    </h4>
    <HomeBar model={model} {...verdict} />
    {verdict.spoken !== 0 && <p class="lead">{words.homeSpoken(verdict.spoken)}</p>}
  </li>
);

interface HomeListProps {
  readonly model: Model;
  readonly title: string;
  readonly verdicts: readonly Verdict[];
  /** not one of the last two ratifications: left out in print */
  readonly earlier?: boolean;
}

const HomeList = ({ model, title, verdicts, earlier = false }: HomeListProps) => (
  <div class={earlier ? 'home-earlier' : undefined}>
    <h3>{title}</h3>
    <ul class="home-list">
      {partyOrder(model).flatMap((party) =>
        verdicts.filter((v) => v.party === party).map((v) => <HomeRow key={party} model={model} verdict={v} />),
      )}
    </ul>
  </div>
);

const wouldSay = (model: Model, state: State, d: Debrief): Verdict[] =>
  (homeWouldSay(model, state, d.text) ?? []).map((verdict, party) => ({
    ...verdict,
    party,
    mood: at(state.truth, party).mood,
    spoken: at(state.mood, party),
  }));

/** Every ratification, group by group, with the mood behind it. */
export const HomeSaid = ({
  model,
  state,
  d,
}: {
  readonly model: Model;
  readonly state: State;
  readonly d: Debrief;
}) => {
  const rounds = [...new Set(d.home.map((h) => h.round))];
  const would = rounds.length === 0 ? wouldSay(model, state, d) : [];
  return (
    <section class="paper scene home-said" aria-labelledby="home-title">
      <h2 id="home-title">{words.home()}</h2>
      {rounds.length === 0 && <p>{words.homeNone()}</p>}
      {rounds.map((round, k) => (
        <HomeList
          key={round}
          model={model}
          title={words.homeRound(round)}
          verdicts={d.home.filter((h) => h.round === round)}
          earlier={k < rounds.length - 2}
        />
      ))}
      {would.length > 0 && <HomeList model={model} title={words.homeWould()} verdicts={would} />}
    </section>
  );
};
