/** What the process ends with. Classes, never counts; the same table stands in `--help` and docs/cli.md. */
export const EXIT = {
  ok: 0,
  gateNotMet: 1,
  notRunAsAsked: 2,
  bug: 3,
  undetermined: 4,
  interrupted: 130,
} as const;

export const EXIT_CODES = `Exit codes:
  0    ran; the gate was met, or none was asked for
  1    ran; the gate was not met
  2    not run as asked: a bad flag, checklist, program or export; nothing to score; too many rejects
  3    a bug in csaudit
  4    undetermined: not enough interactions to say, with --confidence
  130  interrupted`;
