import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this system; `CSAUDIT_CHROMIUM` names one that must be there. `null`: there is none. */
export const CHROMIUM = process.env.CSAUDIT_CHROMIUM ?? PLACES.find(path => existsSync(path)) ?? null;

const QUIET = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map(
  name => `--disable-${name}`,
);

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox', '--no-first-run', '--disable-dev-shm-usage', ...QUIET],
  });
}

/** What a page did that it must not: requests, errors, words on the console, dialogs. */
export type Opened = { readonly page: Page; readonly wrong: readonly string[] };

export async function open(browser: Browser, file: string, how: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  const page = await context.newPage();
  const wrong: string[] = [];
  const url = `file://${file}`;
  page.on('request', request => {
    if (request.url() !== url) wrong.push(`request: ${request.url()}`);
  });
  page.on('console', message => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', error => wrong.push(`error: ${error.message}`));
  page.on('dialog', dialog => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, wrong };
}
