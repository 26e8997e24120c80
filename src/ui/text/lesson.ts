/** How a lesson with any scenario runs, for a teacher who has never seen the game; words in “…” are on buttons. */
export const LESSON = {
  title: 'How to run it',
  steps: [
    'You need one device for two students and one screen for all. There is no account and nothing to install.',
    'The day before: play once at “First game”. It takes as long as it will take the class.',
    'Then open “For teachers”, choose scenario, seat and level, and “the same for all, so that games can be compared”. Type a word: that is the class seed. Give the link to the class.',
    'Students open the link. Put these steps on the board: “Present it”; read the answers; change one clause; table it again; from round 2 “Meet a party”; when most would sign, “Call the vote”.',
    'Play no round yourself while they play. Ask instead: what do you know, and how do you know it?',
    'Three minutes before the end of play, say so. Talks that are still open are closed in the menu: “Close the talks”. The debrief opens all the same, and no ending counts for more than another.',
    'Whoever is done early presses “Find a better move” in the debrief.',
    'For the talk, each pair presses “Share this game” and hands in its link. Paste them all under “For teachers” and look at one game together: “Open”.',
    'A preparation sheet is a sheet of paper with four lines: what we say in public; what we need; what happens without a text; one trade we could offer.',
  ],
} as const;
