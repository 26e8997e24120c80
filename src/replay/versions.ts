/** The shape of a record and of its link: `e1.` is format 1. A new one needs a migration from the one before. */
export const FORMAT = 1;
/** Raise it when the same actions no longer lead to the same game. */
export const ENGINE_VERSION = 1;
/** Raise it when an agent may act otherwise in the same place: older games are then `replayed`, not `verified`. */
export const AGENTS_VERSION = 2;

/** Characters of a link, a scenario of the player's own included. */
export const MAX_LINK = 300_000;
/** Characters that a carried scenario may unpack to. */
export const MAX_SCENARIO = 2_000_000;
/** Bytes of packed actions; sixty rounds of twelve parties need a tenth of it. */
export const MAX_BODY = 32_768;
