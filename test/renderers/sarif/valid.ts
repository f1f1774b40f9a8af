import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

/** The schema of SARIF 2.1.0 as its authors publish it (Microsoft's SARIF SDK for JavaScript, MIT). */
const file = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
// It is of draft 4, of which it uses nothing that is otherwise now but the name of `$id`.
const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8'));

/** RFC 3986, the characters: what may stand in a reference, and every % with its two digits. */
const REFERENCE = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/u;

const ajv = new Ajv({
  strict: false,
  // patterns of its time
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => REFERENCE.test(text),
    'date-time': () => false,
  },
});
const validate = ajv.compile(schema);

/** A SARIF file, read, after it was found to be one. */
export function readSarif(text: string) {
  const log = JSON.parse(text);
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const [run] = log.runs;
  return { run, rules: run.tool.driver.rules, results: run.results, invocation: run.invocations[0] };
}

/** What GitHub refuses or leaves out: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
export function expectForGitHub({ run, rules, results }: ReturnType<typeof readSarif>): void {
  expect(results.length).toBeLessThanOrEqual(5000);
  const ids = new Set<string>(rules.map(({ id }: { id: string }) => id));
  for (const { shortDescription, fullDescription, help, properties } of rules) {
    for (const { text } of [shortDescription, fullDescription, help]) expect(text).toMatch(/^.{1,1024}$/su);
    expect(properties.tags.length).toBeLessThanOrEqual(10);
    expect(new Set(properties.tags).size).toBe(properties.tags.length);
    expect(['low', 'medium', 'high', 'very-high']).toContain(properties.precision);
  }
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    if (ids.has(ruleId)) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/u);
  }
  const told = new Set(run.tool.driver.notifications.map(({ id }: { id: string }) => id));
  for (const { descriptor } of run.invocations[0].toolExecutionNotifications)
    expect(told).toContain(descriptor.id);
}
