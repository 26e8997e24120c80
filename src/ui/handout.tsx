import { useState } from 'preact/hooks';
import type { Handout, LessonPlan, Scenario } from '../engine/scenarioTypes.ts';
import { fetchHandout } from '../store/library.ts';
import { START } from './text/en.ts';

const WORDS = START.handoutParts;

const Plan = ({ plan }: { readonly plan: LessonPlan }) => (
  <details>
    <summary>{START.plan(plan.minutes)}</summary>
    <ol>
      {plan.steps.map((step) => (
        <li key={step.text}>
          <b>{START.planStep(step.minutes)}</b> {step.text}
        </li>
      ))}
    </ol>
  </details>
);

const List = ({ title, items }: { readonly title: string; readonly items: readonly string[] | undefined }) =>
  items === undefined ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );

const Paper = ({ handout }: { readonly handout: Handout }) => {
  const { briefing, note, glossary, teaching } = handout;
  return (
    <>
      <List title={WORDS.briefing} items={briefing} />
      <List title={WORDS.note} items={note?.map(({ text }) => text)} />
      <List title={WORDS.glossary} items={glossary?.map(({ term, text }) => `${term}: ${text}`)} />
      <List title={WORDS.aims} items={teaching?.aims} />
      <List title={WORDS.before} items={teaching?.before === undefined ? undefined : [teaching.before]} />
      {teaching?.plans.map((plan) => (
        <Plan key={plan.minutes} plan={plan} />
      ))}
      <List title={WORDS.questions} items={teaching?.questions} />
    </>
  );
};

/** The briefing where a student meets it: folded, so that nobody has to read it before the first act. */
export const BeforeYouBegin = ({ scenario }: { readonly scenario: Scenario }) => {
  const [briefing, setBriefing] = useState<readonly string[] | undefined>(scenario.handout?.briefing);
  const open = async (): Promise<void> => {
    if (briefing === undefined) setBriefing((await fetchHandout(scenario.id))?.briefing ?? []);
  };
  return (
    <details class="briefing" onToggle={() => void open()}>
      <summary>{START.before}</summary>
      {briefing?.length === 0 && <p class="small">{WORDS.none}</p>}
      {briefing?.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
};

/** What a class reads beside the game, fetched when someone opens it. */
export const HandoutBox = ({ scenario }: { readonly scenario: Scenario }) => {
  const [handout, setHandout] = useState<Handout | null | undefined>(scenario.handout);
  const open = async (): Promise<void> => {
    if (handout === undefined) setHandout(await fetchHandout(scenario.id));
  };
  return (
    <details class="way handout" onToggle={() => void open()}>
      <summary>
        <b>{START.handout}</b>
        <span>{START.handoutNote}</span>
      </summary>
      {handout === null && <p class="small">{WORDS.none}</p>}
      {handout && <Paper handout={handout} />}
    </details>
  );
};
