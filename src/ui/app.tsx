import { useEffect } from 'preact/hooks';
import type { Settings } from '../store/types.ts';
import { Announcer } from './announcer.tsx';
import { Handover } from './handover.tsx';
import { onKey } from './keys.ts';
import { Later, type Load } from './later.tsx';
import { pressOnce } from './pressOnce.ts';
import { Start } from './start.tsx';
import { type StoreProps, useSlice } from './useStore.ts';
import './base.css';

/** The table in a chunk of its own: fetched after the first paint, while its player reads the start. */
export const loadTable: Load = async () => (await import('./table.tsx')).Table;
const loadNotice: Load = async () => (await import('./notice.tsx')).Notice;
const loadAssignment: Load = async () => (await import('./assignment.tsx')).AssignmentPage;
const loadClass: Load = async () => (await import('./classBoard.tsx')).ClassBoard;
export const loadDebrief: Load = async () => (await import('./debrief.tsx')).Debrief;
const loadEditor: Load = async () => (await import('./editor.tsx')).EditorPage;

/** The night room unless the player or the system asks for the day. */
const dress = ({ theme, stillness }: Settings, light: boolean): void => {
  const { dataset } = document.documentElement;
  dataset.theme = theme === 'day' || (theme === 'auto' && light) ? 'day' : 'night';
  if (stillness === null) delete dataset.still;
  else dataset.still = String(stillness);
};

const useDress = (settings: Settings): void => {
  useEffect(() => {
    const light = window.matchMedia('(prefers-color-scheme: light)');
    const again = (): void => dress(settings, light.matches);
    again();
    light.addEventListener('change', again);
    return () => light.removeEventListener('change', again);
  }, [settings]);
};

const Screen = ({ store }: StoreProps) => {
  const screen = useSlice(store, (s) => s.screen);
  switch (screen) {
    case 'start':
      return <Start store={store} />;
    case 'notice':
      return <Later key="notice" store={store} load={loadNotice} />;
    case 'handover':
      return <Handover store={store} />;
    case 'table':
    case 'replay':
      return <Later key="table" store={store} load={loadTable} />;
    case 'debrief':
      return <Later key="debrief" store={store} load={loadDebrief} />;
    case 'editor':
      return <Later key="editor" store={store} load={loadEditor} />;
    case 'assignment':
      return <Later key="assignment" store={store} load={loadAssignment} />;
    case 'class':
      return <Later key="class" store={store} load={loadClass} />;
    default:
      return screen satisfies never;
  }
};

export const App = ({ store }: StoreProps) => {
  useDress(useSlice(store, (s) => s.settings));
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => onKey(store, event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [store]);
  useEffect(() => pressOnce(window), []);
  return (
    <>
      <Screen store={store} />
      <Announcer store={store} />
    </>
  );
};
