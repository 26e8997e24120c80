import { envoy } from '../agents/envoy.ts';
import { party } from '../agents/party.ts';

/** The agents that sit at the page's table; fetched after the first paint. */
export const MINDS = { envoy, party } as const;
