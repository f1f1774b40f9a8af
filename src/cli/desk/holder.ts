/**
 * Whether the process that has an audit in hand (`host:process id`) still runs, as far as can be told from here. `own`:
 * the holder this process would be. A process of another host counts as gone: its auditor is here now, and is asked.
 */
export function isLiving(holder: string | null, own: string): boolean {
  if (holder === null || holder === own) return false;
  const [host, id] = parts(holder);
  return host === parts(own)[0] && Number.isInteger(id) && id > 0 && runs(id);
}

function parts(holder: string): readonly [host: string, id: number] {
  const at = holder.lastIndexOf(':');
  return [holder.slice(0, at), Number(holder.slice(at + 1))];
}

function runs(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // somebody else's process: it is there all the same
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
