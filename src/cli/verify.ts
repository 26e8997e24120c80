import { existsSync } from 'node:fs';
import { ok, type Result } from '../engine/result.ts';
import { isGameFile, parseGameFile } from '../replay/file.ts';
import { type Verdict, verifyLink } from '../replay/verify.ts';
import { JSON_OPTION, type Usage } from './args.ts';
import { library, readText } from './files.ts';
import { type Command, columns, done, wrong } from './output.ts';
import { sentenceOf } from './words.ts';

export const VERIFY: Usage = {
  name: 'verify',
  operands: 'LINK-OR-FILE…',
  does: 'Opens replays and says of each whether its agents, run again, act the same.',
  options: [JSON_OPTION],
};

interface Source {
  readonly source: string;
  readonly link: string;
}

/** A link has a fragment or begins like one; everything else names a file. */
const looksLikeLink = (text: string): boolean => text.includes('#') || /^\s*e\d+\./.test(text);

/** The `link` of what `play --json` prints, or null. */
const linkInJson = (text: string): string | null => {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const { link } = JSON.parse(text) as { link?: unknown };
    return typeof link === 'string' ? link : null;
  } catch {
    return null;
  }
};

/** The links of an `.envoy` file; an entry that is no game has an empty one. */
const gamesIn = (file: string, text: string): Source[] | null => {
  const games = isGameFile(text) ? parseGameFile(text) : null;
  return games?.ok ? games.value.map((game, k) => ({ source: `${file}:${k + 1}`, link: game?.link ?? '' })) : null;
};

/** The links of a file: one on each line that is not empty, those of an `.envoy` file, or of a game printed as JSON. */
const linksIn = (file: string, text: string): Source[] => {
  const games = gamesIn(file, text);
  if (games !== null) return games;
  const inJson = linkInJson(text);
  if (inJson !== null) return [{ source: file, link: inJson }];
  const lines = text.split('\n').map((link, k) => ({ source: `${file}:${k + 1}`, link: link.trim() }));
  const full = lines.filter(({ link }) => link !== '');
  return full.length > 1 ? full : [{ source: file, link: full[0]?.link ?? '' }];
};

const sourcesOf = (operand: string): Result<Source[]> => {
  if (looksLikeLink(operand) && !(operand.length < 1000 && existsSync(operand)))
    return ok([{ source: operand.length > 60 ? `${operand.slice(0, 57)}...` : operand, link: operand }]);
  const text = readText(operand);
  return text.ok ? ok(linksIn(operand, text.value)) : text;
};

const reportOf = (source: string, { status, ending, hash, problem, record }: Verdict) => ({
  source,
  status,
  ending,
  hash,
  reason: problem === null ? null : sentenceOf(problem),
  players: record?.players ?? null,
});

/** `verify`: one status for each link; good when all are verified. */
export const verify: Command = async (call) => {
  if (call.operands.length === 0)
    return wrong({ code: 'no-operand', detail: { what: 'a link or a file', usage: 'verify LINK-OR-FILE…' } });
  const sources: Source[] = [];
  for (const operand of call.operands) {
    const found = sourcesOf(operand);
    if (!found.ok) return wrong(found.problem);
    sources.push(...found.value);
  }
  const replays = sources.map(({ source, link }) => reportOf(source, verifyLink(link, library)));
  const lines = columns(replays.map((r) => [r.source, r.status, r.ending ?? '', r.reason ?? '']));
  return done(
    call,
    replays.every((r) => r.status === 'verified'),
    { replays },
    lines,
  );
};
