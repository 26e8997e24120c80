/** Mounts the canvas. The loop runs only while something moves; where nothing can be drawn the game goes on without. */
import * as Phaser from 'phaser';
import { createDirector, type Director } from './director.ts';
import { createEasel, type Easel } from './easel.ts';
import { NIGHT } from './palette.ts';
import type { Stage, StageHooks, StageModel } from './types.ts';

/** Frames drawn after the last movement, before the loop sleeps. */
const AFTERGLOW = 3;
const MOST_DENSE = 2;
/** ms; a longer frame counts as this long, for tweens too */
const LONGEST_FRAME = 400;
/** ms in a frame beyond which a machine draws fewer px while something moves, and all of them when it rests */
const SLOW_FRAME = 80;
const FRUGAL = 0.5;

const density = (): number => Math.min(MOST_DENSE, Math.max(1, window.devicePixelRatio || 1));

/** Whether anything can be drawn at all; WebGL has been asked for by the library as it loaded. */
function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('2d') !== null;
  } catch {
    return false;
  }
}

function bootGame(host: HTMLElement): Promise<{ game: Phaser.Game; scene: Phaser.Scene }> {
  return new Promise((resolve) => {
    const d = density();
    const game = new Phaser.Game({
      type: Phaser.AUTO,
      parent: host,
      width: Math.max(1, Math.round(host.clientWidth * d)),
      height: Math.max(1, Math.round(host.clientHeight * d)),
      backgroundColor: NIGHT.night,
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      render: { antialias: true, antialiasGL: false, powerPreference: 'low-power' },
      scale: { mode: Phaser.Scale.NONE, autoRound: false },
      scene: {
        key: 'night',
        create(this: Phaser.Scene) {
          resolve({ game, scene: this });
        },
      },
    });
  });
}

export async function createStage(host: HTMLElement, hooks: StageHooks): Promise<Stage | null> {
  if (!canDraw()) return null;
  let booted: { game: Phaser.Game; scene: Phaser.Scene };
  try {
    booted = await bootGame(host);
  } catch {
    return null;
  }
  return mount(host, hooks, booted.game, booted.scene);
}

function mount(host: HTMLElement, hooks: StageHooks, game: Phaser.Game, scene: Phaser.Scene): Stage {
  const easel: Easel = createEasel(game.textures, density());
  const font = getComputedStyle(host).fontFamily || 'sans-serif';
  const director: Director = createDirector(scene, easel, hooks, font);
  const canvas = game.canvas;
  const undo: (() => void)[] = [];
  let still = 0;
  let gone = false;
  let clock = 0;
  let pace = 16;
  let sharp = 1;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.display = 'block';

  function wake(): void {
    still = 0;
    if (gone || game.loop.running) return;
    game.loop.resetDelta();
    game.loop.wake();
  }

  function fitCanvas(): void {
    const w = Math.max(1, host.clientWidth);
    const h = Math.max(1, host.clientHeight);
    const k = easel.d * sharp;
    game.scale.resize(Math.round(w * k), Math.round(h * k));
    canvas.style.width = `${w}px`;
    canvas.style.height = `${h}px`;
    scene.cameras.main.setOrigin(0, 0).setZoom(k);
  }

  function sharpen(next: number): void {
    if (sharp === next) return;
    sharp = next;
    fitCanvas();
  }

  function resize(): void {
    if (gone) return;
    const d = density();
    const denser = d !== easel.d;
    easel.setDensity(d);
    fitCanvas();
    director.resize({ w: Math.max(1, host.clientWidth), h: Math.max(1, host.clientHeight) });
    if (denser) director.redress();
    wake();
  }

  // By the clock: the loop's own measure of a frame is smoothed, and would slow all motion where frames are slow.
  scene.events.on(Phaser.Scenes.Events.UPDATE, () => {
    const now = performance.now();
    const ms = clock > 0 ? Math.min(LONGEST_FRAME, now - clock) : 16;
    if (clock <= 0) scene.tweens.setLagSmooth(LONGEST_FRAME, LONGEST_FRAME);
    else if (!director.baking) pace += (ms - pace) * 0.15;
    clock = now;
    director.tick(ms);
    still = director.busy || scene.tweens.getTweens().length > 0 ? 0 : still + 1;
    if (still === 0 && pace > SLOW_FRAME) sharpen(FRUGAL);
    if (still > 1) sharpen(1);
    if (still <= AFTERGLOW) return;
    game.loop.sleep();
    clock = 0;
    // The first frame after a sleep is no long frame.
    scene.tweens.setLagSmooth(50, 16);
  });

  const listen = (type: 'click' | 'pointermove', hear: (x: number, y: number) => void): void => {
    const on = (event: MouseEvent): void => {
      const box = canvas.getBoundingClientRect();
      hear(event.clientX - box.left, event.clientY - box.top);
    };
    canvas.addEventListener(type, on);
    undo.push(() => canvas.removeEventListener(type, on));
  };
  listen('click', (x, y) => director.pick(x, y)?.());
  listen('pointermove', (x, y) => {
    canvas.style.cursor = director.pick(x, y) ? 'pointer' : '';
  });
  const restored = (): void => wake();
  canvas.addEventListener('webglcontextrestored', restored);
  document.addEventListener('visibilitychange', restored);
  undo.push(
    () => canvas.removeEventListener('webglcontextrestored', restored),
    () => document.removeEventListener('visibilitychange', restored),
  );
  document.fonts?.load(`700 12px ${font}`).then(
    () => {
      if (gone) return;
      director.redress();
      wake();
    },
    () => undefined,
  );
  resize();

  return {
    show(model: StageModel) {
      if (gone) return;
      director.show(model);
      wake();
    },
    play(events) {
      if (gone) return;
      director.play(events);
      wake();
    },
    resize,
    setReducedMotion(on) {
      director.setReducedMotion(on);
      wake();
    },
    destroy() {
      if (gone) return;
      gone = true;
      for (const off of undo) off();
      game.destroy(true);
      if (!game.loop.running) game.loop.wake();
    },
  };
}
