/** vite.config.ts turns a scenario file into plain data at build time: the page ships no YAML reader. */
declare module '*.yaml' {
  import type { Scenario } from '../engine/scenarioTypes.ts';
  export const scenario: Scenario;
}
