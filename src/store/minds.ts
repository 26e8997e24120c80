import { envoy } from '../agents/envoy.ts';
import { ours } from '../agents/parties.ts';

/** The agents that sit at the page's table; fetched after the first paint. */
export const MINDS = { envoy, party: ours } as const;
