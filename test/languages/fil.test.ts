import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAM, loadChecklists } from '../../src/checklist/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { audited, outcomeOf, runOf, shippedRun } from '../policy/audited.ts';
import { shippedTexts } from '../shipped.ts';
import { describeChats } from './chats.ts';

const FIELDS = { channel: 'chat', language: 'fil' };
const filipino = (lines: string, run = shippedRun) => audited(lines, FIELDS, run);

const FORMAL = `
[0:00] Customer: Magandang umaga po. Dalawang lampara po ang binili ko noong isang linggo, basag po ang isa at walang kasamang bumbilya ang isa, kaya gusto ko po sanang ibalik ang dalawa at makuha ang bayad. 4711 po ang numero.
[0:30] Agent: Magandang umaga po! Ako po si Liza. Pasensya na po sa nangyari, nakakadismaya nga po iyon.
[0:45] Agent: Kung tama po ang pagkakaintindi ko, ibabalik ninyo ang dalawang lampara at kukunin ang bayad?
[1:10] Customer: Opo, tama po.
[1:30] Agent: Salamat po. Naipadala ko na po sa inyo ang label, at ibabalik po namin ang bayad sa loob ng tatlong araw.
[1:40] Agent: May iba pa po ba akong maitutulong?
[2:00] Customer: Wala na po, salamat.
[2:10] Agent: Maraming salamat po sa pasensya ninyo. Ingat po kayo!`;

const TAGLISH = `
[0:00] Customer: hi po, di pa rin po dumating yung parcel ko
[0:20] Agent: Hi ma'am! Si Carlo po ito, naku, sorry po sa abala.
[0:30] Agent: Pa-send naman po ng order number, paki-check ko lang po.
[0:50] Customer: 4711
[1:10] Agent: Thank you po! Out for delivery na po siya, bukas ng umaga po ang dating.
[1:20] Agent: May iba pa po ba kayong concern?
[1:40] Customer: wala na po, thank you
[1:50] Agent: Salamat po sa pag-message, have a nice day po!`;

const INFORMAL = `
[0:00] Customer: kumusta, nasira yung lampara ko
[0:20] Agent: Kumusta ka! Ako si Carlo. Naku, pasensya na sa nangyari.
[0:30] Agent: Pakisabi naman kung anong lampara, pakiusap.
[0:50] Customer: yung pula
[1:10] Agent: Salamat! Papalitan namin iyan, darating bukas ng hapon.
[1:20] Agent: May tanong ka pa bang iba?
[1:40] Customer: wala na, salamat
[1:50] Agent: Salamat din, ingat ka!`;

const BAD = `
[0:00] Customer: Magandang umaga. Dalawang linggo na akong naghihintay ng parcel, walang tumatawag.
[3:30] Agent: Order number?
[3:40] Customer: Binigay ko na, 4711.
[4:00] Agent: Kumalma ka muna, hindi ako ang nagdesisyon niyan.
[4:10] Agent: Kasalanan mo iyan, mali ang nilagay mong address, ang tanga naman.
[4:20] Customer: Nakakadismaya kayo!
[4:40] Agent: Tatawagan kita sa lalong madaling panahon.
[4:50] Agent: Bulok talaga ang system namin.`;

describeChats({
  language: 'fil',
  called: ['tl', 'Filipino', 'fil-PH', 'Tagalog'],
  greeting: 'Magandang gabi po!',
  good: [
    ['formal', FORMAL],
    ['mixed with English', TAGLISH],
    ['informal', INFORMAL],
  ],
  bad: BAD,
  missed: ['responsiveness.wait-apology', 'responsiveness.wait-reason', 'responsiveness.next-step-date'],
});

it('a Filipino chat in English words counts as it would in English', async () => {
  const card = await filipino('Agent: Good morning, my name is Carlo. How can I help you?');
  expect(outcomeOf(card, 'courtesy.greeting')).toBe('met');
  expect(outcomeOf(card, 'courtesy.introduction')).toBe('met');
});

describe('a Filipino word', () => {
  it.each([
    ['greeting', 'Magandang tanghali, ano ang kailangan?', 'met'],
    ['greeting', 'Gud pm ma’am!', 'met'],
    ['greeting', 'Magkaroon kayo ng magandang araw.', 'missed'],
    ['greeting', 'Mahal na ang bigas ngayon.', 'missed'],
    ['introduction', 'Ako po si Liza.', 'met'],
    ['introduction', 'Ako na ang bahala.', 'missed'],
    ['courteous-words', 'Pakihintay ang rider, pakisabi ang numero.', 'met'],
    ['courteous-words', 'Wala akong pakialam, masama ang pakiramdam ko.', 'missed'],
    ['thanks', 'Nagpapasalamat kami.', 'met'],
    ['respect', 'Masarap ang putahe, may leche flan pa.', 'met'],
    ['respect', 'Tarantadong rider iyan.', 'missed'],
    ['ownership', 'Hindi ninyo kasalanan, dapat sinabi namin.', 'met'],
    ['ownership', 'Kasalanan ninyo iyan.', 'missed'],
    ['ownership', 'Wala pong problema, may magagawa tayo.', 'met'],
    ['ownership', 'Wala na kaming magagawa.', 'missed'],
    ['patience', 'Dahan-dahan lang po, may oras tayo.', 'met'],
    ['patience', 'Bilisan mo.', 'missed'],
    ['loyalty', 'Peke ang link na iyan.', 'met'],
    ['loyalty', 'Peke ang produkto nila.', 'missed'],
  ])('decides %s in "%s": %s', async (item, text, outcome) => {
    expect(outcomeOf(await filipino(`Agent: ${text}`), `courtesy.${item}`)).toBe(outcome);
  });

  it.each([
    ['Naiintindihan ko po.', 'met'],
    ['Hindi ko po naiintindihan.', 'missed'],
  ])('turns round with the pronoun before it: "%s"', async (reply, outcome) => {
    const card = await filipino(`Customer: Basag ang isang lampara.\nAgent: ${reply}`);
    expect(outcomeOf(card, 'courtesy.acknowledges')).toBe(outcome);
  });

  it('is found with its affix written apart or in one', async () => {
    for (const transfer of ['I-transfer ko po kayo.', 'Itatransfer ko po kayo.', 'Ililipat ko po kayo.']) {
      const card = await filipino(`Agent: ${transfer}`);
      expect(outcomeOf(card, 'responsiveness.transfer-help'), transfer).toBe('missed');
    }
  });

  it('that thanks for patience does not apologise', async () => {
    const lines = (reply: string) => `Customer: Basag ang isang lampara.\nAgent: ${reply}`;
    const thanked = await filipino(lines('Salamat sa inyong pasensya.'));
    expect(outcomeOf(thanked, 'courtesy.empathy')).toBe('missed');
    const apologised = await filipino(lines('Pasensya na kayo.'));
    expect(outcomeOf(apologised, 'courtesy.empathy')).toBe('met');
  });

  it('asks for a secret, or warns of it', async () => {
    const asked = await filipino('Agent: Pakisabi po ang OTP.');
    expect(outcomeOf(asked, 'consistency.no-secrets')).toBe('missed');
    const warned = await filipino('Agent: Huwag ninyong ibigay ang OTP kahit kanino.');
    expect(outcomeOf(warned, 'consistency.no-secrets')).toBe('met');
  });
});

describe('a let-down Filipino customer', () => {
  const recovery = runOf(['service-recovery']);

  it('gets a plain apology, or half of one', async () => {
    const lines = (apology: string) => `Customer: Hindi pa dumating yung binili ko.\nAgent: ${apology}`;
    const plain = await filipino(
      lines('Pasensya na po kung natagalan, pagkakamali po namin.'),
      await recovery,
    );
    expect(outcomeOf(plain, 'service-recovery.plain-apology')).toBe('met');
    expect(outcomeOf(plain, 'service-recovery.takes-over')).toBe('met');
    const half = await filipino(lines('Pasensya na po kung nainis kayo.'), await recovery);
    expect(outcomeOf(half, 'service-recovery.plain-apology')).toBe('missed');
    expect(outcomeOf(half, 'service-recovery.takes-over')).toBe('missed');
  });
});

describe('a checklist whose phrases are English', () => {
  const text = `
id: parcels
version: 1.0.0
title: Parcels
about: The customer learns where the parcel is.
phrases:
  tracking: { en: [tracking number] }
  day: { en: [monday], fil: [lunes] }
sections:
  - id: facts
    title: Facts
    items:
      - { id: tracking, ask: Was the number given?, probe: { said: { by: agent, any: [$tracking] } } }
      - { id: day, ask: Was a day named?, probe: { said: { by: agent, any: [$day] } } }
`;

  it.each([
    ['Sa Lunes po, tracking number 4711.', 'met'],
    ['Bukas po, tracking number 4711.', 'missed'],
  ])('is unverifiable but for sets that have Filipino ones: %s', async (said, day) => {
    const loaded = await loadChecklists([{ file: 'parcels.yaml', text }], shippedTexts().phrases);
    const program = { ...DEFAULT_PROGRAM, checklists: [{ name: 'parcels', weight: 1, target: null }] };
    const run = { ...shippedRun, loaded, facts: scoringFacts(program, loaded.checklists) };
    const card = await filipino(`Agent: ${said}`, run);
    expect(outcomeOf(card, 'parcels.tracking')).toBe('unverifiable');
    expect(outcomeOf(card, 'parcels.day')).toBe(day);
  });
});
