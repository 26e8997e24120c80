import { FILE } from './text/fileProblems.ts';
import { type StoreProps, useSlice } from './useStore.ts';

/** What is wrong with a file that was opened, each with its place and what to do. */
export const FileProblems = ({ store }: StoreProps) => {
  const problems = useSlice(store, (s) => s.fileProblems);
  const opened = useSlice(store, (s) => s.opened);
  return (
    <section class="file-problems" aria-label={FILE.problems}>
      <p>{opened === null ? FILE.problems : FILE.warnings}</p>
      <ul>
        {problems.map((p) => (
          <li key={`${p.line} ${p.column} ${p.code} ${p.path}`}>
            <code>{`${p.file ?? ''}:${p.line}:${p.column} ${p.code}`}</code>
            <span>
              {p.message} {FILE.found(p.found, p.expected)} {p.hint}
              {p.repair !== undefined && <b> {FILE.repair(p.repair)}</b>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
