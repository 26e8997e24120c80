import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, type Game, playUntil } from '../../src/agents/match.ts';
import { filmOf } from '../../src/analysis/rebuild.ts';
import { hashState } from '../../src/engine/hash.ts';
import { legalActions } from '../../src/engine/legal.ts';
import { at } from '../../src/engine/num.ts';
import { castOf } from '../../src/replay/cast.ts';
import { branched, forkAt, treeOf } from '../../src/replay/fork.ts';
import { PERSON, type Players, playersOf, recordGame } from '../../src/replay/record.ts';
import { actionsOf, grown, playersOfLine } from '../../src/replay/tree.ts';
import { verifyLink } from '../../src/replay/verify.ts';
import { agentGame, codeOf, core, drawsFrom, library, linkOf, moscow, must, wildGame } from './helpers.ts';

const LONG = process.env.LONG !== undefined;
const RUNS = LONG ? 400 : 15;
/** Forks of each game: 400 games of 25 forks are ten thousand. */
const FORKS = LONG ? 25 : 6;

test('after a fork the same action meets the same luck', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.nat(1e6), { minLength: 30, maxLength: 60 }), (seed, list) => {
      const game = wildGame(core, `fork ${seed}`, drawsFrom(list), 60);
      const { frames } = must(filmOf(game.model, game.state.seed, game.actions));
      for (let k = 0; k < FORKS; k++) {
        const turn = at(list, k) % game.actions.length;
        const stood = must(forkAt(game, turn));
        const next = must(advance(stood, at(game.actions, turn)));
        expect(hashState(next.state)).toBe(hashState(at(frames, turn + 1).state));
        expect(next.log).toEqual(game.log.slice(0, next.log.length));
      }
    }),
    { numRuns: RUNS },
  );
});

test('whoever turns elsewhere meets the same news, the same truth and the same deadlines', () => {
  const game = agentGame('news of the night', 'greedy');
  const newsOf = ({ log }: Game) => log.filter((e) => e.type === 'drift' || e.type === 'window-announced');
  const turn = game.actions.findIndex((a) => a.type === 'table');
  const stood = must(forkAt(game, turn));
  const other = at(
    legalActions(core, stood.state).filter((a) => a.type === 'adjourn'),
    0,
  );
  const cast = must(castOf(core, 'last-round', 'party'));
  const line = playUntil(must(advance(stood, other)), cast, () => false);
  const rounds = Math.min(line.state.round, game.state.round);
  const until = (g: Game) => newsOf(g).filter((e) => e.round <= rounds && e.type === 'drift');
  expect(until(line)).toEqual(until(game));
  expect(line.state.truth).toEqual(game.state.truth);
  expect(line.state.windows).toEqual(game.state.windows);
  expect(hashState(line.state)).not.toBe(hashState(game.state));
});

test('talks that are over cannot be gone on with, but any turn before can', () => {
  const game = agentGame('over');
  expect(codeOf(forkAt(game, game.actions.length))).toBe('fork-over');
  expect(codeOf(forkAt(game, 1e9))).toBe('fork-over');
  expect(must(forkAt(game, -5)).actions).toHaveLength(0);
  expect(must(forkAt(game, game.actions.length - 1)).state.ending).toBeNull();
});

const withEnvoy = (game: Game, envoy: string): Players => ({ ...playersOf(game, envoy) });

test('a tree keeps every line whole, however far its neighbours were played on', () => {
  const game = agentGame('tree', 'greedy');
  const first = treeOf(game, withEnvoy(game, 'greedy'));
  const two = grown(branched(first, 12, withEnvoy(game, PERSON)), agentGame('tree', 'greedy'));
  expect(actionsOf(two, 0)).toEqual(game.actions);
  expect(actionsOf(two, 1)).toEqual(game.actions);
  const three = branched(two, 20, withEnvoy(game, PERSON));
  expect(actionsOf(three, 2)).toEqual(game.actions.slice(0, 20));
  expect(three.lines[2]?.parent).toBe(1);
  // A line that leaves where its own had not begun yet leaves the one before it.
  expect(branched(two, 7, withEnvoy(game, PERSON)).lines[2]).toMatchObject({ parent: 0, at: 7 });
});

test('a seat that a person held for a while is a person’s in the record, and nobody else’s stretch is called one', () => {
  const game = agentGame('cast', 'greedy');
  const tree = branched(treeOf(game, withEnvoy(game, PERSON)), 10, {
    envoy: 'envoy',
    parties: [PERSON, 'party', 'party', 'party'],
  });
  expect(playersOfLine(tree, 1)).toEqual({ envoy: PERSON, parties: [PERSON, 'party', 'party', 'party'] });
  const fresh = branched(treeOf(game, withEnvoy(game, PERSON)), 0, withEnvoy(game, 'envoy'));
  expect(playersOfLine(fresh, 1).envoy).toBe('envoy');
  const mixed = branched(treeOf(game, withEnvoy(game, 'greedy')), 10, withEnvoy(game, 'envoy'));
  expect(playersOfLine(mixed, 1).envoy).toBe('several');
});

test('a line that was played on with agents is a replay like any other, and verifies', () => {
  const game = agentGame('share me', 'greedy');
  const tree = branched(treeOf(game, withEnvoy(game, PERSON)), 15, withEnvoy(game, 'envoy'));
  const cast = must(castOf(core, 'envoy', 'party'));
  const line = playUntil(must(forkAt(game, 15)), cast, () => false);
  const record = must(recordGame(line, playersOfLine(grown(tree, line), 1)));
  expect(verifyLink(linkOf(record, moscow), library).status).toBe('verified');
});
