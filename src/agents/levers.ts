import type { View } from '../engine/view.ts';

/** Levers that can be pulled now: not spent, in their time, with the news that they need. */
export const leversAtHand = ({ model, pulled, round, fired }: View): number[] =>
  model.scenario.levers.flatMap(({ once, fromRound, needsEvent }, lever) => {
    const needs = model.scenario.events.findIndex((e) => e.id === needsEvent);
    const spent = once && pulled.includes(lever);
    return spent || round < fromRound || (needs >= 0 && !fired.includes(needs)) ? [] : [lever];
  });
