/** Quiet words to a player who may be stuck; each can be put away. */
export const NUDGE = {
  title: 'A thought',
  idle: 'Two rounds have gone by without a main action. A meeting or a new draft tells you more than waiting.',
  meet: 'You have not met anyone yet; a private talk says more than the room.',
  table: 'Nobody has seen a change yet: choose a clause, and table what you make of it.',
  vote: 'Every party would sign this draft: a vote can be called.',
  away: 'Put away',
} as const;
