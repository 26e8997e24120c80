import { useEffect } from 'preact/hooks';
import type { Handout, LessonPlan } from '../engine/scenarioTypes.ts';
import { DEFAULT_SCENARIO } from '../store/library.ts';
import { langOf } from '../store/spoken.ts';
import { START } from './text/en.ts';
import { LESSON } from './text/lesson.ts';
import { type HandoutProps, useHandout } from './useHandout.ts';
import { type StoreProps, useSlice } from './useStore.ts';

const WORDS = START.handoutParts;

/** The language of what a class reads; undefined = as written. */
interface Worded {
  readonly lang: string | undefined;
}

const Plan = ({ lang, plan }: Worded & { readonly plan: LessonPlan }) => (
  <details>
    <summary>{START.plan(plan.minutes)}</summary>
    <ol>
      {plan.steps.map((step) => (
        <li key={step.text}>
          <b>{START.planStep(step.minutes)}</b> <span lang={lang}>{step.text}</span>
        </li>
      ))}
    </ol>
  </details>
);

interface ListProps extends Worded {
  readonly title: string;
  readonly items: readonly string[] | undefined;
}

const List = ({ lang, title, items }: ListProps) =>
  items === undefined ? null : (
    <>
      <h3>{title}</h3>
      <ul lang={lang}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );

const Paper = ({ handout, lang }: Worded & { readonly handout: Handout }) => {
  const { briefing, note, glossary, teaching } = handout;
  return (
    <>
      <List lang={lang} title={WORDS.briefing} items={briefing} />
      <List lang={lang} title={WORDS.note} items={note?.map(({ text }) => text)} />
      <List lang={lang} title={WORDS.glossary} items={glossary?.map(({ term, text }) => `${term}: ${text}`)} />
      <List lang={lang} title={WORDS.aims} items={teaching?.aims} />
      <List lang={lang} title={WORDS.before} items={teaching?.before === undefined ? undefined : [teaching.before]} />
      {teaching !== undefined && <List lang={undefined} title={LESSON.title} items={LESSON.steps} />}
      {teaching?.plans.map((plan) => (
        <Plan key={plan.minutes} lang={lang} plan={plan} />
      ))}
      <List lang={lang} title={WORDS.questions} items={teaching?.questions} />
    </>
  );
};

/** The briefing where a student meets it: folded, so that nobody has to read it before the first act. */
export const BeforeYouBegin = (props: HandoutProps) => {
  const [handout, open] = useHandout(props);
  const briefing = handout === undefined ? undefined : (handout?.briefing ?? []);
  return (
    <details class="briefing" lang={langOf(props.scenario)} onToggle={open}>
      <summary lang="en">{START.handoutParts.briefing}</summary>
      {briefing?.length === 0 && (
        <p class="small" lang="en">
          {WORDS.none}
        </p>
      )}
      {briefing?.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
};

/** What a class reads beside the scenario that would begin. */
export const HandoutPaper = ({ store }: StoreProps) => {
  const written = useSlice(store, (s) => s.opened ?? DEFAULT_SCENARIO);
  const scenario = useSlice(store, (s) => s.wording?.scenario(written) ?? written);
  const [handout, open] = useHandout({ store, scenario });
  useEffect(open, [written]);
  if (handout === null) return <p class="small">{WORDS.none}</p>;
  return handout === undefined ? null : <Paper handout={handout} lang={langOf(scenario)} />;
};
