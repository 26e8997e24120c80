import { useState } from 'preact/hooks';
import { languageOf, type Pair, pairsOf } from '../scenario/formWords.ts';
import { AddOne, More, Part, type PartProps, Words } from './editorFields.tsx';
import { languageName } from './languageName.ts';
import { FORM } from './text/editorForm.ts';

interface LanguageProps {
  readonly part: PartProps;
  readonly language: string;
}

const PairRow = ({ part: { make }, language, pair }: LanguageProps & { readonly pair: Pair }) => {
  const path = ['translations', language, pair.path];
  return (
    <li lang={language}>
      <Words
        label={pair.text}
        value={pair.other}
        max={600}
        long={pair.text.length > 80}
        onEmpty={() => make({ path, value: undefined })}
        onChange={(value) => make({ path, value })}
      />
    </li>
  );
};

const Language = ({ part, language }: LanguageProps) => {
  const all = pairsOf(part.draft, language);
  const pairs = all.flatMap(([, each]) => each);
  const done = pairs.filter(({ other }) => other !== '').length;
  return (
    <section class="home-form">
      <h3>{languageName(language)}</h3>
      <p class="small">{FORM.translated(done, pairs.length)}</p>
      {all.map(([name, each]) => (
        <More key={name} title={FORM.translatedPart(name)}>
          {() => (
            <ol class="form-cards">
              {each.map((pair) => (
                <PairRow key={pair.path} part={part} language={language} pair={pair} />
              ))}
            </ol>
          )}
        </More>
      ))}
      <button
        type="button"
        class="quiet"
        onClick={() => part.make({ path: ['translations', language], value: undefined })}
      >
        {FORM.remove(languageName(language))}
      </button>
    </section>
  );
};

/** The scenario's own words in other languages, each beside the first. */
export const Languages = (part: PartProps) => {
  const [note, tell] = useState('');
  return (
    <Part title={FORM.languages}>
      {() => (
        <>
          <p class="small">{FORM.languagesLead}</p>
          {Object.keys(part.draft.translations ?? {}).map((language) => (
            <Language key={language} part={part} language={language} />
          ))}
          <AddOne
            label={FORM.newLanguage}
            onAdd={(typed) => {
              const language = languageOf(typed);
              tell(language === null ? FORM.notLanguage(typed) : '');
              // a language begins with the title, to be put into it
              if (language !== null)
                part.step((d) =>
                  d.translations?.[language] === undefined
                    ? [{ path: ['translations', language, 'title'], value: d.title }]
                    : [],
                );
            }}
          />
          <p role="status">{note}</p>
        </>
      )}
    </Part>
  );
};
