/** What csaudit calls where something was read that lies in no file: a pipe, and what an auditor typed in. */
const NOWHERE: ReadonlySet<string> = new Set(['stdin', '--new']);

export type PhysicalLocation = {
  readonly artifactLocation: { readonly uri: string };
  readonly region: { readonly startLine: number };
};

/** A line of a file; `null` where there is no file to point at. */
export function physicalLocation({
  file,
  line,
}: {
  readonly file: string;
  readonly line: number;
}): PhysicalLocation | null {
  if (NOWHERE.has(file) || file === '' || line < 1) return null;
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } };
}

/**
 * A path as a URI reference: relative to the folder csaudit was run in, which should be the root of the repository;
 * a full path as a `file:` URI. What a URI cannot hold is percent-encoded.
 */
export function uriOf(path: string): string {
  const drive = /^[a-z]:[\\/]/iu.test(path);
  const slashed = drive ? `/${path.replaceAll('\\', '/')}` : path;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  const encoded = parts.map((part, at) => (drive && at === 0 ? part : encode(part))).join('/');
  return slashed.startsWith('/') ? `file:///${encoded}` : encoded;
}

/** Half a character, which no file name of any system has, cannot be encoded. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}
