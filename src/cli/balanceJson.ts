import { isGrave } from '../analysis/faults.ts';
import type { Figure, Played } from '../analysis/figures.ts';
import type { Report } from '../analysis/report.ts';
import { faultWords } from '../ui/text/report.ts';

/** The faults of a report in words, most serious first. */
export const findingsOf = ({ faults }: Report) =>
  faults.map((fault) => {
    const [message, change] = faultWords(fault);
    return {
      severity: isGrave(fault.code) ? 'error' : 'warning',
      code: fault.code,
      where: fault.where,
      message,
      change,
    };
  });

const byId = (figures: readonly Figure[]): Record<string, number> =>
  Object.fromEntries(figures.map(({ id, value }) => [id, value]));

const games = (list: readonly Played[]) =>
  Object.fromEntries(
    list.map(({ id, games: n, inForce, endings, rounds, home }) => [
      id,
      {
        games: n,
        inForceRate: inForce.share,
        ci95: inForce.interval,
        endings,
        rounds,
        homeRefusals: home?.share ?? null,
      },
    ]),
  );

/** A report as the one JSON object of `balance`: shares are 0..1, `happens` is times in a hundred games. */
export const balanceJson = (report: Report) => {
  const { figures, redLines, seeds } = report;
  const { best, families, binds, noZone, mediators, variants, waiting, refused, options } = figures;
  return {
    bestFixedText: {
      text: best?.text ?? {},
      inForceRate: best?.inForce.share ?? 0,
      round: best?.round ?? 1,
      ci95: best?.inForce.interval ?? [0, 0],
    },
    families: families.map(({ name, value }) => ({ name: name === '' ? 'other' : name, share: value })),
    binds: byId(binds),
    noZoneAtEnd: noZone.share,
    homeRefusals: mediators.find(({ id }) => id === 'envoy')?.home?.share ?? 0,
    mediators: Object.fromEntries(mediators.map(({ id, inForce }) => [id, inForce.share])),
    findings: findingsOf(report),
    seeds,
    games: games(mediators),
    variants: games(variants),
    lastRoundBehind: { share: waiting.share, ci95: waiting.interval },
    refused: byId(refused),
    options: Object.fromEntries(options.map((issue) => [issue.id, byId(issue.options)])),
    redLines: Object.fromEntries(redLines.map(({ id, zone }) => [id, zone])),
    happens: byId([...figures.events, ...figures.windows, ...figures.levers]),
  };
};
