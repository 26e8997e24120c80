/** Terms of the field, alphabetical; short enough to be read at the table. */
export const GLOSSARY: readonly (readonly [term: string, meaning: string])[] = [
  ['Aspiration', 'What a party asks for beyond its line early in the talks. It melts away as the rounds pass.'],
  ['Candour', 'How much a party says when asked. It grows with trust and in private.'],
  ['Clause', 'One question of the text and the answer that the draft gives to it.'],
  ['Envoy', 'The mediator: holds the pen on the text, travels, asks, and has no vote.'],
  ['In the public eye', 'After a leak, every position given up in the open costs a party at home.'],
  ['Line', 'What carrying on without an agreement is worth to a party now. Below it, it signs nothing.'],
  ['Margin for risk', 'What a party asks in case promises are broken. Trust and monitoring make it smaller.'],
  ['Ratification', 'After the signatures, the groups at home approve or refuse.'],
  ['Party', 'Whoever sits at the table and can sign, or refuse to: in most scenarios a government.'],
  ['Reading', 'One sourced account of what a party wants most. Each game draws one for each party.'],
  ['Red line', 'Something that a party does not sign, whatever else the text says.'],
  ['Secrecy', 'How closely the text is kept. Low secrecy makes leaks likely.'],
  ['Seed', 'A word that fixes the luck of a game, so that it can be played again.'],
  ['Stance', 'What a party is known to think of one option: for, may trade, against, red line, not known.'],
  ['Table a draft', 'Show a text to all parties: each says whether it would sign.'],
  ['Zone of agreement', 'The texts that every party would sign. It may be empty.'],
];
