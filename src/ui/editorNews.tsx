import { EFFECTS, type Effect, type Scenario } from '../engine/scenarioTypes.ts';
import { newId } from '../scenario/formEdits.ts';
import { setField } from '../scenario/formFields.ts';
import type { Path } from '../scenario/problem.ts';
import { written } from '../scenario/written.ts';
import { Block } from './editorBlock.tsx';
import { Part, type PartProps, Pick, Remove, Whole, Words } from './editorFields.tsx';
import { Whence } from './editorSources.tsx';
import { DELTA_WORDS, EFFECT_WORDS, FORM, NEWS_WORDS } from './text/editorForm.ts';

const KINDS = ['levers', 'events', 'windows'] as const;
type Kind = (typeof KINDS)[number];

/** On what or whom an effect of a kind may fall. */
const targetsOf = ({ parties }: PartProps['draft'], on: Effect['on']): readonly (readonly [string, string])[] => {
  const named = parties.map(({ id, name }): readonly [string, string] => [id, name]);
  if (on === 'reservation') return named;
  if (on === 'trust') return [...named, ['all', FORM.all]];
  if (on !== 'share') return [['table', FORM.table]];
  return parties.flatMap(({ id, name, home }) =>
    home.groups.map((group): readonly [string, string] => [`${id}.${group.id}`, `${name}: ${group.name}`]),
  );
};

interface EffectsProps extends PartProps {
  readonly effects: readonly Effect[];
  readonly at: Path;
}

const Effects = ({ draft, make, step, effects, at }: EffectsProps) => {
  return (
    <>
      {effects.map((effect, k) => {
        const path = [...at, k];
        const targets = targetsOf(draft, effect.on);
        return (
          <div class="row" key={`${k} ${effect.on}`}>
            <Pick
              labelled
              label={FORM.effect}
              value={effect.on}
              choices={EFFECTS.map((on) => [on, EFFECT_WORDS[on]])}
              onChange={(on) => {
                const [target] = targetsOf(draft, on as Effect['on'])[0] ?? [''];
                const delta = on === 'eye' ? 1 : effect.delta;
                make({ path, value: { on, target, delta } });
              }}
            />
            <Pick
              labelled
              label={FORM.target}
              value={effect.target}
              choices={targets}
              onChange={(value) => make({ path: [...path, 'target'], value })}
            />
            <Whole
              label={DELTA_WORDS[effect.on]}
              value={effect.delta}
              min={-2000}
              max={2000}
              onChange={(value) => make({ path: [...path, 'delta'], value })}
            />
            <Remove what={FORM.effect} onRemove={() => make({ path, value: undefined })} />
          </div>
        );
      })}
      <button
        type="button"
        class="quiet"
        onClick={() =>
          step((d, f) => {
            const list = written(d, ...at);
            const end = Array.isArray(list) ? list.length : 0;
            const value = { on: 'reservation', target: d.parties[0]?.id ?? '', delta: -100 };
            return setField(d, f, [...at, end], value);
          })
        }
      >
        {FORM.newEffect}
      </button>
    </>
  );
};

const One = (props: PartProps & { readonly kind: Kind; readonly at: number }) => {
  const { draft, make, kind, at } = props;
  const item = draft[kind][at];
  if (item === undefined) return null;
  const put = (key: string, value: unknown): void => make({ path: [kind, at, key], value });
  return (
    <li class="form-card">
      <div class="row">
        <Words label={NEWS_WORDS[kind].one} value={item.name} onChange={(value) => put('name', value)} />
        <Remove what={item.name} onRemove={() => make({ path: [kind, at], value: undefined })} />
      </div>
      <Words label={FORM.what} value={item.text} max={600} onChange={(value) => put('text', value)} />
      <When {...props} />
      <Effects {...props} effects={item.effects} at={[kind, at, 'effects']} />
      <Whence part={props} path={[kind, at]} source={item} />
    </li>
  );
};

/** When it may come, or be used. */
const When = (props: PartProps & { readonly kind: Kind; readonly at: number }) => {
  const { kind, at } = props;
  const only = {
    levers: ['fromRound', 'once', 'needsEvent'],
    events: ['fromRound', 'chancePermille', 'once', 'leak'],
    windows: ['rounds', 'announcedAhead', 'chancePermille'],
  };
  const needless = kind === 'levers' && props.draft.events.length === 0;
  return (
    <Block
      part={props}
      at={[`${kind}[]`, [kind, at]]}
      only={only[kind].filter((name) => !(needless && name === 'needsEvent'))}
    />
  );
};

/** What a new one begins with: it moves one line a little, so that it is not idle. */
const begun = (draft: Scenario, kind: Kind): object => {
  const name = `${NEWS_WORDS[kind].one} ${draft[kind].length + 1}`;
  const id = newId(name, draft[kind], kind.slice(0, -1));
  const effects = [{ on: 'reservation', target: draft.parties[0]?.id, delta: -100 }];
  const { count } = draft.rounds;
  const when = kind === 'windows' ? { rounds: [Math.max(1, count - 1), count] } : {};
  return { id, name, text: `${name}.`, ...when, effects };
};

/** Levers, events and deadlines from typed blocks. */
export const News = (props: PartProps) => (
  <Part title={FORM.news}>
    {() => (
      <>
        <p class="small">{FORM.newsLead}</p>
        {KINDS.map((kind) => (
          <div key={kind} class="kind">
            <ol class="form-cards">
              {props.draft[kind].map((item, at) => (
                <One key={item.id} {...props} kind={kind} at={at} />
              ))}
            </ol>
            <button
              type="button"
              class="plain"
              onClick={() => props.step((d) => [{ path: [kind, d[kind].length], value: begun(d, kind) }])}
            >
              {NEWS_WORDS[kind].add}
            </button>
          </div>
        ))}
      </>
    )}
  </Part>
);
