/** The least that can be played: two parties and two questions, for whoever begins from nothing. */
export const emptyPage = (): string => `format: 1
title: My scenario
parties:
  - id: first
    name: First party
  - id: second
    name: Second party
issues:
  - id: one
    title: First question
  - id: two
    title: Second question
`;
