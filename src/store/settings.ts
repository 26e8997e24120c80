import { isObject } from '../replay/fileShape.ts';
import type { Shelf } from './save.ts';
import { LEVELS, type Settings, THEMES } from './types.ts';

const SETTINGS = 'envoy.settings';

const STANDARD_SETTINGS: Settings = { theme: 'auto', stillness: null, level: 'first', language: null };

export const readSettings = (shelf: Shelf | null): Settings => {
  try {
    const x: unknown = JSON.parse(shelf?.getItem(SETTINGS) ?? 'null');
    if (!isObject(x)) return STANDARD_SETTINGS;
    const theme = THEMES.find((t) => t === x.theme) ?? STANDARD_SETTINGS.theme;
    const level = LEVELS.find((l) => l === x.level) ?? STANDARD_SETTINGS.level;
    const language = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.exec(String(x.language))?.[0] ?? null;
    return { theme, level, language, stillness: typeof x.stillness === 'boolean' ? x.stillness : null };
  } catch {
    return STANDARD_SETTINGS;
  }
};

export const writeSettings = (shelf: Shelf | null, settings: Settings): void => {
  try {
    shelf?.setItem(SETTINGS, JSON.stringify(settings));
  } catch {
    // Settings that cannot be kept are asked for again next time.
  }
};
