import { PERSON } from '../replay/record.ts';
import type { Watching } from '../store/types.ts';

/** Whether no person had a seat in a game that is being looked at. */
export const agentsAlone = ({ players }: Watching): boolean =>
  [players.envoy, ...players.parties].every((name) => name !== PERSON);
