import { useEffect, useRef, useState } from 'preact/hooks';
import type { Game } from '../agents/match.ts';
import { hashState } from '../engine/hash.ts';
import { recordedPlayers } from '../store/lines.ts';
import { Drawer } from './drawer.tsx';
import { addressOf, copy, fragmentOf, save } from './shareLink.ts';
import { debrief as debriefWords, share as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import './moments.css';

const lineFor = ({ model, state }: Game): string => {
  const { title } = model.scenario;
  return state.ending === null
    ? words.textOpen(title, state.round, model.rounds)
    : words.text(title, state.ending, state.round, model.rounds);
};

type Link = { readonly fragment: string } | 'making' | 'failed';

/** The link of the game that the store stands at. */
const useLink = ({ store }: StoreProps, game: Game | null): Link => {
  const [link, set] = useState<Link>('making');
  useEffect(() => {
    let gone = false;
    const { source, watching, level } = store.getState();
    const players = recordedPlayers(store.getState());
    if (game === null || source === null || players === null) return;
    fragmentOf(game, source, players, watching === null ? level : watching.level).then((fragment) => {
      if (!gone) set(fragment === null ? 'failed' : { fragment });
    });
    return () => {
      gone = true;
    };
  }, [store, game]);
  return link;
};

const Ready = ({ game, fragment }: { readonly game: Game; readonly fragment: string }) => {
  const [note, tell] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const address = addressOf(fragment);
  const put = async (text: string): Promise<void> => {
    if (await copy(text)) return tell(words.copied());
    field.current?.select();
    tell(words.notCopied());
  };
  return (
    <>
      <label class="share-link">
        {words.link()} <span class="lead">{words.length(address.length)}</span>
        <textarea ref={field} readOnly rows={4} value={address} onFocus={(e) => e.currentTarget.select()} />
      </label>
      <p class="share-text">{lineFor(game)}</p>
      <p class="lead">{debriefWords.check(hashState(game.state))}</p>
      <div class="share-acts">
        <button type="button" class="strong" onClick={() => put(address)}>
          {words.copy()}
        </button>
        <button type="button" class="plain" onClick={() => put(`${lineFor(game)}\n${address}`)}>
          {words.copyText()}
        </button>
        <button type="button" class="plain" onClick={() => save(words.file(game.state.seed), address)}>
          {words.download()}
        </button>
      </div>
      <p role="status">{note}</p>
    </>
  );
};

/** A game as a link: nothing of it is sent anywhere. */
export const ShareSheet = ({ store, onClose }: StoreProps & { readonly onClose?: () => void }) => {
  const game = useSlice(store, (s) => s.watching?.full ?? s.game);
  const link = useLink({ store }, game);
  return (
    <Drawer title={words.title()} onClose={onClose ?? (() => store.actions.dismiss())}>
      <div class="share">
        <p>{words.lead()}</p>
        {link === 'making' && <p role="status">{words.making()}</p>}
        {link === 'failed' && <p role="alert">{words.failed()}</p>}
        {typeof link === 'object' && game !== null && <Ready game={game} fragment={link.fragment} />}
      </div>
    </Drawer>
  );
};
