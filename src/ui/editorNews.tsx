import { EFFECTS, type Effect } from '../engine/scenarioTypes.ts';
import { newId } from '../scenario/formEdits.ts';
import type { Path } from '../scenario/problem.ts';
import { Part, type PartProps, Pick, Remove, Whole, Words } from './editorFields.tsx';
import { EFFECT_WORDS, FORM } from './text/editor.ts';

type Kind = 'levers' | 'events';

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

const Effects = ({ draft, make, effects, at }: EffectsProps) => {
  const firstParty = draft.parties[0]?.id ?? '';
  return (
    <>
      {effects.map((effect, k) => {
        const path = [...at, k];
        const targets = targetsOf(draft, effect.on);
        return (
          <div class="row" key={`${k} ${effect.on}`}>
            <Pick
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
              label={FORM.target}
              value={effect.target}
              choices={targets}
              onChange={(value) => make({ path: [...path, 'target'], value })}
            />
            <Whole
              label={FORM.delta}
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
          make({ path: [...at, effects.length], value: { on: 'reservation', target: firstParty, delta: -100 } })
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
  return (
    <li class="form-card">
      <div class="row">
        <Words
          label={kind === 'levers' ? FORM.lever : FORM.event}
          value={item.name}
          onChange={(value) => make({ path: [kind, at, 'name'], value })}
        />
        <Remove what={item.name} onRemove={() => make({ path: [kind, at], value: undefined })} />
      </div>
      <Words
        label={FORM.what}
        value={item.text}
        max={600}
        onChange={(value) => make({ path: [kind, at, 'text'], value })}
      />
      <div class="row">
        <Whole
          label={FORM.from}
          value={item.fromRound}
          min={1}
          max={60}
          onChange={(value) => make({ path: [kind, at, 'fromRound'], value })}
        />
        {'chancePermille' in item && (
          <Whole
            label={FORM.chance}
            value={item.chancePermille}
            min={0}
            max={1000}
            onChange={(value) => make({ path: [kind, at, 'chancePermille'], value })}
          />
        )}
      </div>
      <Effects {...props} effects={item.effects} at={[kind, at, 'effects']} />
    </li>
  );
};

/** Levers and events from typed blocks. */
export const News = (props: PartProps) => {
  const { draft, make } = props;
  const add = (kind: Kind, name: string): void => {
    const effects = [{ on: 'reservation', target: draft.parties[0]?.id, delta: -100 }];
    const id = newId(name, draft[kind], kind === 'levers' ? 'lever' : 'event');
    make({ path: [kind, draft[kind].length], value: { id, name, text: `${name}.`, effects } });
  };
  return (
    <Part title={FORM.news}>
      <p class="small">{FORM.newsLead}</p>
      {(['levers', 'events'] as const).map((kind) => (
        <div key={kind}>
          <ol class="form-cards">
            {draft[kind].map((item, at) => (
              <One key={item.id} {...props} kind={kind} at={at} />
            ))}
          </ol>
          <button
            type="button"
            class="plain"
            onClick={() => add(kind, `${kind === 'levers' ? FORM.lever : FORM.event} ${draft[kind].length + 1}`)}
          >
            {kind === 'levers' ? FORM.newLever : FORM.newEvent}
          </button>
        </div>
      ))}
    </Part>
  );
};
