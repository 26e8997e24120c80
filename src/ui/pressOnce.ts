/** Buttons that act; one that steps, undoes or lets the next answer be heard may be pressed as fast as one likes. */
const ACTS = 'button.act, button.begin, button.strong:not(.moment-acts *)';

const isAct = ({ target }: Event): boolean => target instanceof Element && target.closest(ACTS) !== null;

/**
 * A double click, or a key that is held down, presses a button once: what would come of the second press stands in the same
 * place, and may be the next round or the vote. Gives back how to stop.
 */
export const pressOnce = (page: Window): (() => void) => {
  const drop = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent): void => {
    if (event.detail > 1 && isAct(event)) drop(event);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter' && isAct(event)) drop(event);
  };
  page.addEventListener('click', click, true);
  page.addEventListener('keydown', key, true);
  return () => {
    page.removeEventListener('click', click, true);
    page.removeEventListener('keydown', key, true);
  };
};
