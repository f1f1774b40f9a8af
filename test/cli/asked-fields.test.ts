import { describe, expect, it } from 'vitest';
import { fieldsNotFound } from '../../src/cli/actions/asked-fields.ts';
import { aGroup, aReport } from '../renderers/a-report.ts';

const report = aReport({ groups: { agent: [aGroup({ key: 'Ana' })], team: [aGroup({ key: 'Oak' })] } });
const hint = (field: string) => fieldsNotFound(report, [field])[0]?.split('\n  ')[1];

describe('a field that --by asks for and no interaction has', () => {
  it.each([
    ['team,week', 'repeat --by: --by team --by week'],
    ['team, agent', 'repeat --by: --by team --by agent'],
    ['queue,week,my site', "repeat --by: --by queue --by week --by 'my site'"],
  ])('is several in one word, as %s', (field, expected) => {
    expect(hint(field)).toBe(expected);
  });

  it.each(['queue,shop', 'team,', ',', 'agnt'])('is not, as %s', field => {
    expect(hint(field)).toMatch(/allowed: agent, team, day, week, /u);
  });
});
