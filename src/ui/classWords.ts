import type { ClassGame } from '../analysis/classGame.ts';
import type { Row } from '../analysis/classMarks.ts';
import type { Model } from '../engine/model.ts';
import { ENVOY } from '../engine/types.ts';
import { partyName } from './names.ts';
import { ASK, CLASS } from './text/classBoard.ts';
import { problemSentence } from './text/problems.ts';

/** Which seats persons held, as far as the parties of the game are known here. */
export const seatsOf = (model: Model | null, { persons }: ClassGame): string =>
  persons.length === 0
    ? CLASS.noPerson
    : persons
        .map((seat) => (seat === ENVOY ? ASK.envoy : model === null ? String(seat) : partyName(model, seat)))
        .join(', ');

/** Everything that is to be said of one row beside its mark. */
export const notesOf = ({ mark, of, differences, problem }: Row): string =>
  [
    ...(of === null ? [] : [CLASS.sameAs(of + 1)]),
    ...differences.map((each) => CLASS.differences[each]),
    ...(problem !== null && mark !== 'replayed' && mark !== 'duplicate' ? [problemSentence(problem)] : []),
  ].join('; ');
