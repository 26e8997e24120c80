import { type Known, mustBe } from './known.ts';
import type { Path } from './problem.ts';
import { textsOf } from './translate.ts';

/** So many translations that have lost one text are likelier right than the one id that none of them names. */
const MANY = 3;

interface List {
  readonly ids: readonly string[];
  readonly path: Path;
}

/** The list of a scenario to which a path of ids leads: its ids, and where it stands in the file. */
function listAt(value: unknown, steps: readonly string[]): List | null {
  let at = value;
  const path: (string | number)[] = [];
  for (const step of steps) {
    const key = Array.isArray(at) ? at.findIndex((item) => item?.id === step) : step;
    at = (at as Record<string | number, unknown> | undefined)?.[key];
    path.push(key);
  }
  const ids = Array.isArray(at) ? at.flatMap((item) => (typeof item?.id === 'string' ? [item.id] : [])) : [];
  return ids.length > 0 ? { ids, path } : null;
}

/** The beginning of a path down to the first step that leads nowhere. */
function lostIn(path: string, texts: readonly string[]): readonly string[] {
  const steps = path.split('.');
  const n = steps.findIndex((_, k) => {
    const head = steps.slice(0, k + 1).join('.');
    return !texts.some((text) => text === head || text.startsWith(`${head}.`));
  });
  return steps.slice(0, n < 0 ? steps.length : n + 1);
}

/** Every text that is translated is one of the file; what has lost the same text is one problem. */
export function checkTranslations(known: Known): void {
  const { translations } = known.scenario;
  if (translations === undefined) return;
  const texts = [...textsOf(known.scenario).keys()];
  const there = new Set(texts);
  for (const [language, words] of Object.entries(translations)) {
    const lost = new Map<string, string[]>();
    for (const path of Object.keys(words)) {
      if (there.has(path)) continue;
      const head = lostIn(path, texts).join('.');
      lost.set(head, [...(lost.get(head) ?? []), path]);
    }
    for (const [head, [first = '', ...others]] of lost) {
      const declared = others.length + 1 >= MANY ? orphanBeside(known, head.split('.'), Object.keys(words)) : null;
      if (declared === null) mustBe(known, 'unknown-text', first, texts, ['translations', language, first], true);
      else {
        const expected = `${head.split('.').at(-1)}, as in ${others.length + 1} other places`;
        known.add({ code: 'unknown-text', ...declared, expected });
      }
    }
  }
}

/** The one id of a list that no translation names, where a name was lost from among its own. */
function orphanBeside({ scenario }: Known, lost: readonly string[], named: readonly string[]) {
  const parent = lost.slice(0, -1);
  const list = listAt(scenario, parent);
  const head = parent.join('.');
  const [orphan, other] = (list?.ids ?? []).filter((id) => !named.some((path) => path.startsWith(`${head}.${id}.`)));
  if (list === null || orphan === undefined || other !== undefined) return null;
  return { path: [...list.path, list.ids.indexOf(orphan), 'id'], found: orphan };
}
