/** What is wrong with a scenario file. */
export const FILE = {
  problems: 'What keeps the file from being read',
  warnings: 'The file can be played. Worth a look:',
  found: (found: string, expected: string): string => `Found ${found}; expected ${expected}.`,
  repair: (change: string): string => `Try: ${change}`,
} as const;
