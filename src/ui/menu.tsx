import { languagesOf } from '../store/library.ts';
import { THEMES } from '../store/types.ts';
import { Drawer } from './drawer.tsx';
import { Later, type Load } from './later.tsx';
import { LEVEL_WORDS } from './text/en.ts';
import { MENU, THEME_WORDS } from './text/table.ts';
import { type StoreProps, useSlice } from './useStore.ts';

const STILLNESS = [
  [null, MENU.motionAuto],
  [true, MENU.motionLess],
  [false, MENU.motionFull],
] as const;

const loadLanguage: Load = async () => (await import('./languageChoice.tsx')).LanguageChoice;

const Settings = ({ store }: StoreProps) => {
  const { theme, stillness } = useSlice(store, (s) => s.settings);
  return (
    <>
      <fieldset class="row choices">
        <legend>{MENU.theme}</legend>
        {THEMES.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="theme"
              checked={each === theme}
              onChange={() => store.actions.set({ theme: each })}
            />
            <span>{THEME_WORDS[each]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="row choices">
        <legend>{MENU.motion}</legend>
        {STILLNESS.map(([value, words]) => (
          <label key={words} class="choice">
            <input
              type="radio"
              name="motion"
              checked={value === stillness}
              onChange={() => store.actions.set({ stillness: value })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
};

/** Light, motion, seed, the link, and the ways out. */
export const MenuPanel = ({ store }: StoreProps) => {
  const level = useSlice(store, (s) => s.level);
  const seed = useSlice(store, (s) => s.game?.state.seed ?? '');
  const stage = useSlice(store, (s) => s.stage);
  const forked = useSlice(store, (s) => s.tree !== null);
  const problem = useSlice(store, (s) => s.view !== null && store.check({ type: 'close' }) !== null);
  const words = useSlice(store, (s) => s.source !== null && languagesOf(s.source.scenario).length > 0);
  const open = (panel: 'share' | 'help' | 'close' | 'dossier' | 'lines') => (): void => store.actions.select({ panel });
  return (
    <Drawer title={MENU.title} onClose={() => store.actions.dismiss()}>
      <Settings store={store} />
      {words && <Later store={store} load={loadLanguage} />}
      <dl class="text-list">
        <div>
          <dt>{MENU.level}</dt>
          <dd>
            {LEVEL_WORDS[level].name}: {LEVEL_WORDS[level].note}
          </dd>
        </div>
        <div>
          <dt>{MENU.seed}</dt>
          <dd>
            <code>{seed}</code>
          </dd>
        </div>
      </dl>
      <ul class="menu-list">
        <li>
          <button type="button" class="plain" onClick={open('share')}>
            {MENU.share}
          </button>
        </li>
        <li>
          <button type="button" class="plain" onClick={open('help')}>
            {MENU.keys}
          </button>
        </li>
        {forked && (
          <li>
            <button type="button" class="plain" onClick={open('lines')}>
              {MENU.lines}
            </button>
          </li>
        )}
        {!problem && (
          <li>
            <button type="button" class="plain" onClick={open('close')}>
              {MENU.close}
            </button>
          </li>
        )}
        <li>
          <button type="button" class="plain" onClick={() => store.actions.go('start')}>
            {MENU.leave}
          </button>{' '}
          <span class="small">{MENU.leaveNote}</span>
        </li>
      </ul>
      {stage !== true && <p class="small">{stage === null ? MENU.waiting : MENU.noStage}</p>}
    </Drawer>
  );
};
