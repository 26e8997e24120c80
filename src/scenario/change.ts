/** A change of a file's text: what stands from one offset to another gives way to other words. */
export interface Repair {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export const applyRepair = (text: string, { from, to, text: put }: Repair): string =>
  text.slice(0, from) + put + text.slice(to);
