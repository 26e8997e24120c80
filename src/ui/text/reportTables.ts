import type { Figure, Figures, Played } from '../../analysis/figures.ts';
import type { Report } from '../../analysis/report.ts';
import type { Share } from '../../analysis/wilson.ts';
import type { Scenario } from '../../engine/scenarioTypes.ts';
import { ENDINGS } from '../../engine/types.ts';
import { MEDIATOR_WORDS, percent } from './report.ts';

/** A table of a report: the same on the page and in a terminal. */
export interface ReportTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** as many cells as the head; the first names the row */
  readonly rows: readonly (readonly string[])[];
  /** for whoever wants to know more */
  readonly more: boolean;
}

const ENDING_HEADS = {
  'in-force': 'In force',
  'not-ratified': 'Not ratified',
  continue: 'Talks go on',
  ended: 'Talks end',
};

const within = ({ interval: [low, high] }: Share): string =>
  `${percent(Math.max(-1, low))} to ${percent(Math.min(1, high))}`;

const withInterval = (share: Share): string => `${percent(share.share)} (${within(share)})`;

const PLAYED_HEAD = [
  `${ENDING_HEADS['in-force']} (95 % interval)`,
  ...ENDINGS.slice(1).map((ending) => ENDING_HEADS[ending]),
  'Rounds',
  'Home says no at first',
  'Games',
];

const playedRow = (name: string, { games, inForce, endings, rounds, home }: Played): string[] => [
  name,
  withInterval(inForce),
  ...ENDINGS.slice(1).map((ending) => percent((endings[ending] ?? 0) / games)),
  rounds.toFixed(1),
  home === null ? '' : percent(home.share),
  `${games}`,
];

const bestText = (scenario: Scenario, { best }: Figures): string[][] =>
  Object.entries(best?.text ?? {}).map(([issue, option]) => {
    const { title, options } = scenario.issues.find(({ id }) => id === issue) ?? { title: issue, options: [] };
    return [title, options.find(({ id }) => id === option)?.short ?? option];
  });

const keyRows = ({ noZone, best, waiting, mediators }: Figures): string[][] => [
  ['Games in which no text is possible in the last round', withInterval(noZone)],
  ...(best === null
    ? []
    : [[`Games in which one and the same text would do, voted on in round ${best.round}`, withInterval(best.inForce)]]),
  ...(mediators.some(({ id }) => id === 'last-round')
    ? [
        [
          'How far behind whoever always votes in the last round is, in points',
          withInterval(waiting).replaceAll(' %', ''),
        ],
      ]
    : []),
];

const shares = (figures: readonly Figure[]): string[][] =>
  figures
    .filter(({ value }) => value > 0)
    .map(({ name, value }) => [name === '' ? 'none of these' : name, percent(value)]);

const variantRows = (scenario: Scenario, { mediators, variants }: Figures, variant: string): string[][] => {
  const own = mediators.find(({ id }) => id === 'envoy');
  const nameOf = (id: string): string => scenario.variants.find((v) => v.id === id)?.name ?? id;
  return [...(own === undefined ? [] : [{ ...own, id: variant }]), ...variants].map((row) =>
    playedRow(nameOf(row.id), row),
  );
};

const often = (value: number): string => (value >= 10 || value === 0 ? value.toFixed(0) : value.toFixed(1));

/** Everything that a report has counted, table by table; those without a row are left out. */
export const reportTables = ({ figures, redLines, variant }: Report, scenario: Scenario): readonly ReportTable[] => {
  const { mediators, families, binds, refused, options, events, windows, levers } = figures;
  const lineOf = (id: string): string => scenario.redLines.find((line) => line.id === id)?.text ?? id;
  const main: readonly Omit<ReportTable, 'more'>[] = [
    {
      caption: 'How the games end',
      head: ['Who holds the pen', ...PLAYED_HEAD],
      rows: mediators.map((row) => playedRow(MEDIATOR_WORDS[row.id], row)),
    },
    {
      caption: 'The same under each variant, with someone who finds out',
      head: ['Variant', ...PLAYED_HEAD],
      rows: figures.variants.length === 0 ? [] : variantRows(scenario, figures, variant),
    },
    {
      caption: 'What a class could pass on, or wait for',
      head: ['Measured', 'Found'],
      rows: keyRows(figures),
    },
    {
      caption: 'How much wider the choice is without a party',
      head: ['Party', 'Times as many texts'],
      rows: binds.map(({ name, value }) => [name, value.toFixed(1)]),
    },
    {
      caption: 'Most often in the way',
      head: ['Question', 'Refusals that named it'],
      rows: refused.filter(({ value }) => value > 0).map(({ name, value }) => [name, `${value}`]),
    },
  ];
  const more: readonly Omit<ReportTable, 'more'>[] = [
    {
      caption: 'The one text that would do most often',
      head: ['Question', 'Option'],
      rows: bestText(scenario, figures),
    },
    {
      caption: 'Families of texts that can be signed',
      head: ['Family', 'Share'],
      rows: families.length < 2 ? [] : shares(families),
    },
    {
      caption: 'Which options are in texts that can be signed',
      head: ['Question', 'Option', 'Share'],
      rows: options.flatMap((issue) => issue.options.map(({ name, value }) => [issue.title, name, percent(value)])),
    },
    {
      caption: 'What each red line costs',
      head: ['Red line', 'Texts that all would sign without it'],
      rows: redLines.map(({ id, zone }) => [lineOf(id), `${zone.exact ? '' : 'at least '}${zone.texts}`]),
    },
    {
      caption: 'What happens',
      head: ['News, deadline or lever', 'Times in 100 games'],
      rows: [...events, ...windows, ...levers].map(({ name, value }) => [name, often(value)]),
    },
  ];
  return [
    ...main.map((table) => ({ ...table, more: false })),
    ...more.map((table) => ({ ...table, more: true })),
  ].filter(({ rows }) => rows.length > 0);
};
