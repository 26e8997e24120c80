import type { Sourced } from '../engine/scenarioTypes.ts';
import { DEFAULT_SOURCE } from './schemaBits.ts';

/** How a number that the file does not give says where it comes from. */
export const MARKED: Sourced = { basis: 'assumed', src: [DEFAULT_SOURCE] };
