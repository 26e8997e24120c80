/**
 * The text of a file, or of a longer one so much that it has more than `most` characters and is refused: one takes up to
 * three bytes. It throws where the file is gone.
 */
export const textOf = (file: Blob, most: number): Promise<string> => file.slice(0, 3 * (most + 1)).text();
