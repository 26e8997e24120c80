/** Terms of the field, alphabetical; short enough to be read at the table. */
export const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  ['Aspiration', 'What a government asks for beyond its line early in the talks. It melts away as the rounds pass.'],
  ['Candour', 'How much a government says when asked. It grows with trust and in private.'],
  ['Clause', 'One question of the text and the answer that the draft gives to it.'],
  ['Envoy', 'The mediator: holds the pen on the text, travels, asks, and has no vote.'],
  ['In the public eye', 'After a leak, every position given up in the open costs a government at home.'],
  ['Line', 'What carrying on without an agreement is worth to a government now. Below it, it signs nothing.'],
  ['Margin for risk', 'What a government asks in case promises are broken. Trust and monitoring make it smaller.'],
  ['Ratification', 'After the signatures, the groups at home approve or refuse.'],
  ['Reading', 'One sourced account of what a government wants most. Each game draws one for each government.'],
  ['Red line', 'Something that a government does not sign, whatever else the text says.'],
  ['Secrecy', 'How closely the text is kept. Low secrecy makes leaks likely.'],
  ['Seed', 'A word that fixes the luck of a game, so that it can be played again.'],
  ['Stance', 'What a government is known to think of one option: for, may trade, against, red line, not known.'],
  ['Table a draft', 'Show a text to all governments: each says whether it would sign.'],
  ['Zone of agreement', 'The texts that every government would sign. It may be empty.'],
];
