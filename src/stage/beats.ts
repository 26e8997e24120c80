/** Every kind of event as something to see. What is shown comes from the event alone; nothing is decided here. */
import type { GameEvent } from '../engine/types.ts';

/** Each tone is its own movement, so that none depends on hue. */
export const TONES = ['speak', 'signal', 'hold', 'sign', 'refuse', 'leave', 'ease', 'tighten', 'home'] as const;
export type Tone = (typeof TONES)[number];

export type Beat =
  | { readonly kind: 'sky'; readonly round: number }
  | { readonly kind: 'pulse'; readonly party: number; readonly tone: Tone }
  | { readonly kind: 'journey'; readonly to: number }
  /** a spark between the envoy and a party */
  | { readonly kind: 'spark'; readonly party: number; readonly back: boolean }
  /** sparks from the envoy to everyone */
  | { readonly kind: 'spread' }
  | { readonly kind: 'mist'; readonly by: number }
  /** the whole stage dims and returns */
  | { readonly kind: 'dim'; readonly depth: number }
  /** a ring over the whole table: narrowing for a deadline, widening for news */
  | { readonly kind: 'wave'; readonly inwards: boolean }
  | { readonly kind: 'slide'; readonly party: number; readonly issue: number; readonly option: number }
  | { readonly kind: 'flag'; readonly issue: number; readonly option: number }
  | { readonly kind: 'ring'; readonly party: number; readonly level: 1 | 2 };

export interface Timed {
  readonly beat: Beat;
  /** ms until the next beat may start */
  readonly wait: number;
  /** ms that it is seen */
  readonly length: number;
}

const STAGGER = 60;

const timed = (beat: Beat, wait: number, length: number): Timed => ({ beat, wait, length });
const pulse = (party: number, tone: Tone, wait = 140): Timed => timed({ kind: 'pulse', party, tone }, wait, 620);

function touched(effects: readonly { readonly party: number }[]): readonly Timed[] {
  const parties = [...new Set(effects.map((e) => e.party))].filter((party) => party >= 0);
  return parties.map((party) => pulse(party, 'signal', STAGGER));
}

export function beatsFor(event: GameEvent): readonly Timed[] {
  switch (event.type) {
    case 'round':
      return [timed({ kind: 'sky', round: event.round }, 420, 1200)];
    case 'drift':
      return event.sign === 0
        ? [pulse(event.party, 'hold', STAGGER)]
        : [pulse(event.party, event.sign < 0 ? 'ease' : 'tighten', STAGGER)];
    case 'news':
      return [timed({ kind: 'wave', inwards: false }, 260, 1100), ...touched(event.effects)];
    case 'window-announced':
      return [timed({ kind: 'wave', inwards: true }, 260, 1100)];
    case 'window-closed':
      return [
        timed({ kind: 'wave', inwards: true }, 160, 900),
        timed({ kind: 'dim', depth: 0.3 }, 200, 700),
        ...touched(event.effects),
      ];
    case 'held':
      return [pulse(event.party, 'hold')];
    case 'stated':
      return [
        pulse(event.party, 'speak', 0),
        timed({ kind: 'slide', party: event.party, issue: event.issue, option: event.option }, STAGGER, 450),
      ];
    case 'signalled':
      return [pulse(event.party, 'signal')];
    case 'leaked':
      return [timed({ kind: 'mist', by: -0.35 }, 380, 1400)];
    case 'consulted':
      return [pulse(event.party, 'home')];
    case 'walked':
      return [pulse(event.party, 'leave', 420), timed({ kind: 'dim', depth: 0.35 }, 240, 900)];
    case 'tabled':
      return [
        timed({ kind: 'spread' }, 240, 700),
        ...event.text.map((option, issue) => timed({ kind: 'flag', issue, option }, 20, 450)),
      ];
    case 'signed':
      return event.at === 'vote'
        ? [pulse(event.party, 'sign', 60), timed({ kind: 'ring', party: event.party, level: 1 }, 420, 520)]
        : [pulse(event.party, 'sign', 180)];
    case 'refused':
      return [pulse(event.party, 'refuse', event.at === 'vote' ? 420 : 180)];
    case 'account':
      return [pulse(event.party, event.ledger.margin < 0 ? 'tighten' : 'ease', STAGGER)];
    case 'met':
      return [timed({ kind: 'journey', to: event.party }, 760, 900), pulse(event.party, 'speak', 80)];
    case 'rapport':
      return [timed({ kind: 'wave', inwards: false }, 120, 800)];
    case 'answered':
      return [
        timed({ kind: 'spark', party: event.party, back: false }, 200, 420),
        timed({ kind: 'spark', party: event.party, back: true }, 160, 420),
      ];
    case 'pulled':
      return [timed({ kind: 'spread' }, 300, 700), ...touched(event.effects)];
    case 'vote-called':
      return [timed({ kind: 'dim', depth: 0.3 }, 200, 1000), timed({ kind: 'spread' }, 420, 700)];
    case 'vote-failed':
      return [
        ...event.refused.map((party) => pulse(party, 'refuse', STAGGER)),
        timed({ kind: 'dim', depth: 0.35 }, 260, 900),
      ];
    case 'home':
      return event.approves
        ? [pulse(event.party, 'home', 60), timed({ kind: 'ring', party: event.party, level: 2 }, 420, 520)]
        : [pulse(event.party, 'home', 120), pulse(event.party, 'refuse', 420)];
    case 'reopened':
      return [pulse(event.party, 'speak', STAGGER), timed({ kind: 'flag', issue: event.issue, option: -1 }, 160, 450)];
    case 'briefed':
      return [timed({ kind: 'spark', party: event.party, back: false }, 320, 520)];
    case 'spoke':
      return [pulse(event.party, 'speak', 120), pulse(event.party, 'home', 160)];
    case 'adjourned':
      return [timed({ kind: 'dim', depth: 0.25 }, 260, 900)];
    case 'round-ended':
      return [timed({ kind: 'dim', depth: 0.4 }, 320, 1000)];
    case 'ended':
      return [timed({ kind: 'wave', inwards: event.ending === 'ended' }, 300, 1200)];
    default: {
      const never: never = event;
      return never;
    }
  }
}
