/** What changes at once, and what waits for the beats that lead up to it. */
import type { Beat } from './beats.ts';
import type { StageModel, StageRail } from './types.ts';

const sameRails = (a: readonly StageRail[], b: readonly StageRail[]): boolean =>
  a.length === b.length && a.every((rail, i) => rail.issue === b[i]?.issue && rail.options === b[i]?.options);

const samePlaces = (a: StageModel, b: StageModel): boolean =>
  a.places.length === b.places.length &&
  a.places.every((p, i) => {
    const q = b.places[i];
    return q !== undefined && p.party === q.party && p.lon === q.lon && p.lat === q.lat && p.code === q.code;
  });

/** Another game or another file: nothing of the old one may be led over. */
export const sameTable = (a: StageModel, b: StageModel): boolean =>
  samePlaces(a, b) && sameRails(a.board, b.board) && a.rounds === b.rounds && b.round >= a.round;

/**
 * Paper, scene, selection and the draft follow the hand at once; trust, mist, rings, journeys, positions and the sky
 * wait for their beats.
 */
export function atOnce(shown: StageModel, latest: StageModel): StageModel {
  return {
    ...shown,
    scene: latest.scene,
    free: latest.free,
    selected: latest.selected,
    board: latest.board.map((rail, i) => {
      const old = shown.board[i];
      return old ? { ...rail, positions: old.positions, before: old.before } : rail;
    }),
  };
}

const withOption = (list: readonly number[], party: number, option: number): readonly number[] =>
  list.map((old, i) => (i === party ? option : old));

/** What a beat changes for the eye until the model itself arrives. */
export function patch(shown: StageModel, beat: Beat): StageModel {
  switch (beat.kind) {
    case 'sky':
      return { ...shown, round: beat.round };
    case 'journey':
      return { ...shown, at: beat.to };
    case 'mist':
      return { ...shown, mist: Math.min(1, Math.max(0, shown.mist + beat.by)) };
    case 'ring':
      return { ...shown, rings: shown.rings.map((old, i) => (i === beat.party ? beat.level : old)) };
    case 'slide':
      return {
        ...shown,
        board: shown.board.map((rail) =>
          rail.issue === beat.issue
            ? { ...rail, positions: withOption(rail.positions, beat.party, beat.option) }
            : rail,
        ),
      };
    case 'flag':
      return {
        ...shown,
        board: shown.board.map((rail) => (rail.issue === beat.issue ? { ...rail, draft: beat.option } : rail)),
      };
    default:
      return shown;
  }
}
