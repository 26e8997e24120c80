import { useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../engine/scenarioTypes.ts';
import {
  type Assignment,
  ENVOY_ROLE,
  makeAssignmentLink,
  type OpenedAssignment,
  SEED_RULES,
  WORD_MAX,
} from '../replay/assignment.ts';
import { CARDS, DEFAULT_SCENARIO, fetchShipped } from '../store/library.ts';
import { freshSeed, sourceOf } from '../store/play.ts';
import { LEVELS } from '../store/types.ts';
import { LinkField } from './linkField.tsx';
import { Pick } from './pick.tsx';
import { addressOf } from './shareLink.ts';
import { ASK } from './text/classBoard.ts';
import { LEVEL_WORDS } from './text/en.ts';

type Choices = Pick<Assignment, 'rule' | 'word' | 'role' | 'level'>;

const assignmentOf = ({ rule, word, role, level }: Choices, scenario: Scenario): Assignment => ({
  scenario: { id: scenario.id, hash: sourceOf(scenario).hash },
  set: Object.keys(scenario.sets)[0] ?? '',
  variant: '',
  pen: 'envoy',
  rule,
  word: word.trim(),
  role,
  level,
});

const rolesIn = (scenario: Scenario): (readonly [string, string])[] => [
  [ENVOY_ROLE, ASK.envoy],
  ...scenario.parties.map(({ id, name }) => [id, name] as const).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)),
];

interface Props {
  readonly opened: Scenario | null;
  readonly onUse: (assignment: OpenedAssignment) => void;
}

/** A link that asks a class to play one game, set up one way. */
export const AssignmentMaker = ({ opened, onUse }: Props) => {
  const [scenario, setScenario] = useState<Scenario>(opened ?? DEFAULT_SCENARIO);
  const [choices, set] = useState<Choices>(() => ({
    rule: 'same',
    word: freshSeed(),
    role: ENVOY_ROLE,
    level: 'first',
  }));
  const link = useMemo(() => {
    const made = makeAssignmentLink(assignmentOf(choices, scenario), scenario, !sourceOf(scenario).shipped);
    return made.ok ? addressOf(made.value) : null;
  }, [choices, scenario]);
  const pickScenario = async (id: string): Promise<void> => {
    const found = id === opened?.id ? opened : await fetchShipped(id);
    if (found === undefined) return;
    setScenario(found);
    set({ ...choices, role: ENVOY_ROLE });
  };
  const pick = (part: Partial<Choices>): void => set({ ...choices, ...part });
  return (
    <section class="paper class-part" aria-labelledby="ask-title">
      <h2 id="ask-title">{ASK.title}</h2>
      <p>{ASK.lead}</p>
      <div class="class-fields">
        <Pick
          label={ASK.scenario}
          value={scenario.id}
          options={[...(opened === null ? [] : [opened]), ...CARDS.filter(({ id }) => id !== opened?.id)].map(
            ({ id, title }) => [id, title] as const,
          )}
          onPick={(id) => void pickScenario(id)}
        />
        <Pick label={ASK.role} value={choices.role} options={rolesIn(scenario)} onPick={(role) => pick({ role })} />
        <Pick
          label={ASK.level}
          value={choices.level}
          options={LEVELS.map((level) => [level, `${LEVEL_WORDS[level].name}: ${LEVEL_WORDS[level].note}`] as const)}
          onPick={(level) => pick({ level })}
        />
        <Pick
          label={ASK.rule}
          value={choices.rule}
          options={SEED_RULES.map((rule) => [rule, ASK.rules[rule]] as const)}
          onPick={(value) => pick({ rule: SEED_RULES.find((rule) => rule === value) ?? 'same' })}
        />
        <label class="field">
          {ASK.word}
          <input
            type="text"
            value={choices.word}
            maxLength={WORD_MAX}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => pick({ word: event.currentTarget.value })}
          />
          <span class="small">{ASK.wordNote}</span>
        </label>
      </div>
      {link === null ? (
        <p role="alert">{ASK.failed}</p>
      ) : (
        <LinkField label={ASK.link} address={link} opens={ASK.opens} instead={ASK.linkLong}>
          <button
            type="button"
            class="plain"
            onClick={() => onUse({ assignment: assignmentOf(choices, scenario), scenario })}
          >
            {ASK.use}
          </button>
        </LinkField>
      )}
    </section>
  );
};
