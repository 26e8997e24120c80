import type { Effect, Scenario } from '../../src/engine/scenarioTypes.ts';

type Row<T> = Readonly<Record<string, T>>;

/** New ids whose alphabetical order is the reverse of the old, and nothing like them. */
const newIds = (scenario: Scenario): ReadonlyMap<string, string> =>
  new Map(scenario.parties.map((p, k) => [p.id, `Seat${'ZYXWVUTSRQPO'[k]}`]));

/** The same game under other names: every party renamed wherever it is named, and listed the other way round. */
export const renamed = (scenario: Scenario): Scenario => {
  const ids = newIds(scenario);
  const name = (id: string): string => ids.get(id) ?? id;
  const keys = <T>(row: Row<T>): Row<T> =>
    Object.fromEntries(
      Object.entries(row)
        .map(([id, value]): [string, T] => [name(id), value])
        .reverse(),
    );
  const target = (effect: Effect): Effect => {
    const [id = '', ...rest] = effect.target.split('.');
    return { ...effect, target: [name(id), ...rest].join('.') };
  };
  const effects = <T extends { readonly effects: readonly Effect[] }>(list: readonly T[]): T[] =>
    list.map((x) => ({ ...x, effects: x.effects.map(target) }));
  return {
    ...scenario,
    parties: scenario.parties
      .map((p, k) => ({
        ...p,
        id: name(p.id),
        name: `Party ${k}`,
        short: `P${k}`,
        code: `${'ZYXWVUTSRQPO'[k]}Z`,
        trust: keys(p.trust),
      }))
      .reverse(),
    variants: scenario.variants.map((v) => ({
      ...v,
      ...(v.reservationShift === undefined ? {} : { reservationShift: keys(v.reservationShift) }),
      ...(v.homeShift === undefined ? {} : { homeShift: keys(v.homeShift) }),
    })),
    ...(scenario.envoyFrom === undefined ? {} : { envoyFrom: name(scenario.envoyFrom) }),
    interactions: scenario.interactions.map((x) => ({ ...x, bp: keys(x.bp) })),
    redLines: scenario.redLines.map((r) => ({ ...r, party: name(r.party) })),
    process: {
      ...scenario.process,
      rapport: { ...scenario.process.rapport, with: name(scenario.process.rapport.with) },
    },
    events: effects(scenario.events),
    windows: effects(scenario.windows),
    levers: effects(scenario.levers),
  };
};
