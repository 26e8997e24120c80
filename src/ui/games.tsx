import { useEffect, useId, useRef } from 'preact/hooks';
import type { Listed } from '../store/gameList.ts';
import { Drawer } from './drawer.tsx';
import { DropBox } from './dropBox.tsx';
import { textOf } from './fileText.ts';
import { GAMES } from './text/games.ts';
import { type GamesList, isGone, titleOf, useGames } from './useGames.ts';
import type { StoreProps } from './useStore.ts';
import './games.css';

interface LineProps extends StoreProps {
  readonly line: Listed;
  readonly list: GamesList;
}

const GameLine = ({ store, line, list }: LineProps) => {
  const { id, game } = line;
  const title = titleOf(line);
  const about = (act: string): string => GAMES.about(act, title, game?.round ?? null);
  return (
    <li>
      <h3>{title}</h3>
      <p class="small">{game === null ? GAMES.unreadable : GAMES.where(line)}</p>
      <p class="row">
        {game !== null && (
          <button
            type="button"
            class="plain"
            aria-label={about(GAMES.goOn(game.over))}
            onClick={() => void store.actions.resume(id)}
          >
            {GAMES.goOn(game.over)}
          </button>
        )}
        <button type="button" class="quiet" aria-label={about(GAMES.save)} onClick={() => void list.saveOne(line)}>
          {GAMES.save}
        </button>
        <button type="button" class="quiet" aria-label={about(GAMES.remove)} onClick={() => void list.remove(line)}>
          {GAMES.remove}
        </button>
      </p>
    </li>
  );
};

type Gone = Parameters<GamesList['bringBack']>[0];

/** In the place of a game that was deleted: the focus goes to what brings it back. */
const GoneLine = ({ gone, list }: { readonly gone: Gone; readonly list: GamesList }) => {
  const undo = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => undo.current?.focus(), []);
  return (
    <li class="gone">
      <p class="row">
        <span id={id}>{GAMES.removed(titleOf(gone.line))}</span>
        <button ref={undo} type="button" class="plain" aria-describedby={id} onClick={() => void list.bringBack(gone)}>
          {GAMES.undo}
        </button>
      </p>
    </li>
  );
};

const TakeIn = ({ list }: { readonly list: GamesList }) => {
  const take = async ([file]: readonly File[]): Promise<void> => {
    const { mostOf } = await import('../store/openers.ts');
    if (file !== undefined) await list.takeIn(await textOf(file, mostOf('.envoy')));
  };
  return (
    <DropBox class="drop games-drop" label={GAMES.importFile} onFiles={(files) => void take(files)}>
      <label>
        <b>{GAMES.importFile}</b>
        <span class="small">{GAMES.importNote}</span>
        <input
          type="file"
          accept=".envoy,.json,.txt"
          onChange={(event) => {
            void take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </DropBox>
  );
};

/** Every game that is kept in this browser: go on, take along, delete, take in. */
export const GamesSheet = ({ store }: StoreProps) => {
  const list = useGames(store);
  const { lines, said, refused } = list;
  const some = lines?.some((line) => !isGone(line) && line.game !== null) ?? false;
  return (
    <Drawer title={GAMES.title} onClose={() => store.actions.dismiss()}>
      <p>{lines?.length === 0 ? GAMES.none : GAMES.lead}</p>
      <div class="games-acts">
        <TakeIn list={list} />
        {some && (
          <button type="button" class="plain" onClick={() => void list.saveAll()}>
            {GAMES.exportAll}
          </button>
        )}
      </div>
      <div role="status" class="games-said">
        {said !== '' && <p>{said}</p>}
        {refused.length > 0 && (
          <ul>
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <ul class="games" aria-label={GAMES.list}>
        {lines?.map((line) =>
          isGone(line) ? (
            <GoneLine key={line.line.id} gone={line} list={list} />
          ) : (
            <GameLine key={line.id} store={store} line={line} list={list} />
          ),
        )}
      </ul>
    </Drawer>
  );
};
