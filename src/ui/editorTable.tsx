import type { ComponentChildren } from 'preact';

interface Props {
  /** what the first column holds */
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly words: string }[];
  readonly children: ComponentChildren;
}

/** A table of the form that scrolls sideways by itself; its rows, or groups of rows, are its children. */
export const WideTable = ({ corner, columns, children }: Props) => (
  <div class="wide-table">
    <table>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map(({ key, words }) => (
            <th key={key} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  </div>
);
