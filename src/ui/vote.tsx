import { useState } from 'preact/hooks';
import type { Model } from '../engine/model.ts';
import { at } from '../engine/num.ts';
import { HomeBar } from './homeBar.tsx';
import { Mark } from './marks.tsx';
import { Moment } from './moment.tsx';
import { calledIn, issueTitle, partyName, partyOrder } from './names.ts';
import { vote as words } from './text/moments.ts';
import { type StoreProps, useSlice } from './useStore.ts';
import { lastVote, type VoteStep, type VoteStory } from './voteSteps.ts';

interface StoryProps {
  readonly model: Model;
  readonly story: VoteStory;
  /** answers heard so far */
  readonly heard: number;
}

const Row = ({ model, party, state, word, step }: RowProps) => (
  <li class={`vote-row vote-${state}`}>
    <Mark model={model} party={party} />
    <span class="vote-name">{partyName(model, party)}</span>
    {step?.kind === 'home' ? (
      <HomeBar model={model} party={party} groups={step.groups} support={step.support} />
    ) : (
      <span class={`pen-line${word !== '' && step?.kind === 'sign' && step.signs ? ' pen-drawn' : ''}`} />
    )}
    <strong class="vote-word">{word}</strong>
  </li>
);

interface RowProps {
  readonly model: Model;
  readonly party: number;
  readonly state: 'heard' | 'next' | 'waiting';
  readonly word: string;
  readonly step: VoteStep | null;
}

const wordOf = (model: Model, step: VoteStep): string => {
  if (step.kind === 'home') return step.approves ? words.approves() : words.rejects();
  const name = partyName(model, step.party);
  return step.signs ? words.signs(name) : words.refuses(name);
};

const Rows = ({ model, story, heard, kind }: StoryProps & { readonly kind: VoteStep['kind'] }) => (
  <ol class="vote-rows">
    {partyOrder(model).map((party) => {
      const k = story.steps.findIndex((s) => s.kind === kind && s.party === party);
      const known = k >= 0 && k < heard;
      const state = known ? 'heard' : k === heard ? 'next' : 'waiting';
      const word = known ? wordOf(model, at(story.steps, k)) : state === 'next' ? words.next() : words.waiting();
      return (
        <Row
          key={party}
          model={model}
          party={party}
          state={state}
          word={word}
          step={known ? at(story.steps, k) : null}
        />
      );
    })}
  </ol>
);

const finalLine = (model: Model, story: VoteStory): string => {
  if (story.inForce) return words.inForce();
  if (story.reopened !== null)
    return words.reopened(partyName(model, story.reopened.party), issueTitle(model, story.reopened.issue));
  return words.failed(story.refused.map((p) => partyName(model, p)));
};

/** What the moment says now, large: the last answer, the beat after the last signature, or how it came out. */
const headline = ({ model, story, heard }: StoryProps): string => {
  if (heard === 0) return words.opening(model.parties.length, calledIn(model.scenario));
  if (heard >= story.steps.length) return finalLine(model, story);
  const last = at(story.steps, heard - 1);
  const next = at(story.steps, heard);
  if (last.kind === 'sign' && next.kind === 'home') return words.allSigned(model.parties.length);
  return last.kind === 'home'
    ? words.homeSaid(partyName(model, last.party), last.approves)
    : words.one(partyName(model, last.party), last.signs);
};

const under = ({ model, story, heard }: StoryProps): string => {
  const next = story.steps[heard];
  if (next === undefined) return '';
  const last = story.steps[heard - 1];
  if (last?.kind === 'sign' && next.kind === 'home') return words.allSignedNote();
  const name = partyName(model, next.party);
  return next.kind === 'home' ? words.askHome(name) : words.asking(name);
};

const HEADING = 'vote-title';

const Answers = (props: StoryProps) => {
  const asked = props.story.steps.some((s) => s.kind === 'home');
  const toldAll = props.heard >= props.story.steps.length;
  return (
    <>
      <h2 id={HEADING} tabIndex={-1}>
        {words.title(props.story.version)}
      </h2>
      <p class="lead">{words.lead()}</p>
      <h3>1. {words.signatures()}</h3>
      <Rows {...props} kind="sign" />
      <h3>
        2. {words.home()} <span class="lead">{words.key()}</span>
      </h3>
      {asked || !toldAll ? <Rows {...props} kind="home" /> : <p class="lead">{words.notShown()}</p>}
    </>
  );
};

interface HearProps {
  readonly left: number;
  readonly over: boolean;
  readonly onNext: () => void;
  readonly onAll: () => void;
  readonly onDone: () => void;
}

const Hear = ({ left, over, onNext, onAll, onDone }: HearProps) => (
  <div class="moment-acts">
    <button type="button" class="strong" onClick={left > 0 ? onNext : onDone}>
      {left > 0 ? words.hear() : words.go(over)}
    </button>
    {left > 0 && (
      <button type="button" class="plain" onClick={onAll}>
        {words.all()}
      </button>
    )}
  </div>
);

/** The vote, one answer after another. Everything is settled and saved before the first is heard. */
export const VoteSheet = ({ store }: StoreProps) => {
  const view = useSlice(store, (s) => s.view);
  const [heard, hear] = useState(0);
  if (view === null) return null;
  const { model, events, ending } = view;
  const story = lastVote(model, events, partyOrder(model));
  if (story === null) return null;
  const props = { model, story, heard };
  const done = (): void => store.actions.dismiss();
  const say = (
    <>
      <div role="status">
        <p class="moment-line" key={heard}>
          {headline(props)}
        </p>
        <p class="moment-under">{under(props)}</p>
      </div>
      <Hear
        left={story.steps.length - heard}
        over={ending !== null}
        onNext={() => hear(heard + 1)}
        onAll={() => hear(story.steps.length)}
        onDone={done}
      />
    </>
  );
  return (
    <Moment kind="vote" heading={HEADING} onClose={done} say={say}>
      <Answers {...props} />
    </Moment>
  );
};
