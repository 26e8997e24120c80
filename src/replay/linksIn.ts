import { isGameFile, parseGameFile } from './file.ts';
import { parseScenarioLink } from './scenarioLink.ts';
import { fragmentOf, sealed } from './seal.ts';
import { MAX_LINK } from './versions.ts';

/** Where a link begins in a text: after an address, in a cell of its own, or at the start. */
const startOf = (kinds: string): RegExp => new RegExp(`(?:^|[#\\s"'“‹«<([=,;|]|%23)([${kinds}][1-9]\\d{0,5}\\.)`, 'g');
const REPLAY = startOf('e');
const ANY = startOf('eas');

/** A line that must have been meant as a link, though nothing in it begins like one. */
const MEANT = /#|https?:|^\S{40,}$/;

/** The rest of a link that was broken into lines, perhaps quoted in a mail. */
const CONTINUES = /^[>\s]*[\w-]+=?\s*$/;

const CHECK = sealed('').length;
const MOST_PIECES = 400;
/** Places in one paste at which a link is looked for. */
const MOST_STARTS = 50;

/** Whether a fragment carries the check that belongs to it; a scenario has none, but can be unpacked or not. */
const isWhole = (fragment: string): boolean => {
  if (fragment.startsWith('s')) return parseScenarioLink(fragment).ok;
  return fragment.length > CHECK && fragment.length <= MAX_LINK && sealed(fragment.slice(0, -CHECK)) === fragment;
};

/**
 * The link in a text that begins with one: mail and table programs break links into lines, and put names and remarks
 * behind them. Pieces are joined until the check fits; where it never does, the first piece, for the reader to refuse.
 */
const linkAt = (text: string): { readonly link: string; readonly whole: boolean } => {
  const pieces = text.split(/[^\w.-]+/).filter((piece) => piece !== '');
  let joined = '';
  for (const piece of pieces.slice(0, MOST_PIECES)) {
    joined += piece;
    const fragment = fragmentOf(joined);
    if (isWhole(fragment)) return { link: fragment, whole: true };
  }
  return { link: pieces[0] ?? '', whole: false };
};

const startsIn = (text: string, start: RegExp): number[] =>
  [...text.matchAll(start)].map((match) => match.index + match[0].length - (match[1] ?? '').length);

/**
 * The link of any kind in what a person pasted, without its address: the first that is whole, else the first for its reader
 * to refuse; what was pasted where there is none.
 */
export const linkIn = (pasted: string): string => {
  const links = startsIn(pasted, ANY)
    .slice(0, MOST_STARTS)
    .map((at) => linkAt(pasted.slice(at)));
  return (links.find(({ whole }) => whole) ?? links[0])?.link ?? pasted;
};

/** The pieces of a line that begin with a link, each up to the next one. */
const segmentsOf = (line: string): string[] => {
  const starts = startsIn(line, REPLAY);
  return starts.map((from, k) => line.slice(from, starts[k + 1]));
};

/** The links of an `.envoy` file: one for each game, whatever lines it was forked into; null where it is none. */
const gamesIn = (text: string): string[] | null => {
  const read = isGameFile(text) ? parseGameFile(text) : null;
  return read?.ok ? read.value.map((game) => game?.link ?? '') : null;
};

/**
 * Every link in a text that was pasted or read from a file, in order, without its address; lines that were meant as
 * links and are none come as they are. Names and remarks around links are left out.
 */
export const linksIn = (text: string): string[] => gamesIn(text) ?? linksInText(text);

const linksInText = (text: string): string[] => {
  const found: string[] = [];
  let open: string | null = null;
  const close = (): void => {
    if (open !== null) found.push(linkAt(open).link);
    open = null;
  };
  const goesOn = (line: string): boolean => open !== null && CONTINUES.test(line) && !linkAt(open).whole;
  for (const line of text.split(/\r?\n/)) {
    const segments = segmentsOf(line);
    for (const segment of segments) {
      close();
      open = segment;
    }
    if (segments.length > 0) continue;
    if (goesOn(line)) open += `\n${line}`;
    else if (MEANT.test(line.trim())) {
      close();
      found.push(line.trim());
    }
  }
  close();
  return found;
};
