import land from '../../assets/land.json' with { type: 'json' };

/** lon, lat in degrees, closed */
export type Ring = readonly (readonly [number, number])[];

const PER_DEGREE = 100;

/** Differences of hundredths of a degree, zigzag, in base-32 digits: '0'.. means that more follow, 'P'.. the last. */
function decodeRing(text: string): Ring {
  const ring: [number, number][] = [];
  let lon = 0;
  let lat = 0;
  let at = 0;
  const next = (): number => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const code = text.charCodeAt(at++);
      const last = code >= 80;
      value += (code - (last ? 80 : 48)) * unit;
      unit *= 32;
      if (last || at >= text.length) break;
    }
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  while (at < text.length) {
    lon += next();
    lat += next();
    ring.push([lon / PER_DEGREE, lat / PER_DEGREE]);
  }
  return ring;
}

let rings: readonly Ring[] | null = null;

/** Land and inland seas; filled by the even-odd rule. */
export function landRings(): readonly Ring[] {
  rings ??= land.rings.map(decodeRing);
  return rings;
}
