import { docOf } from './keyDocs.ts';
import { defaultOf, type FormatKey, formatKeys, rangeOf } from './schemaWalk.ts';

const HEAD = `# The scenario file

Written from \`src/scenario\` by \`npm run formats\`; do not change it by hand.

A scenario is one YAML file (JSON is YAML too). This is a whole one:

\`\`\`yaml
format: 1
title: Harbour talks
parties:
  - name: North Quay
  - name: South Quay
issues:
  - title: Use of the deep berth
  - title: Who pays for dredging
\`\`\`

Everything else has a default, and a number that you do not give says so in the game. \`npm run -s envoy -- new NAME\` writes a longer start with remarks; \`check FILE\` says what is wrong, line by line; \`balance FILE\` says whether it is a game. For an editor that completes and explains while you type, put this in the first line:

\`\`\`yaml
# yaml-language-server: $schema=./scenario.schema.json
\`\`\`

Units: *bp* are hundredths of a percent (a text is worth 0 to 10000 bp to a party, on its own scale only); weights are points that add to 100; values, trust, secrecy and rapport run from 0 to 100; chances are permille. All numbers are whole, except a spot on the map.

Once a file declares \`sources\` or \`assumptions\`, every block with numbers must say where they come from: \`basis\` (stated in an article, inferred from it, assumed, or on public record), \`src\` (keys of sources or assumptions) and, if you like, \`why\`. The tables leave these three out.

In the tables, \`*\` stands for an id of your own and \`[]\` for each entry of a list.
`;

const TABLE = '\n| key | what it says | what may stand there | if left out | example |\n|---|---|---|---|---|\n';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row({ path, step, inner }: FormatKey): string {
  const [says, example] = docOf(path) ?? ['', ''];
  const cells = [`\`${path}\``, says, rangeOf(inner), defaultOf(step), `\`${example}\``];
  return `| ${cells.map(cell).join(' | ')} |\n`;
}

/** The page that documents every key of the format, in the order of the schema; one table for each part of a file. */
export function formatPage(): string {
  const parts = new Map<string, FormatKey[]>();
  for (const key of formatKeys()) {
    if (/\.(basis|src|why)$/.test(key.path)) continue;
    const [head = ''] = key.path.split(/[.[]/);
    parts.set(head, [...(parts.get(head) ?? []), key]);
  }
  const sections = [...parts].map(([head, keys]) => `\n## ${head}\n${TABLE}${keys.map(row).join('')}`);
  return HEAD + sections.join('');
}
