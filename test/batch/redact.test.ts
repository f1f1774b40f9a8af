import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, redactText } from '../../src/batch/redact.ts';
import { answerOn, bench, interaction, talk } from '../probes/looking.ts';

describe('what is masked', () => {
  it.each([
    ['Write to ana.kovacs+shop@mail.example.co.uk.', 'Write to [e-mail].'],
    ["o'brien@example.com, jo\u0301zsef@példa.hu", '[e-mail], [e-mail]'],
    ['ANA@EXAMPLE.COM;ben@example.org', '[e-mail];[e-mail]'],
    ['<ana@example.com>', '<[e-mail]>'],
    ['ana@example.com..ben@example.com', '[e-mail][e-mail]'],
    ['4111 1111 1111 1111ana@example.com', '[number] [e-mail]'],
    ['2024-05-01@example.com', '[e-mail]'],
    ['Call +36 30 123 4567.', 'Call [number].'],
    ['06301234567', '[number]'],
    ['06-30/123-4567, 06 (30) 123 45 67', '[number], [number]'],
    ['(212) 555-1234 or 212.555.1234', '[number] or [number]'],
    ['+44 (0)20 7946 0958', '[number]'],
    ['+36 30 / 123 - 4567', '[number]'],
    ['06\u00a030\u00a0123\u00a04567, 06‑30‑123‑4567, 06–30–1234567', '[number], [number], [number]'],
    ['06301234567,06301234568', '[number],[number]'],
    ['tel:06301234567!', 'tel:[number]!'],
    ['No.06301234567', 'No.[number]'],
    ['٠٦٣٠١٢٣٤٥٦٧', '[number]'],
    ['+1-20-30-2012', '[number]'],
    ['192.168.100.200', '[number]'],
    ['4111 1111 1111 1111', '[card]'],
    ['4111-1111-1111-1111.', '[card].'],
    ['card4111111111111111', 'card[card]'],
    ['3782 822463 10005', '[card]'],
    ['DE89 3704 0044 0532 0130 00', '[account]'],
    ['GB29NWBK60161331926819', '[account]'],
    ['HU42 1177 3016 1111 1018 0000 0000.', '[account].'],
    ['MT84MALT011000012345MTLCAST001S', '[account]'],
    ['de89370400440532013000', 'de[card]'],
    ['11773016-11111018-00000000', '[card]'],
    ['12345678901234567890123456', '[card]'],
    ['a@example.com 06301234567, 4111111111111111', '[e-mail] [number], [card]'],
  ])('%s', (text, expected) => {
    expect(redactText(text)).toBe(expected);
  });
});

describe('what stays', () => {
  it.each([
    'on 2024-05-01 at 10:30, 2024/5/1, 2024.05.01. and 01/05/2024, 1.5.2024, 05-01-2024',
    'opened 2024-05-01 10:30:15 and closed 2024-05-02 09:00',
    '2024-05-01T10:30:00Z',
    'at 10:30 2024-05-01 in room 12 2024-05-01',
    'from 2024-05-01 2024-05-10',
    'order 12345 2024-05-01',
    'orders 1234, 12345 and 123456',
    'order #123456.',
    '$19.99, €1,234.50, 12999.99, 129 990.00, 1,299,000.00',
    '1.234.567,89 and 1234567,89',
    '1 299 000 Ft, HUF 1 299 000, €1.234.567, 12 345 678 USD, £12345678',
    'call 112 or 555-12',
    '24/7, 1/2, 3.14159, 99.9 %',
    'me@home, @ana, a@b, e-mail@',
    'AB12 CODE WORD, ABCD1234',
    'AB12 THIS IS WHAT WAS SAID',
    '',
  ])('%s', text => {
    expect(redactText(text)).toBe(text);
  });
});

describe('redaction', () => {
  it.each([
    'a',
    '1',
    'a@',
    '1 ',
    '1-',
    '1.',
    '.',
    '@',
    'A1',
    'AB12 ',
    '(',
    '1:',
    '2024-01-',
    '\u0301',
    'a@a.',
    '1,',
    '1 (',
    '+1',
  ])('of a million signs of %j ends', unit => {
    const masked = redactText(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    expect(masked.length).toBeGreaterThan(0);
  });

  it('leaves no run of seven digits and no address, whatever is around it', () => {
    const around = fc.constantFrom('', ' ', '.', ', ', ': ', '(', ')', '-', '/', 'x', '😀', '\n');
    const digits = fc.stringMatching(/^[1-9][0-9]{6,17}$/);
    fc.assert(
      fc.property(around, digits, around, (before, number, after) => {
        expect(redactText(`a${before}${number}${after}b`)).not.toMatch(/\d{7}/);
        expect(redactText(`${before}ana@example.com${after}`)).not.toContain('@');
      }),
    );
  });

  it('done twice is done once', () => {
    const pieces = fc.constantFrom(
      '06301234567',
      ' ',
      'ana@example.com',
      '2024-05-01',
      '.',
      '4111 1111 1111 1111',
      'x',
      '12',
      '€',
    );
    fc.assert(
      fc.property(fc.array(pieces), parts => {
        const once = redactText(parts.join(''));
        expect(redactText(once)).toBe(once);
      }),
    );
  });
});

describe('an interaction', () => {
  const fields = (of: Record<string, string | number | boolean>) =>
    Object.fromEntries(redact(interaction([], of)).fields);

  it.each([
    ['phone', '06301234567', '[number]'],
    ['phone', 36301234567, '[number]'],
    ['e_mail', 'ana@example.com', '[e-mail]'],
    ['card', '4111111111111111', '[card]'],
    ['note', 'call 06301234567 at 10:30', 'call [number] at 10:30'],
    ['wait_seconds', '123456', '123456'],
    ['wait_seconds', 12.3456789012, 12.3456789012],
    ['share', '0.3333333333333333', '0.3333333333333333'],
    ['opened', '2024-05-01 10:30:00', '2024-05-01 10:30:00'],
    ['opened', '2024-05-01T10:30:00.000Z', '2024-05-01T10:30:00.000Z'],
    ['opened', '1714557600', '1714557600'],
    ['opened', 1714557600000, 1714557600000],
    ['vip', true, true],
    ['agent', 'ana@acme.example', 'ana@acme.example'],
    ['team', '06301234567', '06301234567'],
  ])('has its field %s %j as %j', (name, value, expected) => {
    expect(fields({ [name]: value })).toEqual({ [name]: expected });
  });

  it('keeps everything else as it is', () => {
    const of = interaction(talk('C 5-8: 06301234567', 'A: ok'), { csat: 5 }, { 'tiny.it': 'yes' });
    expect(redact(of)).toEqual({ ...of, turns: talk('C 5-8: [number]', 'A: ok') });
  });

  it('is masked before it is looked at, so that evidence stands where it says', async () => {
    const tiny = await bench('probe: { said: { by: customer, any: [call me] } }');
    const redacted = redact(interaction(talk('C: It is 06 30 123 4567 or ana@example.com, call me!')));
    const [evidence] = answerOn(tiny, redacted).evidence;
    expect(evidence).toMatchObject({ quote: 'It is [number] or [e-mail], call me!' });
    if (evidence === undefined || !('turn' in evidence)) throw new Error('no turn');
    expect(redacted.turns[0]?.text.slice(evidence.start, evidence.end)).toBe('call me');
  });
});
