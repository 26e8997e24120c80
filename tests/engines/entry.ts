import { digests, type Order } from './corpus.ts';

// The one script that every engine runs: it leaves its answer where whoever started it will look.
const host = globalThis as { order?: Order; answer?: string };
if (host.order !== undefined) host.answer = digests(host.order).join('\n');
