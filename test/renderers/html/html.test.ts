import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { html } from '../../../src/renderers/html/index.ts';
import { aGroup, aMember, aReport, aSectionReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { october, verdict } from './october.ts';

const page = (report: Report, of: Verdict = verdict, quotes = true) =>
  html.render(report, of, { ...plain, quotes });

/** What the page shows, its tags and its scripts aside. */
function shown(text: string): string {
  return text
    .replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\s+/gu, ' ');
}

describe('html', () => {
  it('begins with the answer: score, gap, gate with its reasons, and what to fix first', async () => {
    const text = shown(await page(october()));
    const first = text.slice(0, text.indexOf('Gaps Items'));
    expect(first).toContain('89.96 of 100 points: 0.04 below target, but not for certain');
    expect(first).toContain('✗ Gate not met');
    expect(first).toContain('score at least 90: found 89.96 (88.7 to 91.2) ; lowest: chat-0042 , chat-0017');
    expect(first).toContain('✓ met critical misses at most 300: found 299');
    expect(first).toContain('95 % interval 88.7 to 91.2, mean of interaction scores');
    expect(first).toContain('not certain: 1,168,724 more would settle it');
    expect(first).toMatch(/Fix first Did the agent greet.*2\.4 points lost, 72\.1 % of all/u);
    expect(first).toContain('chat-0017 · Ben · turn 1: Shipped.');
    expect(text.indexOf('not met score')).toBeLessThan(text.indexOf('met critical misses'));
  });

  it('says in short who is named and how sure, what was told differently, and what changed', async () => {
    const list = /<ul class="short">.*?<\/ul>/u.exec(await page(october()))?.[0] ?? '';
    const lines = [...list.matchAll(/<li>(.*?)<\/li>/gu)].map(([, line = '']) => shown(line).trim());
    expect(lines).toEqual([
      '✗ 299 critical misses: courtesy.greeting 298 (chat-0017, chat-0042 and 296 more), courtesy.no-secrets 1 (chat-0512).',
      '? Perhaps below target: 王小明 (60.5). Certain taken alone, not among 2 agents.',
      '? Perhaps above target: Ben. Certain taken alone, not among 2 agents.',
      '? By week, more than chance: 2026-W36.',
      '✗ Customers were told different things on "How long does a refund take?": 5 (Ben 60), 14 (王小明 30); right is 5.',
    ]);
  });

  it('shows what was said of what to fix first, not which phrases were looked for', async () => {
    const text = await page(october());
    const first = (of: string) => shown(of.slice(of.indexOf('id="first"'), of.indexOf('<nav')));
    expect(first(text)).toContain('chat-0017 · Ben · turn 1: Shipped.');
    expect(first(text)).not.toContain('$greeting');
    expect(first(text)).toContain('first response seconds 312, wanted at most 60');
    expect(first(text)).not.toContain('(measured)');
    expect(shown(text)).toContain('$greeting');
  });

  it('has a rank, 1 the highest, where anybody can be ranked; else says that nobody can', async () => {
    const agents = (text: string) => shown(text.slice(text.indexOf('<section id="agents"')));
    const ranked = agents(await page(october()));
    expect(ranked).toMatch(
      /A dashed line parts ranks, of which 1 is the highest.* shrunk rank shortest way/u,
    );
    const { findings } = october();
    if (findings === null) throw new Error('no findings');
    const agent = (findings.who.agent ?? []).map(one => ({ ...one, rank: null }));
    const none = agents(await page({ ...october(), findings: { ...findings, who: { agent } } }));
    expect(none).toContain('No ranking: all intervals overlap, directly or through others.');
    expect(none).toMatch(/ shrunk shortest way/u);
  });

  it('says who loses most and least by an item that makes differences', async () => {
    const text = shown(await page(october()));
    expect(text).toMatch(
      /Items that make the differences, by agent item points apart loses most loses least courtesy\. greeting 29\.8 王小明 Ben /u,
    );
  });

  it('says below marked agents whose mark is certain among all of them', async () => {
    const text = shown(await page(october()));
    expect(text).toContain('✗ ✓: by the interval of this agent alone; certain among all 2 agents: none');
  });

  it('gives a critical item that was missed no good mark, however high its rate', async () => {
    const text = shown(await page(october()));
    const first = text.slice(text.indexOf('Fix first'), text.indexOf('Gaps Items'));
    expect(first).toContain('against 90: above its target, 1 critical miss critical: compliance');
    expect(first).not.toContain('✓');
    expect(text).toMatch(
      /courtesy\. ?no-secrets Did the agent ask for no password\? 0\.01 .* \+9\.9 above –/u,
    );
    const [, , harmless] = october().items.map(item => ({ ...item, critical: null }));
    const other = shown(await page({ ...october(), items: harmless === undefined ? [] : [harmless] }));
    expect(other).toContain('against 90: ✓ above already');
  });

  it('signs in the heat maps what is certain of a figure, and says what signs of many are worth', async () => {
    const text = await page(october());
    const figure = (title: string) => text.slice(text.indexOf(`<h3>${title}`)).split('</figure>')[0] ?? '';
    const figures = (title: string) =>
      shown(figure(title))
        .match(/(?<= )[✗✓]?\d+(?= )/gu)
        ?.slice(0, 8)
        .join(' ');
    expect(figures('Agents by checklists and sections')).toBe('✗55 ✗12 ✓98 89 ✓93 93 5');
    expect(figures('Agents by items')).toBe('✗12 ✓100 ✓93 5');
    expect(shown(figure('Agents by items'))).toContain(
      '✗ ✓: below, above its target, each by its own interval alone: of a hundred that lie at their target about 5 come out',
    );
    // A section that is the only one of its checklist is not shown twice.
    expect(shown(figure('Agents by checklists'))).toMatch(/courtesy opening manner responsiveness [^s]/u);
  });

  it('crosses the sections that cost most where there are too many, in the order of the checklist', async () => {
    // Of 30 sections the later cost more; with their checklist 25 columns are shown, so the first six are left out.
    const ids = Array.from({ length: 30 }, (_, at) => `part-${at}`);
    const sections = ids.map((id, at) => aSectionReport({ id, pointsLost: at }));
    const figure = { interactions: 9, interval: null, deviation: null, target: 90, gap: -10, needed: null };
    const scores = ids.map(id => ({ ...figure, id: `courtesy.${id}`, score: 80, state: 'unsure' as const }));
    const report = october();
    const [checklist] = report.checklists;
    const who = {
      agent: ['Ana', 'Ben'].map(key =>
        aMember({
          key,
          sections: scores,
          checklists: [{ ...figure, id: 'courtesy', score: 80, state: 'unsure' }],
        }),
      ),
    };
    const { findings } = report;
    if (findings === null || checklist === undefined) throw new Error('no findings');
    const text = await page({ ...report, checklists: [checklist], sections, findings: { ...findings, who } });
    const drawn = shown(text.slice(text.indexOf('<h3>Agents by checklists and sections</h3>')));
    expect(drawn).toMatch(/ courtesy part-6 part-7 (?:part-\d+ ){21}part-29 /u);
    expect(drawn).toContain('Shown: the 25 costliest of 31 checklists and sections.');
  });

  it('lists all parts of the groups of every field, those below target first', async () => {
    const text = shown(await page(october()));
    const parts = (by: string) => text.slice(text.indexOf(`Checklists, sections and items by ${by}:`));
    expect(parts('agent')).toMatch(
      /agent: 3 of 9 below target, 4 above .* 王小明 section courtesy\. ?opening 120 12\.0 9\.0 to 15\.0 90 -78\.0 ✗ below – 王小明 item courtesy\. ?greeting 120 12\.0 8\.0 to 18\.0 90 -78\.0 ✗ below – 王小明 checklist courtesy 120 55\.0 .* 王小明 checklist responsiveness 120 88\.5 85\.5 to 91\.5 90 -1\.5 \? unsure 1,500 /u,
    );
    expect(parts('team')).toMatch(
      /^[^:]*: 1 of 2 below target, 0 above .* north checklist courtesy 120 84\.0/u,
    );
    expect(parts('week')).toMatch(/^[^:]*: 0 of 10 below target, 0 above .* 2026-W27 checklist courtesy/u);
  });

  it('keeps the thousand parts that matter most, however many groups there are', async () => {
    const report = october(0);
    const [one] = report.findings?.who.agent?.slice(1) ?? [];
    const { findings } = report;
    if (one === undefined || findings === null) throw new Error('no findings');
    const agent = Array.from({ length: 3000 }, (_, at) => ({ ...one, key: `agent-${at}` }));
    const text = await page({ ...report, findings: { ...findings, who: { agent } } });
    expect(shown(text)).toContain('by agent: 9,000 of 18,000 below target, 6,000 above');
    expect(shown(text)).toContain('… and 17,000 more, which -f json lists');
    expect(text).toContain('The table below holds those farthest below target.');
    expect(text.length).toBeLessThan(1_500_000);
  });

  it('has the checklists of groups beside their scores where there are no findings', async () => {
    const agents = (text: string) => shown(text.slice(text.indexOf('<section id="agents"')));
    const columns = / state more to settle Courtesy /u;
    expect(agents(await page({ ...october(), findings: null }))).toMatch(columns);
    expect(agents(await page(october()))).not.toMatch(columns);
    // Of a field with too many groups findings know no parts.
    const report = october();
    const agent = report.findings?.who.agent?.map(member => ({
      ...member,
      checklists: [],
      sections: [],
      items: [],
    }));
    const findings = report.findings && { ...report.findings, who: { agent: agent ?? [] } };
    const [, next] = / shortest way to target (\S+)/u.exec(agents(await page({ ...report, findings }))) ?? [];
    expect(next).toBe('Courtesy');
  });

  it('draws no line of sums through names that stand above their bars', async () => {
    const text = await page(october());
    const items = text.slice(text.indexOf('<section id="items"'), text.indexOf('<section id="training"'));
    const [wide = '', narrow = ''] = items.split('<div class="narrow">');
    const dots = (svg: string) => svg.slice(0, svg.indexOf('</svg>')).match(/<circle/gu)?.length ?? 0;
    expect([dots(wide), dots(narrow)]).toEqual([3, 0]);
  });

  it('says what is not known, and never a 0 for it', async () => {
    const text = shown(await page(aReport(), noGate));
    expect(text).toContain('Nothing was judged: there is no score');
    expect(text).toContain('No gate was asked for.');
    expect(text).toMatch(/Score – no interval|Score – mean/u);
    expect(text).not.toContain('Fix first');
  });

  it('leaves no part out of a report without findings but those that findings make', async () => {
    const ids = (text: string) => [...text.matchAll(/<section id="([\w-]+)"/gu)].map(([, id]) => id);
    const all = ids(await page(october()));
    expect(all).toEqual([
      ...['gaps', 'items', 'training', 'agents', 'groups', 'time', 'consistency', 'facts'],
      ...['critical', 'advice', 'made-of', 'scorecards'],
    ]);
    expect(ids(await page({ ...october(), findings: null }))).toEqual(
      all.filter(id => !['training', 'time', 'facts', 'advice'].includes(id ?? '')),
    );
  });

  it('draws every chart in SVG, told in words, with its figures in a table', async () => {
    const text = await page(october());
    const drawn = [...text.matchAll(/<svg role="img" aria-label="([^"]+)"/gu)].map(([, label]) => label);
    expect(new Set(drawn).size).toBe(6);
    expect(drawn.filter(label => !/table below holds the same/u.test(label ?? ''))).toEqual([]);
    expect(shown(text)).toContain('2026-W36 120 81.0 78.0 to 84.0 – – – – ? beyond a limit');
  });

  it('holds each period against its target, and says where there are too few for limits of chance', async () => {
    const report = october();
    const { findings } = report;
    const [trend] = findings?.trends ?? [];
    if (findings === null || trend === undefined) throw new Error('no trend');
    const ofTime = async (of: typeof trend) => {
      const week = [
        aGroup({ key: '2026-W36', target: 90, gap: -9, state: 'below' }),
        aGroup({ key: '2026-W35', target: 90, gap: -1, state: 'unsure', needed: 1500 }),
      ];
      const groups = { ...report.groups, week };
      const text = await page({ ...report, groups, findings: { ...findings, trends: [of] } });
      return shown(text.slice(text.indexOf('<section id="time"')).split('</section>')[0] ?? '');
    };
    const all = await ofTime(trend);
    expect(all).toMatch(
      /2026-W35 120 .* 90 -1\.0 \? unsure 1,500 2026-W36 120 81\.0 .* 90 -9\.0 ✗ below – \? beyond/u,
    );
    expect(all).toContain('By week 1 of 10 periods are not explained by chance.');
    const points = trend.points.slice(0, 2);
    expect(await ofTime({ ...trend, points })).toContain('No period lies outside what chance explains.');
    const few = await ofTime({ ...trend, points, centre: null, limits: null });
    expect(few).toContain('By week Too few periods with a score for limits of chance: it takes three.');
    expect(few).not.toContain('No period lies');
  });

  it('is the same to the byte, however many were made before', async () => {
    const first = await page(october());
    await page(october(3));
    expect(await page(october())).toBe(first);
  });

  it('fetches nothing, and lets no script run but its own', async () => {
    const text = await page(october());
    const code = /<script>([\s\S]*?)<\/script>/u.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(code).digest('base64');
    expect(text).toContain(`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`);
    expect(text.match(/\b(?:src|href|action)="(?!#)/gu)).toBeNull();
    expect(text.match(/url\(|@import/gu)).toBeNull();
    expect(
      [...text.matchAll(/https?:[^"' ]*/gu)].filter(([url]) => url !== 'http://www.w3.org/2000/svg'),
    ).toEqual([]);
  });

  it('holds an id once', async () => {
    const ids = [...(await page(october(250))).matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('leaves quotes out, from the data of scorecards too', async () => {
    const text = await page(october(), verdict, false);
    for (const quote of ['Shipped.', 'Order number', 'What is your password?', '<q', 'queue']) {
      expect(text.includes(quote), quote).toBe(quote === '<q');
    }
    expect(shown(text)).not.toContain('“');
    expect(await page(october())).toContain('Order number 7?');
  });

  it('lists 10,000 scorecards and tells of those above', async () => {
    const text = await page(october(10_050));
    expect(shown(text)).toContain('10,050 interactions, the lowest first. The 50 highest are left out here');
    expect(text.match(/<details class="card">/gu)).toHaveLength(200);
    expect(text.match(/id="block-\d+"/gu)).toHaveLength(100);
    expect(text.length).toBeLessThan(6_000_000);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'leaves all objects as they are, whoever is called %s',
    async key => {
      const sections = [aSectionReport({ title: key, score: 50 })];
      const before = Object.getOwnPropertyNames(Object.prototype);
      await page({ ...october(), sections });
      const methods = [Object.prototype.toString, Object.prototype.constructor].flatMap(one =>
        Object.keys(one),
      );
      expect([...Object.getOwnPropertyNames(Object.prototype), ...methods]).toEqual(before);
    },
  );

  it('shows what others wrote as text, and nothing else', async () => {
    const elements = ['img', 'iframe', 'object', 'form', 'link', 'base', 'svg onload'];
    await fc.assert(
      fc.asyncProperty(anyReport, anyVerdict, async (report, of) => {
        const text = await page(report, of);
        // Everything that runs or closes what it stands in would have to be there once more than without it.
        expect(elements.filter(name => text.includes(`<${name}`))).toEqual([]);
        expect(text.match(/<script/gu)?.length).toBe(text.match(/<\/script>/gu)?.length);
        expect(text.match(/<!--|<style/gu)).toEqual(['<style']);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
        expect(text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)).toBeNull();
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
