import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report, Verdict } from '../../../src/model/report.ts';
import { html } from '../../../src/renderers/html/index.ts';
import { cards, facts, reportOn } from '../../scoring/explain/example.ts';
import { aReport, noGate, plain } from '../a-report.ts';
import { anyReport, anyVerdict } from '../any-report.ts';
import { CHROMIUM, open, openBrowser } from './browser.ts';
import { october, verdict } from './october.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** Without a Chromium there is nothing to open a page with; .ci/run sees to it that there is one. */
describe.skipIf(CHROMIUM === null)('the page in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'csaudit-html-'));
  let files = 0;

  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const show = async (report: Report, how: BrowserContextOptions = {}, of: Verdict = verdict) => {
    files += 1;
    const file = join(folder, `${files}.html`);
    writeFileSync(file, await html.render(report, of, plain));
    return open(browser, file, how);
  };

  it.each([
    { viewport: PHONE, colorScheme: 'light' },
    { viewport: PHONE, colorScheme: 'dark' },
    { viewport: DESK, colorScheme: 'light' },
    { viewport: DESK, colorScheme: 'dark' },
  ] as const)(
    'has nothing axe finds wrong, and no scroll sideways: $viewport.width $colorScheme',
    async how => {
      const { page, wrong } = await show(october(), how);
      const wide = 'document.documentElement.scrollWidth - innerWidth';
      expect(await page.evaluate(wide)).toBe(0);
      await page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
      await page.locator('.card q').first().waitFor();
      expect(await page.evaluate(wide)).toBe(0);
      const found = await page.evaluate(`${AXE}; axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html.slice(0, 200)).join(' ')))`);
      expect(found).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );

  it('shows the answer and what to fix first on the first screen of a desk', async () => {
    const { page } = await show(october());
    for (const place of ['h1', '.gate', '.tiles', '#first h3 >> nth=2']) {
      const box = await page.locator(place).first().boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0), place).toBeLessThan(900);
    }
  });

  it('shows who is named, what was told differently and what changed on the first screen', async () => {
    for (const viewport of [DESK, PHONE]) {
      const { page } = await show(october(), { viewport });
      const box = await page.locator('.short').boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(viewport.height);
    }
  });

  it('cuts no name of the contents on a desk', async () => {
    const { page } = await show(october());
    const last = await page.locator('nav a').last().boundingBox();
    expect((last?.x ?? DESK.width) + (last?.width ?? 0)).toBeLessThan(DESK.width);
  });

  it('shows one width of each chart', async () => {
    for (const [viewport, width] of [
      [PHONE, '.narrow'],
      [DESK, '.wide'],
    ] as const) {
      const { page } = await show(october(), { viewport });
      expect(await page.locator(`figure > ${width}:visible`).count()).toBe(4);
      expect(await page.locator('figure > .wide:visible, figure > .narrow:visible').count()).toBe(4);
    }
  });

  it('sorts by the keyboard, by unrounded figures, what is not known last both ways', async () => {
    const { page } = await show(october());
    const table = page.locator('#agents table').first();
    const head = table.locator('thead th', { hasText: 'rank' });
    const agents = () => table.locator('tbody th').allTextContents();
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect([await agents(), await head.getAttribute('aria-sort')]).toEqual([
      ['王小明', 'Ben', 'Ana'],
      'descending',
    ]);
    await page.keyboard.press('Space');
    expect([await agents(), await head.getAttribute('aria-sort')]).toEqual([
      ['Ben', '王小明', 'Ana'],
      'ascending',
    ]);
    await table.locator('thead button').first().click();
    expect(await agents()).toEqual(['Ana', 'Ben', '王小明']);
    expect(await table.locator('[aria-sort]').count()).toBe(1);
  });

  it('filters the rows of a long table, and says how many are left', async () => {
    const { page } = await show(october());
    await page.getByLabel('Filter: Scores by week').fill('beyond');
    expect(await page.locator('#time tbody tr:visible th').allTextContents()).toEqual(['2026-W36']);
    expect(await page.locator('#time [role=status]').first().textContent()).toBe('1 of 10 rows');
    await page.getByLabel('Filter: Scores by week').fill('');
    expect(await page.locator('#time tbody tr:visible').count()).toBe(10);
  });

  it('opens the parts of groups by the keyboard, sorts and filters them', async () => {
    const { page } = await show(october());
    const parts = page.locator('#agents .parts');
    expect(await parts.locator('table').isVisible()).toBe(false);
    await parts.locator('summary').focus();
    await page.keyboard.press('Enter');
    const names = () => parts.locator('tbody tr:visible td:nth-child(3)').allTextContents();
    expect((await names()).slice(0, 3)).toEqual(['courtesy.opening', 'courtesy.greeting', 'courtesy']);
    await parts.locator('thead button', { hasText: 'actual' }).click();
    expect((await names()).slice(0, 3)).toEqual(['courtesy.no-secrets', 'courtesy.manner', 'courtesy']);
    await parts.getByLabel(/^Filter/u).fill('unsure');
    expect(await names()).toEqual(['courtesy.opening', 'responsiveness']);
    expect(await parts.locator('[role=status]').textContent()).toBe('2 of 9 rows');
  });

  it('shows every table of the example without scrolling sideways on a desk, and training on a phone', async () => {
    const report = reportOn(facts, cards);
    const over = `[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth)
      .map(one => one.getAttribute('aria-label') + ' ' + one.scrollWidth)`;
    const open = "document.querySelectorAll('details').forEach(one => { one.open = true; })";
    const desk = await show(report, { viewport: DESK });
    await desk.page.evaluate(open);
    expect(await desk.page.evaluate(over)).toEqual([]);
    const phone = await show(report, { viewport: PHONE });
    expect(String(await phone.page.evaluate(over))).not.toContain('Table: Training');
    expect(await phone.page.locator('#training tbody tr').count()).toBeGreaterThan(5);
  });

  it('opens a scorecard by the keyboard, with its evidence marked', async () => {
    const { page } = await show(october());
    const card = page.locator('.card').first();
    expect(await card.locator('.answer').count()).toBe(0);
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await card.locator('.answer').first().waitFor();
    expect(await card.locator('mark').allTextContents()).toEqual(['Order']);
    expect(await card.locator('.answer').first().textContent()).toMatch(
      /✗ missed greeting.*critical: customer Did the agent greet.*not said in.*turn 1: Order number 0\?/u,
    );
  });

  it('turns pages of scorecards, and finds those of an agent or of an outcome', async () => {
    const { page } = await show(october(10_000));
    const status = page.locator('#cards [role=status]');
    expect(await status.textContent()).toBe('1 to 25 of 10,000');
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await status.textContent()).toBe('26 to 50 of 10,000');
    await page.getByLabel('Which scorecards').selectOption('passed');
    expect(await page.locator('.card .sign.good').count()).toBe(25);
    await page.getByLabel('Filter scorecards').fill('chat-9999');
    expect(await page.locator('.card b').allTextContents()).toEqual([]);
    await page.getByLabel('Which scorecards').selectOption('all');
    expect(await page.locator('.card b').allTextContents()).toEqual(['chat-9999']);
    await page.locator('.card summary').click();
    expect(await page.locator('.card mark').textContent()).toBe('Order');
  });

  it('is whole without a script', async () => {
    const { page, wrong } = await show(october(250), { javaScriptEnabled: false });
    expect(await page.locator('.card').count()).toBe(200);
    expect(await page.locator('.card q').first().textContent()).toBe('Order number 0?');
    expect(await page.locator('figure svg:visible').count()).toBe(6);
    expect(await page.locator('noscript .note').textContent()).toContain(
      'and 50 more, which a browser with scripts lists',
    );
    expect(wrong).toEqual([]);
  });

  it('prints what lies closed, on white', async () => {
    const { page } = await show(october(), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#items details li').first().isVisible()).toBe(true);
    expect(await page.locator('nav').isVisible()).toBe(false);
    // Parts of groups may be a thousand rows: on paper they lie as the reader left them.
    expect(await page.locator('#agents .parts').isVisible()).toBe(true);
    expect(await page.locator('#agents .parts table').isVisible()).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('#gaps')).backgroundColor")).toBe(
      'rgb(255, 255, 255)',
    );
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#items details[open]').count()).toBe(0);
  });

  it('is whole when there is nothing to report', async () => {
    const { page, wrong } = await show(aReport(), {}, noGate);
    expect(await page.locator('h1').textContent()).toBe('Nothing was judged: there is no score');
    expect(wrong).toEqual([]);
  });

  it('is not broken by what customers write', async () => {
    const reports = fc.sample(fc.tuple(anyReport, anyVerdict), { numRuns: 12, seed: 20261101 });
    for (const [report, of] of reports) {
      const { page, wrong } = await show(report, {}, of);
      for (const card of (await page.locator('.card summary').all()).slice(0, 5))
        await card.click({ timeout: 4000 });
      const body = "[...document.body.children].map(one => one.tagName).join(' ')";
      expect(await page.evaluate(body)).toBe('A MAIN SCRIPT');
      expect(
        await page.locator('img, iframe, [onerror], [onload], main > :not(header, section, nav)').count(),
      ).toBe(0);
      expect(wrong).toEqual([]);
    }
  });
});
