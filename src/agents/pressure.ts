import { ALL, type ModelEffect } from '../engine/model.ts';
import { at, clamp, sum } from '../engine/num.ts';
import type { Action } from '../engine/types.ts';
import { premiumFor } from '../engine/utility.ts';
import type { Dice } from './agent.ts';
import { leversAtHand } from './levers.ts';
import { leftPositions, type OwnCase, othersRefusals } from './ownCase.ts';

/** bp by which a lever must be expected to move somebody before a government spends it */
const LEVER_PAYS = 30;
/** refusals of drafts beyond its red lines after which a government looks for the door */
const PATIENCE = 7;
/** … where time costs it something, sooner: walking out keeps today's line */
const PRESSED = 6;

/** bp that an effect is expected to take off what a party asks of the draft. */
const reliefOf = ({ view }: OwnCase, party: number, { source, party: target }: ModelEffect): number => {
  if (target !== ALL && target !== party) return 0;
  if (source.on === 'reservation') return (-source.delta * source.chancePermille) / 1000;
  if (source.on !== 'trust') return 0;
  const was = at(view.trust, party);
  const now = clamp(was + source.delta, source.min, source.max);
  const less = premiumFor(view.model, was, view.draft) - premiumFor(view.model, now, view.draft);
  return (less * source.chancePermille) / 1000;
};

/** bp that a lever is expected to take off what a party asks of the draft. */
export const leverRelief = (own: OwnCase, party: number, lever: number): number =>
  sum(at(own.view.model.levers, lever).map((effect) => reliefOf(own, party, effect)));

/**
 * A lever pays when the government would sign, someone near would not, and the lever moves that one more than it costs
 * the government itself.
 */
export const leverThatMoves = (own: OwnCase): Action | null => {
  const near = othersRefusals(own).filter((e) => e.said.distance === 'near');
  if (!own.signs || near.length === 0) return null;
  let best: Action | null = null;
  let most = LEVER_PAYS;
  for (const lever of leversAtHand(own.view)) {
    if (own.ledger.margin + leverRelief(own, own.own.party, lever) < 0) continue;
    const moves = Math.max(...near.map((e) => leverRelief(own, e.party, lever)));
    if (moves < most) continue;
    most = moves;
    best = { type: 'pull', lever };
  }
  return best;
};

/**
 * A leak puts every position that the draft leaves in the public eye. It pays a government that would not sign when
 * others would be asked more than it would be itself; whether it does so is its temperament.
 */
export const leak = (own: OwnCase, dice: Dice): Action | null => {
  const { view } = own;
  const me = own.own.party;
  if (own.signs || view.version === 0 || view.eye > 0 || at(view.quiet, me) > 0) return null;
  const asked = view.model.parties.map((_, p) => sum(leftPositions(own, p)));
  const most = Math.max(...asked.filter((_, p) => p !== me));
  if (most <= at(asked, me)) return null;
  return dice(1000, 'leak') < 2 * at(view.model.parties, me).style.leakPermille ? { type: 'leak' } : null;
};

/** Walking out pays when draft after draft crosses its red lines: nothing is left to hope for, and time is not free. */
export const walkOut = ({ view, own, ledger }: OwnCase): Action | null => {
  if (ledger.redLines.length === 0) return null;
  const refusals = view.events.filter(
    (e) => e.type === 'refused' && e.party === own.party && e.said.redLines.length > 0,
  ).length;
  return refusals >= (own.truth.drift < 0 ? PRESSED : PATIENCE) ? { type: 'walk' } : null;
};
