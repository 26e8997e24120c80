/** A picture that gives way to the next one. */
import type * as Phaser from 'phaser';
import type { Easel } from './easel.ts';

export interface Fader {
  show(canvas: HTMLCanvasElement, ms: number): void;
  place(x: number, y: number, w: number, h: number): void;
  setVisible(on: boolean): void;
}

/** `opaque`: the old picture stays whole under the new one, so that nothing shines through between. */
export function createFader(scene: Phaser.Scene, easel: Easel, name: string, depth: number, opaque: boolean): Fader {
  const make = (n: number): Phaser.GameObjects.Image =>
    scene.add
      .image(0, 0, easel.bit('core'))
      .setOrigin(0, 0)
      .setAlpha(0)
      .setDepth(depth + n / 100);
  let front = make(0);
  let back = make(1);
  let size = { x: 0, y: 0, w: 1, h: 1 };
  let drawn = false;

  /** Old and new pictures may differ in pixels; both are stretched to the same place. */
  const stretch = (image: Phaser.GameObjects.Image): void => {
    image.setPosition(size.x, size.y).setDisplaySize(size.w, size.h);
  };

  return {
    show(canvas, ms) {
      scene.tweens.killTweensOf([front, back]);
      [front, back] = [back, front];
      easel.put(front, name, canvas);
      stretch(front);
      if (ms <= 0 || !drawn) {
        front.setAlpha(1);
        back.setAlpha(0);
      } else {
        front.setAlpha(0);
        const gone = back;
        const low = Math.min(front.depth, back.depth);
        front.setDepth(low + 0.01);
        back.setDepth(low);
        scene.tweens.add({
          targets: front,
          alpha: 1,
          duration: ms,
          ease: 'Sine.InOut',
          onComplete: () => gone.setAlpha(0),
        });
        if (!opaque) scene.tweens.add({ targets: back, alpha: 0, duration: ms, ease: 'Sine.InOut' });
      }
      drawn = true;
    },
    place(x, y, w, h) {
      size = { x, y, w, h };
      stretch(front);
      stretch(back);
    },
    setVisible(on) {
      front.setVisible(on);
      back.setVisible(on);
    },
  };
}
