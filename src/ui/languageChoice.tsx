import { DEFAULT_SCENARIO, languagesOf } from '../store/library.ts';
import { languageName } from './languageName.ts';
import { LANGUAGE } from './text/language.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** In which language the texts of the scenario are read: on the start of the one that would begin, else of the game. */
export const LanguageChoice = ({ store }: StoreProps) => {
  const language = useSlice(store, (s) => s.settings.language);
  const shown = useSlice(store, (s) =>
    s.screen === 'start' ? (s.opened ?? DEFAULT_SCENARIO) : (s.source?.scenario ?? null),
  );
  const languages = shown === null ? [] : languagesOf(shown);
  if (languages.length === 0) return null;
  return (
    <>
      <label class="field">
        {LANGUAGE.label}
        <select
          value={language !== null && languages.includes(language) ? language : ''}
          onChange={({ currentTarget }) => store.actions.set({ language: currentTarget.value || null })}
        >
          <option value="">{LANGUAGE.own}</option>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageName(each)}
            </option>
          ))}
        </select>
      </label>
      <p class="small">{LANGUAGE.note}</p>
    </>
  );
};
