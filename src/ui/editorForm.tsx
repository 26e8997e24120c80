import { useRef } from 'preact/hooks';
import { addParty, removeParty } from '../scenario/formEdits.ts';
import { setRounds } from '../scenario/formFields.ts';
import type { Editor } from '../store/editor.ts';
import { Block } from './editorBlock.tsx';
import { AddOne, More, Part, type PartProps, Remove, useEditor, Whole, Words } from './editorFields.tsx';
import { Homes } from './editorHome.tsx';
import { Issues } from './editorIssues.tsx';
import { Languages } from './editorLanguages.tsx';
import { Priorities, Values } from './editorMatrix.tsx';
import { News } from './editorNews.tsx';
import { Rare } from './editorRare.tsx';
import { Interactions, RedLines } from './editorRules.tsx';
import { Sources } from './editorSources.tsx';
import { Positions, Trust } from './editorTalks.tsx';
import { EDITOR } from './text/editor.ts';
import { FORM } from './text/editorForm.ts';

const About = (part: PartProps) => {
  const { draft, make, step } = part;
  return (
    <Part title={FORM.about} open>
      {() => (
        <>
          <Words label={FORM.name} value={draft.title} onChange={(value) => make({ path: ['title'], value })} />
          <Words
            label={FORM.summary}
            value={draft.summary}
            max={600}
            long
            onChange={(value) => make({ path: ['summary'], value })}
          />
          <Whole
            label={FORM.rounds}
            value={draft.rounds.count}
            min={1}
            max={60}
            onChange={(value) => step((d, f) => setRounds(d, f, value))}
          />
          <More title={FORM.aboutMore}>
            {() => <Block part={part} at={['', []]} only={['notice', 'asOf', 'called', 'envoyFrom']} />}
          </More>
        </>
      )}
    </Part>
  );
};

const PartyCard = ({ part, p }: { readonly part: PartProps; readonly p: number }) => {
  const { draft, make, step } = part;
  const party = draft.parties[p];
  if (party === undefined) return null;
  return (
    <li class="form-card">
      <div class="row">
        <Words
          label={FORM.partyName(p + 1)}
          value={party.name}
          onChange={(value) => make({ path: ['parties', p, 'name'], value })}
        />
        {draft.parties.length > 2 && <Remove what={party.name} onRemove={() => step((d, f) => removeParty(d, f, p))} />}
      </div>
      <Words
        label={FORM.interest}
        value={party.interests[0]?.text ?? ''}
        max={600}
        onChange={(value) => make({ path: ['parties', p, 'interests', 0, 'text'], value })}
      />
      <Words
        label={FORM.noAgreement}
        value={party.noAgreement}
        max={600}
        onChange={(value) => make({ path: ['parties', p, 'noAgreement'], value })}
      />
      <More title={FORM.partyMore(party.short)}>
        {() => (
          <Block
            part={part}
            at={['parties[]', ['parties', p]]}
            only={['short', 'code', 'interests', 'constraints', 'tempo', 'style', 'bounds', 'place']}
          />
        )}
      </More>
    </li>
  );
};

const Parties = (part: PartProps) => (
  <Part title={FORM.parties} open>
    {() => (
      <>
        <ol class="form-cards">
          {part.draft.parties.map((party, p) => (
            <PartyCard key={party.id} part={part} p={p} />
          ))}
        </ol>
        {part.draft.parties.length < 12 && (
          <AddOne label={FORM.newParty} onAdd={(name) => part.step((d, f) => addParty(d, f, name))} />
        )}
      </>
    )}
  </Part>
);

/** What a class reads beside the game. */
const Handout = (part: PartProps) => (
  <Part title={FORM.handout}>
    {() => (
      <>
        <p class="small">{FORM.handoutLead}</p>
        <Block part={part} at={['handout', ['handout']]} only={['briefing', 'note', 'glossary', 'teaching']} />
      </>
    )}
  </Part>
);

/** The scenario as a form; every change is one of the text beside it. */
export const EditorForm = ({ editor }: { readonly editor: Editor }) => {
  const look = useEditor(editor, (s) => s.look);
  const wanted = useEditor(editor, (s) => s.set);
  // While a text cannot be read the form is put away, not thrown away: what was unfolded still is when it comes back.
  const last = useRef(look);
  if (look.draft !== null) last.current = look;
  const { draft, data } = last.current;
  const away = look.draft === null && (
    <p role="status">{editor.getState().read === null ? EDITOR.reading : EDITOR.unreadable}</p>
  );
  if (draft === null) return away;
  const part: PartProps = { draft, data, make: (...edits) => editor.make(edits), step: editor.make };
  const set = Object.hasOwn(draft.sets, wanted) ? wanted : (Object.keys(draft.sets)[0] ?? '');
  return (
    <>
      {away}
      <section class="editor-form" aria-label={EDITOR.form} hidden={look.draft === null}>
        <About {...part} />
        <Parties {...part} />
        <Issues {...part} />
        <Values {...part} />
        <Priorities {...part} set={set} onSet={(next) => editor.choose(next)} />
        <Positions {...part} />
        <Trust {...part} />
        <Homes {...part} set={set} />
        <RedLines {...part} />
        <Interactions {...part} />
        <News {...part} />
        <Sources {...part} />
        <Handout {...part} />
        <Languages {...part} />
        <Rare {...part} />
      </section>
    </>
  );
};
