/** Words of links and of what is done with them: a game, a scenario, what a class is asked. */

export const LINK = {
  length: (n: number): string => `${n} characters`,
  noAddress:
    'This Envoy is a file and has no address: whoever gets the link pastes it under “Open a link” on the start page.',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. The text is selected: press Ctrl and C.',
} as const;

export const QR = {
  title: (opens: string): string => `Scan it to open ${opens}`,
  alt: (opens: string): string => `QR code of the link. A phone that scans it opens ${opens}.`,
  large: 'Show the code large',
  tooLong: (instead: string): string => `The link is too long for a QR code that phones read well. ${instead}`,
  failed: 'The QR code could not be loaded. The link works without it.',
} as const;

export const SHARE = {
  title: 'Share this game',
  lead: 'The link holds the whole game: seed and every action, and nothing about you. Nothing is sent anywhere.',
  link: 'Link',
  opens: 'this game',
  instead: 'Hand on the file instead.',
  making: 'Making the link …',
  failed: 'This game could not be put into a link.',
  long: (n: number): string =>
    `The link has ${n} characters, since the scenario travels in it: many programs cut such a link. Hand on the file.`,
  download: 'Save as a file',
  send: 'Send the file',
  notSent: 'This device did not take the file. Save it, then send it as an attachment.',
  fileNote: 'Open it on the start page, or drop it on the class board.',
  file: (seed: string): string => `envoy-${seed.replace(/[^a-z0-9-]+/gi, '-')}.envoy`,
  summary: 'In words, to paste or to read aloud',
  copyText: 'Copy the words',
} as const;
