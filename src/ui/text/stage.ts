export const PLACES = {
  title: 'Capitals',
  here: 'you were last here',
} as const;

export const TRUST = { title: 'Trust', little: 'little', some: 'some', much: 'much', journey: 'your journey' } as const;
