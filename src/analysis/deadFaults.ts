import type { Model } from '../engine/model.ts';
import { at, sum } from '../engine/num.ts';
import { type Fault, plain } from './faults.ts';

/** Whether an event ever has a chance: one event comes in a round, and those before it in the file are drawn first. */
const canCome = ({ events }: Model['scenario'], index: number, rounds: number): boolean => {
  const event = at(events, index);
  const before = (round: number): number =>
    sum(events.slice(0, index).map((e) => (e.once || e.fromRound > round ? 0 : e.chancePermille)));
  if (event.chancePermille === 0) return false;
  for (let round = event.fromRound; round <= rounds; round++) if (before(round) < 1000) return true;
  return false;
};

/** Things that can never happen, whatever anyone does. */
export const deadFaults = ({ scenario, rounds }: Model): Fault[] => {
  const nothing = (effects: readonly { readonly delta: number; readonly chancePermille: number }[]): boolean =>
    effects.every((effect) => effect.delta === 0 || effect.chancePermille === 0);
  const dead = new Set(
    scenario.events
      .filter((e, k) => e.fromRound > rounds || (!e.leak && !canCome(scenario, k, rounds)))
      .map(({ id }) => id),
  );
  return [
    ...scenario.events.flatMap((e) => {
      if (dead.has(e.id)) return [plain('dead-event', `events.${e.id}`, e.name)];
      return !e.leak && nothing(e.effects) && !scenario.levers.some((l) => l.needsEvent === e.id)
        ? [plain('idle-event', `events.${e.id}`, e.name)]
        : [];
    }),
    ...scenario.windows
      .filter((w) => w.chancePermille === 0 || w.rounds[0] > rounds || nothing(w.effects))
      .map((w) => plain('dead-window', `windows.${w.id}`, w.name)),
    ...scenario.levers.flatMap((l) => {
      if (l.fromRound > rounds || dead.has(l.needsEvent ?? '')) return [plain('dead-lever', `levers.${l.id}`, l.name)];
      return nothing(l.effects) ? [plain('idle-lever', `levers.${l.id}`, l.name)] : [];
    }),
  ];
};
