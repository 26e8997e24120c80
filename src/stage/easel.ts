/** Canvases as textures: each new picture gets a key of its own, and the one it replaces is let go. */
import type * as Phaser from 'phaser';
import { type BitName, paintBit } from './paintBits.ts';

export interface Easel {
  /** device px in a px of the window */
  readonly d: number;
  put(image: Phaser.GameObjects.Image, name: string, canvas: HTMLCanvasElement): void;
  bit(name: BitName): string;
  /** a texture shared by many images, painted on first use */
  shared(name: string, paint: () => HTMLCanvasElement): string;
  setDensity(d: number): void;
  forget(name: string): void;
}

export function createEasel(textures: Phaser.Textures.TextureManager, density: number): Easel {
  let serial = 0;
  let d = density;

  const shared = (name: string, paint: () => HTMLCanvasElement): string => {
    const key = `${name}@${d}`;
    if (!textures.exists(key)) textures.addCanvas(key, paint());
    return key;
  };

  return {
    get d() {
      return d;
    },
    put(image, name, canvas) {
      serial += 1;
      const key = `${name}#${serial}`;
      const old = image.texture.key;
      textures.addCanvas(key, canvas);
      image.setTexture(key);
      if (old.startsWith(`${name}#`)) textures.remove(old);
    },
    bit: (name) => shared(name, () => paintBit(name, d)),
    shared,
    setDensity(next) {
      d = next;
    },
    forget(name) {
      if (textures.exists(`${name}@${d}`)) textures.remove(`${name}@${d}`);
    },
  };
}
