/** The round table: where a scenario has no places, the night is a room. */
import { TABLE } from './ground.ts';
import { pictureOf } from './paintGlobe.ts';
import { NIGHT, veil } from './palette.ts';
import type { Frame } from './projection.ts';
import type { Sky } from './sky.ts';

export function paintTable(frame: Frame, q: number, sky: Sky): HTMLCanvasElement {
  const { canvas, ctx } = pictureOf(frame, q);
  const rx = TABLE.rx * q;
  const ry = TABLE.ry * q;
  const oval = (k: number, dy = 0): void => {
    ctx.beginPath();
    ctx.ellipse(0, dy, rx * k, ry * k, 0, 0, 2 * Math.PI);
  };

  for (let i = 12; i > 0; i -= 1) {
    ctx.fillStyle = veil('#0f0c14', 0.05);
    oval(1 + i * 0.022, ry * 0.14);
    ctx.fill();
  }
  ctx.fillStyle = '#2a2130';
  oval(1, ry * 0.09);
  ctx.fill();

  const top = ctx.createLinearGradient(-rx, -ry, rx, ry);
  const warm = Math.max(sky.dusk, sky.dawn);
  top.addColorStop(sky.dusk >= sky.dawn ? 0 : 1, warm > 0.4 ? '#6b5058' : '#564757');
  top.addColorStop(0.5, '#4c4054');
  top.addColorStop(sky.dusk >= sky.dawn ? 1 : 0, '#3a3143');
  ctx.fillStyle = top;
  oval(1);
  ctx.fill();

  ctx.save();
  oval(1);
  ctx.clip();
  const lamp = ctx.createRadialGradient(0, 0, 0, 0, 0, rx);
  lamp.addColorStop(0, veil(NIGHT.lamp, 0.3));
  lamp.addColorStop(0.35, veil(NIGHT.lamp, 0.1));
  lamp.addColorStop(1, veil(NIGHT.lamp, 0));
  ctx.scale(1, ry / rx);
  ctx.fillStyle = lamp;
  ctx.fillRect(-rx, -rx, 2 * rx, 2 * rx);
  ctx.restore();

  const px = q / 979;
  for (const [k, alpha] of [
    [0.93, 0.2],
    [0.62, 0.09],
    [0.34, 0.09],
  ] as const) {
    ctx.strokeStyle = veil(NIGHT.coast, alpha);
    ctx.lineWidth = Math.max(0.8, px);
    oval(k);
    ctx.stroke();
  }
  ctx.strokeStyle = veil('#e8c9b8', 0.5);
  ctx.lineWidth = Math.max(0.9, 1.2 * px);
  oval(1);
  ctx.stroke();
  return canvas;
}
