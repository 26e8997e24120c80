import fc from 'fast-check';

/** Property tests repeat the same cases on every machine; the long suite draws new ones, and more of them. */
fc.configureGlobal(process.env.LONG ? { numRuns: 2000 } : { numRuns: 100, seed: 1 });
