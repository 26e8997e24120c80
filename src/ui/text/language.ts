/** The choice of a language for a scenario's own texts. */
export const LANGUAGE = {
  label: 'Language of the scenario',
  own: 'As written',
  note: 'Only the scenario’s own texts change. Buttons and messages stay in English.',
} as const;
