import type { Verdict } from '../../../model/report.ts';
import type { WhatIf } from '../../../model/what-if.ts';
import type { RenderOptions } from '../../renderer.ts';
import { TONES } from '../../style.ts';
import { titled } from '../../table/section.ts';
import { reasonLines } from '../../table/verdict.ts';
import { gateWord } from '../words.ts';

const SHOWN = 50;

/** The gate as it is judged, and what it would say; the exit code is that of the first. */
export function verdicts({ verdicts }: WhatIf, page: RenderOptions): readonly string[] {
  const { before, after } = verdicts;
  if (before.reasons.length + after.reasons.length === 0) return ['no gate asked for'];
  const last = `gate now: ${gateWord(before)}; afterwards: ${gateWord(after)}`;
  const tone = TONES[after.state];
  return [
    ...reasons('Gate now', before, page),
    ...reasons('Gate afterwards', after, page),
    tone === null ? last : page.style[tone](last),
  ];
}

function reasons(title: string, { reasons }: Verdict, page: RenderOptions): readonly string[] {
  return titled(
    title,
    reasons.slice(0, SHOWN).flatMap(reason => reasonLines(reason, page)),
    page,
  );
}
