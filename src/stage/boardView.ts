/** The board: rails and outlines painted, tokens and the draft's flags moved. */
import type * as Phaser from 'phaser';
import type { Size } from './camera.ts';
import type { Easel } from './easel.ts';
import { partyCount } from './ground.ts';
import { DEPTH } from './nightView.ts';
import { type Dress, drawBoard, FLAG, paintFlag, paintToken } from './paintBoard.ts';
import { blank } from './paintGlobe.ts';
import type { Point } from './projection.ts';
import { boardLayout, type RailLayout } from './rails.ts';
import { shapesFor } from './tokens.ts';
import type { StageModel } from './types.ts';

type Picture = Phaser.GameObjects.Image;

export interface BoardView {
  update(model: StageModel, size: Size, ms: number): void;
  readonly rails: readonly RailLayout[];
  /** where a party's tokens stand, px of the window */
  tokensOf(party: number): readonly Point[];
  redress(): void;
}

const SLIDE_MS = 450;
const STAGGER_MS = 60;
/** In a smaller window the board is a list in the page, and rails under it would only be noise. */
const ROOM = { w: 900, h: 560 } as const;

/** Letters by party: told, or those of the places, or none. */
function codesOf(model: StageModel): readonly string[] {
  const byPlace = new Map(model.places.map((place) => [place.party, place.code]));
  return Array.from({ length: partyCount(model) }, (_, party) => model.codes?.[party] ?? byPlace.get(party) ?? '');
}

export function createBoard(scene: Phaser.Scene, easel: Easel, font: string): BoardView {
  const rails = scene.add.image(0, 0, easel.bit('core')).setOrigin(0, 0).setDepth(DEPTH.board).setVisible(false);
  const tokens = new Map<string, Picture>();
  const flags = new Map<number, Picture>();
  let layout: readonly RailLayout[] = [];
  let drawn = '';
  let shown = false;
  let dressed = '';

  function clear(): void {
    for (const picture of [...tokens.values(), ...flags.values()]) {
      scene.tweens.killTweensOf(picture);
      picture.destroy();
    }
    tokens.clear();
    flags.clear();
  }

  function move(picture: Picture, x: number, y: number, ms: number, delay: number): void {
    if (picture.getData('x') === x && picture.getData('y') === y) return;
    picture.setData({ x, y });
    scene.tweens.killTweensOf(picture);
    picture.setAlpha(1);
    if (ms <= 0) picture.setPosition(x, y);
    else scene.tweens.add({ targets: picture, x, y, duration: ms, delay, ease: 'Cubic.InOut' });
  }

  function appear(picture: Picture, x: number, y: number, ms: number): void {
    picture.setData({ x, y }).setPosition(x, y);
    if (ms <= 0) return;
    picture.setAlpha(0);
    scene.tweens.add({ targets: picture, alpha: 1, duration: 240 });
  }

  function placeTokens(dress: Dress, ms: number): void {
    const wanted = new Set<string>();
    for (const rail of layout)
      for (const token of rail.tokens) {
        if (token.ghost) continue;
        const name = `${rail.issue} ${token.party}`;
        wanted.add(name);
        const old = tokens.get(name);
        if (old) {
          move(old, token.x, rail.y, ms, token.party * STAGGER_MS);
          continue;
        }
        const code = dress.codes[token.party] ?? '';
        const shape = dress.shapes[token.party] ?? 'circle';
        const key = easel.shared(`token ${code} ${token.party}`, () =>
          paintToken(code, shape, token.party, font, easel.d),
        );
        const picture = scene.add
          .image(0, 0, key)
          .setScale(1 / easel.d)
          .setDepth(DEPTH.board + 0.2 + token.party / 100);
        tokens.set(name, picture);
        appear(picture, token.x, rail.y, ms);
      }
    for (const [name, picture] of tokens)
      if (!wanted.has(name)) {
        scene.tweens.killTweensOf(picture);
        picture.destroy();
        tokens.delete(name);
      }
  }

  function placeFlags(ms: number): void {
    for (const rail of layout) {
      const old = flags.get(rail.issue);
      if (rail.flag === null) {
        if (old) {
          scene.tweens.killTweensOf(old);
          old.destroy();
          flags.delete(rail.issue);
        }
      } else if (old) move(old, rail.flag, rail.y + 11, ms, 0);
      else {
        const flag = scene.add
          .image(
            0,
            0,
            easel.shared('flag', () => paintFlag(easel.d)),
          )
          .setOrigin(0.5, 1)
          .setScale(1 / easel.d)
          .setDepth(DEPTH.board + 0.1);
        flags.set(rail.issue, flag);
        appear(flag, rail.flag, rail.y + FLAG.h - FLAG.foot + 11, ms);
      }
    }
  }

  function paintRails(model: StageModel, size: Size, dress: Dress): void {
    const key = JSON.stringify([model.board, model.selected, size, model.free, easel.d]);
    if (key === drawn) return;
    drawn = key;
    const { canvas, ctx } = blank(size.w * easel.d, size.h * easel.d);
    ctx.scale(easel.d, easel.d);
    drawBoard(ctx, model.board, layout, dress, model.selected);
    easel.put(rails, 'rails', canvas);
    rails.setDisplaySize(size.w, size.h).setVisible(true);
  }

  return {
    get rails() {
      return shown ? layout : [];
    },
    update(model, size, ms) {
      const wanted = model.scene === 'board' && size.w >= ROOM.w && size.h >= ROOM.h;
      const opened = wanted && !shown;
      shown = wanted;
      if (!shown) {
        rails.setVisible(false);
        clear();
        drawn = '';
        return;
      }
      const codes = codesOf(model);
      if (codes.join(' ') !== dressed) clear();
      dressed = codes.join(' ');
      const dress = { codes, shapes: shapesFor(codes) };
      layout = boardLayout(model.board, model.free);
      paintRails(model, size, dress);
      const slide = ms > 0 ? SLIDE_MS : 0;
      placeTokens(dress, slide);
      placeFlags(slide);
      if (opened && ms > 0) {
        rails.setAlpha(0);
        scene.tweens.add({ targets: rails, alpha: 1, duration: 240 });
      }
    },
    tokensOf: (party) =>
      shown
        ? layout.flatMap(({ tokens: row, y }) =>
            row.filter((t) => t.party === party && !t.ghost).map(({ x }) => ({ x, y })),
          )
        : [],
    redress() {
      clear();
      drawn = '';
      for (const [party, code] of dressed.split(' ').entries()) easel.forget(`token ${code} ${party}`);
    },
  };
}
