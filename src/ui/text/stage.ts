export const PLACES = {
  title: 'Parties',
  here: (you: boolean): string => `${you ? 'you were' : 'the envoy was'} last here`,
} as const;

export const TRUST = {
  title: 'Trust',
  little: 'little',
  some: 'some',
  much: 'much',
  journey: 'the envoy’s journey',
} as const;
