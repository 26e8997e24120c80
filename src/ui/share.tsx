import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import { gistOf } from '../analysis/gist.ts';
import { hashState } from '../engine/hash.ts';
import { recordedPlayers } from '../store/lines.ts';
import { Drawer } from './drawer.tsx';
import { LinkField, useCopy } from './linkField.tsx';
import { ShareFile } from './shareFile.tsx';
import { addressOf, type Shared, sharedOf } from './shareLink.ts';
import { debrief as debriefWords } from './text/moments.ts';
import { SHARE } from './text/share.ts';
import { summaryOf, type Told } from './text/summary.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './share.css';

/** Characters of an address beyond which messengers and mail programs cut it. */
const LONG = 2000;

type Made = Shared | 'making' | 'failed';

/** The game that the store stands at, as a link and as a file. */
const useShared = ({ store }: StoreProps, game: Game | null): Made => {
  const [made, set] = useState<Made>('making');
  useEffect(() => {
    let gone = false;
    const state = store.getState();
    const players = recordedPlayers(state);
    // what was written is shared, in whatever language it is read
    const played = state.watching?.full ?? state.game;
    if (played === null || state.source === null || players === null) return;
    sharedOf(played, state.source, players, levelOf(state)).then(
      (shared) => !gone && set(shared ?? 'failed'),
      () => !gone && set('failed'),
    );
    return () => {
      gone = true;
    };
  }, [store, game]);
  return made;
};

const levelOf = ({ watching, level }: ReturnType<StoreProps['store']['getState']>) =>
  watching === null ? level : (watching.level ?? null);

/** Everything about that game which is told with its link. */
const useTold = ({ store }: StoreProps, game: Game | null): Told | null =>
  useMemo(() => {
    const state = store.getState();
    const players = recordedPlayers(state);
    if (game === null || players === null) return null;
    return { model: game.model, seed: game.state.seed, players, level: levelOf(state), gist: gistOf(game) };
  }, [store, game]);

const Summary = ({ text }: { readonly text: string }) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, put] = useCopy(field);
  return (
    <div class="share-summary">
      <label>
        {SHARE.summary}
        <textarea ref={field} class="said" readOnly rows={9} value={text} />
      </label>
      <p class="row">
        <button type="button" class="plain" onClick={() => void put()}>
          {SHARE.copyText}
        </button>
        <span role="status">{note}</span>
      </p>
    </div>
  );
};

interface ReadyProps {
  readonly game: Game;
  readonly shared: Shared;
  readonly told: Told;
}

const Ready = ({ game, shared, told }: ReadyProps) => {
  const address = addressOf(shared.fragment);
  const long = address.length > LONG;
  const file = <ShareFile seed={told.seed} title={told.model.scenario.title} text={shared.file} first={long} />;
  return (
    <>
      {long && (
        <>
          <p>{SHARE.long(address.length)}</p>
          {file}
        </>
      )}
      <LinkField label={SHARE.link} address={address} opens={SHARE.opens} instead={SHARE.instead} />
      <Summary text={summaryOf(told, long ? null : address)} />
      {!long && file}
      <p class="small">{debriefWords.check(hashState(game.state))}</p>
    </>
  );
};

/** A game as a link, a file and a few sentences: nothing of it is sent anywhere. */
export const ShareSheet = ({ store, onClose }: StoreProps & { readonly onClose?: () => void }) => {
  const game = useSlice(store, (s) => s.watching?.full ?? s.game);
  const made = useShared({ store }, game);
  const told = useTold({ store }, game);
  return (
    <Drawer title={SHARE.title} onClose={onClose ?? (() => store.actions.dismiss())}>
      <div class="share">
        <p>{SHARE.lead}</p>
        {made === 'making' && <p role="status">{SHARE.making}</p>}
        {made === 'failed' && <p role="alert">{SHARE.failed}</p>}
        {typeof made === 'object' && game !== null && told !== null && <Ready game={game} shared={made} told={told} />}
      </div>
    </Drawer>
  );
};
