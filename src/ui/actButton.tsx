interface Props {
  readonly name: string;
  readonly price: string;
  /** why it cannot be done now; null = it can */
  readonly reason: string | null;
  readonly onPress: () => void;
  readonly kind?: string;
}

/** One act: its name, and under it its price, or the reason why it is closed. */
export const ActButton = ({ name, price, reason, onPress, kind = 'act' }: Props) => (
  <button type="button" class={kind} aria-disabled={reason !== null} onClick={() => reason === null && onPress()}>
    <b>{name}</b>
    <span>{reason ?? price}</span>
  </button>
);
