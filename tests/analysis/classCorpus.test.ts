import { expect, test } from 'vitest';
import { advance, type Game, playUntil } from '../../src/agents/match.ts';
import { type HandedIn, type Mark, markAll } from '../../src/analysis/classMarks.ts';
import { canonical } from '../../src/engine/hash.ts';
import { toAct } from '../../src/engine/judge.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { compile } from '../../src/engine/model.ts';
import { at } from '../../src/engine/num.ts';
import { ENVOY } from '../../src/engine/types.ts';
import { castOf } from '../../src/replay/cast.ts';
import { forkAt } from '../../src/replay/fork.ts';
import { linksIn } from '../../src/replay/linksIn.ts';
import { PERSON, playersOf, type ReplayRecord, recordGame } from '../../src/replay/record.ts';
import { readClass } from '../../src/workers/classJob.ts';
import { classLinks } from '../helpers/classGames.ts';
import { agentGame, core, linkOf, modelFor, moscow, must } from '../replay/helpers.ts';

const LONG = process.env.LONG !== undefined;
/** Nine things for each honest game: 23 of them make a corpus of 207. */
const HONEST = LONG ? 23 : 2;
const EDITS = LONG ? 200 : 8;

const read = (links: readonly string[], library = [moscow]): HandedIn[] =>
  must(readClass({ links, library })).map((answer, k) => ({ source: `${k}`, link: at(links, k), ...answer }));

const recordOf = (game: Game, envoy = PERSON): ReplayRecord => must(recordGame(game, playersOf(game, envoy)));

/** One thing handed in, and what the board must say of it. */
interface Planted {
  readonly text: string;
  readonly mark: Mark;
}

/** The same game in other clothes: another address, spaces, a mail's line breaks, quotes, a file, other names of players. */
const copies = (link: string, game: Game): string[] => [
  `My game, Ms Lee: https://elsewhere.example/a/b?x=1#${link}.`,
  `  ${link.slice(0, 30)} ${link.slice(30, 90)}\n> ${link.slice(90)}`,
  linkOf({ ...recordOf(game), players: { envoy: PERSON, parties: game.model.parties.map(() => PERSON) } }),
];

/** A game on other issues, and one of a scenario that nobody here has. */
const strangers = (k: number): string[] => {
  const own = { ...moscow, id: 'my-own' };
  const model = must(compile(own));
  return [
    linkOf(recordOf(agentGame(`full ${k}`, 'first', modelFor({ set: 'full' })))),
    linkOf(recordOf(agentGame(`own ${k}`, 'first', model)), own),
  ];
};

const slip = (link: string, k: number): string => {
  const place = 10 + ((k * 37) % (link.length - 20));
  return `${link.slice(0, place)}${link.charAt(place) === 'A' ? 'B' : 'A'}${link.slice(place + 1)}`;
};

/** A link with its seal and its last hash in order, but a round that is not the one that was played. */
const forged = (game: Game, k: number): string => {
  const record = recordOf(game);
  const round = 1 + (k % (record.checks.length - 1));
  return linkOf({ ...record, checks: record.checks.map((check, r) => (r === round ? '000000' : check)) });
};

const gamesOf = (n: number): Game[] =>
  Array.from({ length: n }, (_, k) => agentGame(`honest ${k}`, k % 2 ? 'greedy' : 'echo'));

const corpus = (n: number): Planted[] =>
  gamesOf(n).flatMap((game, k) => {
    const link = linkOf(recordOf(game));
    return [
      { text: link, mark: 'verified' as const },
      ...copies(link, game).map((text) => ({ text, mark: 'duplicate' as const })),
      ...strangers(k).map((text) => ({ text, mark: 'other-scenario' as const })),
      { text: slip(link, k), mark: 'damaged' as const },
      { text: forged(game, k), mark: 'altered' as const },
      { text: 'https://school.example/class#homework', mark: 'not-a-link' as const },
    ];
  });

test('in a mixed pile every copy is found, and everything is marked as what it is', () => {
  const planted = corpus(HONEST);
  const links = planted.map(({ text }) => linksIn(text));
  expect(links.every(({ length }) => length === 1)).toBe(true);
  const rows = markAll(read(links.flat()), null, core);
  expect(rows.map(({ mark }) => mark)).toEqual(planted.map(({ mark }) => mark));
  // The whole pile pasted at once gives the same links in the same order.
  expect(linksIn(planted.map(({ text }) => text).join('\n'))).toEqual(links.flat());
});

/** A game in which one agent's action was exchanged for another legal one, played on, and all hashes made anew. */
const edited = (k: number): Game | null => {
  const game = agentGame(`edited ${k % 20}`, 'greedy');
  const turns = game.actions.flatMap((_, t) => (toAct(must(forkAt(game, t)).state) === ENVOY ? [] : [t]));
  const turn = at(turns, (k * 11) % turns.length);
  const stood = must(forkAt(game, turn));
  const was = canonical(game.actions[turn]);
  const others = legalActions(core, stood.state).filter((a) => canonical(a) !== was && a.type !== 'walk');
  if (others.length === 0) return null;
  const cast = must(castOf(core, 'greedy', 'party'));
  return playUntil(must(advance(stood, at(others, k % others.length))), cast, () => false);
};

test('an agent’s action that was exchanged, with every hash made anew, is never shown as verified', () => {
  const games = Array.from({ length: EDITS }, (_, k) => edited(k)).filter((game) => game !== null);
  expect(games.length).toBeGreaterThan(EDITS / 2);
  const statuses = read(games.map((game) => linkOf(recordOf(game)))).map(({ status }) => status);
  expect(statuses.every((status) => status === 'replayed')).toBe(true);
});

test('a class’s games are read with what its board needs, and different games are no duplicates', () => {
  const links = classLinks(core, 4, () => 'class of four');
  const rows = markAll(read(links), null, core);
  expect(rows.map(({ mark }) => mark)).toEqual(links.map(() => 'verified'));
  for (const { game } of rows) {
    expect(game?.beliefs).toHaveLength(game?.round ?? 0);
    expect(game?.beliefs.every((mean) => mean >= 0 && mean <= 1)).toBe(true);
    expect(game?.turns.length).toBeGreaterThan(0);
    expect(game?.persons).toEqual([ENVOY]);
  }
});

test('names, remarks and other columns around links are left out', () => {
  const link = linkOf(recordOf(agentGame('columns', 'first')));
  expect(linksIn(`name,link,remark\nAnna,"https://x.example/#${link}",late\nBen,${link},\n\nThank you!`)).toEqual([
    link,
    link,
  ]);
  expect(linksIn('Dear all,\nsee you on Monday.')).toEqual([]);
});
