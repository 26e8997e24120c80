import type { ModelEffect } from '../../engine/model.ts';
import { ALL, type Model } from '../../engine/model.ts';
import { at } from '../../engine/num.ts';
import { partyName, percent, signed } from '../names.ts';
import { theParty, within } from './grammar.ts';

const who = (model: Model, party: number): string =>
  party === ALL ? 'every party' : theParty(partyName(model, party));

const what = (model: Model, { source, party, group }: ModelEffect): string => {
  const { delta } = source;
  switch (source.on) {
    case 'reservation':
      return `carrying on looks ${delta > 0 ? 'better' : 'worse'} to ${who(model, party)}`;
    case 'trust':
      return `trust of ${who(model, party)} ${signed(delta)}`;
    case 'secrecy':
      return `secrecy ${signed(delta)}`;
    case 'rapport':
      return `chemistry${model.rapportWith < 0 ? '' : ` with ${theParty(partyName(model, model.rapportWith))}`} ${signed(delta)}`;
    case 'share':
      return `at home${party === ALL ? '' : ` ${within(partyName(model, party))}`}: “${at(at(model.groups, party), group).source.name}” ${signed(delta)}`;
    case 'eye':
      return `${delta} rounds in the public eye`;
    default:
      return source.on satisfies never;
  }
};

/** One effect of a lever in words, with its chance where it is not certain. */
export const effectWords = (model: Model, effect: ModelEffect): string => {
  const { chancePermille } = effect.source;
  return chancePermille >= 1000 ? what(model, effect) : `${what(model, effect)} (chance ${percent(chancePermille)})`;
};
