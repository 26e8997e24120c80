/** vite.config.ts turns a scenario file into plain data at build time: the page ships no YAML reader. */
declare module '*.yaml' {
  import type { Scenario } from '../engine/scenarioTypes.ts';
  /** without handout and translations, which are fetched by themselves */
  export const scenario: Scenario;
}

declare module '*.yaml?card' {
  export const card: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly hash: string;
    /** into which its texts are translated; absent = into none */
    readonly languages?: readonly string[];
  };
}

declare module '*.yaml?handout' {
  import type { Handout } from '../engine/scenarioTypes.ts';
  export const handout: Handout | null;
}

declare module '*.yaml?words' {
  import type { Translations } from '../engine/scenarioTypes.ts';
  export const words: Translations | null;
}
