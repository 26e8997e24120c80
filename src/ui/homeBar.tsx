import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import type { GroupSupport } from '../engine/types.ts';
import { Provenance } from './provenance.tsx';
import { debrief as debriefWords, percent, vote as words } from './text/moments.ts';

const WIDTH = 1000;

interface HomeBarProps {
  readonly model: Model;
  readonly party: number;
  readonly groups: readonly GroupSupport[];
  readonly support: number;
  /** mood by group, bp, where it may be shown */
  readonly mood?: readonly number[];
}

/** One bar for the whole home audience: each group's part adds up to the fill, the tick is what is needed. */
const Combined = ({
  groups,
  support,
  needed,
}: {
  groups: readonly GroupSupport[];
  support: number;
  needed: number;
}) => {
  let x = 0;
  return (
    <svg class="home-bar" viewBox={`0 0 ${WIDTH} 60`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="home-empty" x="0" y="8" width={WIDTH} height="44" />
      <rect class="home-fill" x="0" y="8" width={support} height="44" />
      {groups.slice(0, -1).map((g) => {
        x += (g.share * g.support) / 100;
        return <rect key={x} class="home-cut" x={x - 2} y="8" width="4" height="44" />;
      })}
      <rect class="home-tick" x={needed - 3} y="0" width="6" height="60" />
    </svg>
  );
};

/** What home said: one combined bar with its threshold, then the groups that make it up, in words and numbers. */
export const HomeBar = ({ model, party, groups, support, mood }: HomeBarProps) => {
  const { home } = at(model.parties, party);
  const { sources, assumptions } = model.scenario;
  const { thresholdPermille, eachMinPermille } = home;
  return (
    <div class="home">
      <Combined groups={groups} support={support} needed={thresholdPermille} />
      <p class="home-sum">
        <strong>{words.support(support)}</strong>, {words.needed(thresholdPermille)}
        {eachMinPermille > 0 && `, ${words.each(eachMinPermille)}`}{' '}
        <Provenance source={home} what={words.needed(thresholdPermille)} sources={sources} assumptions={assumptions} />
      </p>
      <ul class="home-groups">
        {groups.map((g, k) => (
          <li key={at(home.groups, k).id}>
            <span>{at(home.groups, k).name}</span>{' '}
            <span class="num">
              {percent(g.support)}
              {g.support < eachMinPermille && `, ${words.tooLow()}`}
            </span>
            {mood !== undefined && (
              <span class="lead mood">
                {words.share(g.share)}, {debriefWords.homeMood(at(mood, k))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};
