import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/answer.ts';
import { scorecardRenderers } from '../../../src/renderers/scorecard/index.ts';
import type { PageItem, ScorecardPage } from '../../../src/renderers/scorecard/page.ts';
import { prose } from '../../../src/renderers/scorecard/prose.ts';
import { displayWidth } from '../../../src/renderers/text.ts';
import { aChecklist, anItem, aProgram, aScorecard, plain } from '../a-report.ts';
import { hostileText as anyHostile } from '../any-report.ts';

/** What would be something else in Markdown than words. */
const mischief = fc
  .array(fc.constantFrom('<b>', '@team', '`', '``', 'word', ' ', '\\', '|', '\n', '# '), { maxLength: 8 })
  .map(parts => parts.join(''));
const hostileText = fc.oneof(anyHostile, mischief);

function aPage(items: readonly PageItem[], over: Partial<ScorecardPage> = {}): ScorecardPage {
  return {
    tool: { name: 'csaudit', version: '0.1.0' },
    audit: { id: 'A-1', auditor: 'mia', revision: 1, ended: 0, seconds: 1 },
    card: aScorecard({ score: 50, passed: null }),
    program: aProgram(),
    checklists: [aChecklist([])],
    items,
    ...over,
  };
}

function pageItem(id: string, credit: number | null, over: Partial<PageItem> = {}): PageItem {
  const outcome = credit === null ? 'unanswered' : credit === 1 ? 'met' : credit === 0 ? 'missed' : 'partial';
  return {
    checklist: aChecklist([]),
    item: anItem({ id, ask: `Was ${id}?` }),
    answer: { item: id, by: 'auditor', outcome, credit, evidence: [], note: '' },
    label: null,
    lost: 0,
    ...over,
  };
}

const evidence: fc.Arbitrary<Evidence> = fc.record({
  turn: fc.integer({ min: 1, max: 9 }),
  start: fc.nat(),
  end: fc.nat(),
  quote: hostileText,
});

const anyPage: fc.Arbitrary<ScorecardPage> = fc
  .record({
    texts: fc.array(hostileText, { minLength: 8, maxLength: 8 }),
    credits: fc.array(fc.constantFrom(null, 0, 0.5, 1), { maxLength: 4 }),
    evidence: fc.array(evidence, { maxLength: 4 }),
  })
  .map(({ texts, credits, evidence }) => {
    const [id = '', agent = '', auditor = '', ask = '', standard = '', training = '', note = '', label = ''] =
      texts;
    const items = credits.map((credit, at) => {
      const one = pageItem(`i${at}`, credit);
      const item = { ...one.item, ask, standard, training };
      return { ...one, item, label, answer: { ...one.answer, note, evidence } };
    });
    const card = aScorecard({ id, fields: { agent, channel: ask }, score: null, passed: null });
    return aPage(items, { card, audit: { id: 'A-1', auditor, revision: 2, ended: 0, seconds: 1 } });
  });

describe('a scorecard as text', () => {
  it('keeps every line within the page and free of control characters, whatever is in it', () => {
    fc.assert(
      fc.property(anyPage, fc.integer({ min: 60, max: 120 }), (page, width) => {
        for (const line of scorecardRenderers.text(page, { ...plain, width }).split('\n')) {
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
        }
      }),
    );
  });

  it('puts a critical miss first, then what cost most', () => {
    const critical = anItem({ id: 'c', ask: 'Was critical?', critical: 'business' });
    const page = aPage([
      pageItem('cheap', 0.5, { lost: 1 }),
      pageItem('dear', 0, { lost: 20 }),
      pageItem('c', 0, { item: critical, lost: 5 }),
      pageItem('good', 1),
    ]);
    const text = scorecardRenderers.text(page, plain);
    expect([...text.matchAll(/Was (\w+)\?/gu)].map(([, name]) => name)).toEqual([
      'good',
      'critical',
      'dear',
      'cheap',
    ]);
  });

  it('shows a note of a person, and none of a probe', () => {
    const by = (by: 'auditor' | 'probe', note: string) => {
      const one = pageItem('x', 0);
      return { ...one, answer: { ...one.answer, by, note } };
    };
    const text = scorecardRenderers.text(
      aPage([by('auditor', 'of mine'), by('probe', 'not said in')]),
      plain,
    );
    expect(text).toMatch(/Auditor: of mine/u);
    expect(text).not.toMatch(/not said in/u);
  });
});

/** What of Markdown is neither escaped nor in a code span, as CommonMark tells these apart. */
function bareOf(text: string): string {
  let bare = '';
  for (let at = 0; at < text.length; ) {
    const [run = ''] = /^`*/u.exec(text.slice(at)) ?? [];
    const rest = text.slice(at + run.length);
    const end = run === '' ? -1 : rest.search(new RegExp(`(?<!\`)${run}(?!\`)`, 'u'));
    if (end >= 0) at += 2 * run.length + end;
    else if (run === '' && text[at] === '\\') at += 2;
    else {
      bare += run === '' ? text[at] : run;
      at += run === '' ? 1 : run.length;
    }
  }
  return bare;
}

describe('a scorecard as Markdown', () => {
  it.each([
    ['formatting', 'a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
    ['HTML', '<img src=x> &lt;', '\\<img src=x\\> \\&lt;'],
    ['a table', 'a | b', 'a \\| b'],
    ['an image', '![x](y)', '!\\[x\\](y)'],
    ['mathematics', '$x$', '\\$x\\$'],
    ['a mention', 'ask @team', '`ask @team`'],
    ['a reference', 'see #1', '`see #1`'],
    ['a link', 'at https://x.y', '`at https://x.y`'],
    ['two lines', 'one\n# two', '`one # two`'],
    ['reference to an issue', 'call GH-12', '`call GH-12`'],
  ])('makes no %s of words', (_what, text, written) => {
    expect(prose(text)).toBe(written);
  });

  it('holds no line break, tag or mention outside code spans, whatever is in it', () => {
    fc.assert(
      fc.property(anyPage, page => {
        const text = scorecardRenderers.markdown(page, plain);
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        expect(bareOf(text).replace(/<\/?sub>/gu, '')).not.toMatch(/[<@]/u);
      }),
    );
  });
});

describe('a scorecard as JSON', () => {
  it('is the same value whoever wrote into it, and leaves quotes out where that is asked', () => {
    fc.assert(
      fc.property(anyPage, page => {
        const saved = JSON.parse(scorecardRenderers.json(page, { ...plain, quotes: true }));
        expect(saved.audit.auditor).toBe(page.audit.auditor);
        expect(saved.items.map((one: { ask: string }) => one.ask)).toEqual(
          page.items.map(({ item }) => item.ask),
        );
        expect(scorecardRenderers.json(page, { ...plain, quotes: false })).not.toMatch(/"quote": "[^"]/u);
      }),
    );
  });
});
