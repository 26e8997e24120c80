import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import type { Debrief as Report } from '../analysis/debrief.ts';
import { outcomeOf } from '../analysis/outcome.ts';
import type { Model } from '../engine/model.ts';
import type { Players } from '../replay/record.ts';
import type { Watching } from '../store/types.ts';
import { issueTitle, partyName, partyOrder } from './names.ts';
import { isPlain, playedWords } from './played.ts';
import { START } from './text/en.ts';
import { type Names, NOT_A_FORECAST, debrief as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';

const namesOf = (model: Model): Names => ({
  party: (p) => partyName(model, p),
  issue: (i) => issueTitle(model, i),
  parties: model.parties.length,
});

const soundNames = (model: Model, d: Report): string[] =>
  d.ending === 'in-force'
    ? []
    : partyOrder(model)
        .filter((p) => d.soundFor.includes(p))
        .map((p) => partyName(model, p));

const variantName = (model: Model): string =>
  model.scenario.variants.find((v) => v.id === model.variant)?.name ?? model.variant;

/** Which seats persons held, unless one's own game was the plain one. */
const perspective = (model: Model, players: Players | null, looking: Watching | null): string | null => {
  if (players === null) return null;
  const who = playedWords(model, players);
  if (looking !== null) return words.told(who, looking.kind === 'replay');
  return isPlain(players) ? null : who;
};

interface HeadProps extends StoreProps {
  readonly game: Game;
  /** null while it is being worked out: how it ended is said at once */
  readonly d: Report | null;
  readonly watching: Watching | null;
  readonly onShare: () => void;
}

/** How it ended, in words, and what can be done with the game. */
export const Head = ({ game, d, watching, onShare, store }: HeadProps) => {
  const { model, state } = game;
  const outcome = useMemo(() => outcomeOf(game), [game]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const players = useSlice(store, (s) => s.players);
  const sound = d === null ? [] : soundNames(model, d);
  const who = perspective(model, players, watching);
  return (
    <header class="debrief-head">
      <div>
        <p class="debrief-place">
          <strong>{START.name}</strong> {words.place(model.scenario.title, variantName(model), state.seed)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {outcome !== null && words.title(outcome.ending)}
        </h1>
        {outcome !== null && <p class="debrief-sentence">{words.sentence(outcome, namesOf(model))}</p>}
        {who !== null && <p class="debrief-sentence">{who}</p>}
        {sound.length > 0 && <p class="debrief-sentence">{words.sound(sound)}</p>}
      </div>
      <div class="debrief-side">
        <p class="not-forecast">{NOT_A_FORECAST}</p>
        <div class="debrief-acts">
          <button type="button" class="strong" onClick={onShare}>
            {words.share()}
          </button>
          <button type="button" class="plain" onClick={() => window.print()}>
            {words.print()}
          </button>
          {watching !== null && (
            <button type="button" class="plain" onClick={() => store.actions.go('replay')}>
              {words.watch()}
            </button>
          )}
          <button type="button" class="plain" onClick={() => store.actions.go('start')}>
            {words.again()}
          </button>
        </div>
      </div>
    </header>
  );
};
