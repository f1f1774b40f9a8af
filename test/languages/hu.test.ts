import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAM, loadChecklists } from '../../src/checklist/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { audited, outcomeOf, shippedRun } from '../policy/audited.ts';
import { shippedTexts } from '../shipped.ts';
import { describeChats } from './chats.ts';

const FIELDS = { channel: 'chat', language: 'hu' };
const hungarian = (lines: string, run = shippedRun) => audited(lines, FIELDS, run);

const FORMAL = `
[0:00] Customer: Jó napot! Két lámpát rendeltem a múlt héten, az egyik törötten érkezett, a másik mellől pedig hiányzik az izzó, úgyhogy mindkettőt szeretném visszaküldeni, és a pénzemet visszakérném. A rendelésszámom 4711.
[0:30] Agent: Jó napot kívánok! Nagy Anna vagyok az ügyfélszolgálatról. Nagyon sajnálom, hogy törött lámpa érkezett, ez valóban bosszantó.
[0:45] Agent: Ha jól értem, mindkét lámpát visszaküldené, és a vételárat kéri vissza?
[1:10] Customer: Igen, így van.
[1:30] Agent: Köszönöm! A visszaküldési címkét elküldtem az e-mail címére, a pénzt három munkanapon belül visszautaljuk.
[1:40] Agent: Segíthetek még valamiben?
[2:00] Customer: Nem, köszönöm szépen.
[2:10] Agent: Köszönöm a türelmét. További szép napot kívánok!`;

const INFORMAL = `
[0:00] Customer: sziasztok, nem jött meg a csomagom
[0:20] Agent: Szia! Eszter vagyok, nagyon sajnálom, hogy még nincs nálad.
[0:30] Agent: Megadnád kérlek a rendelésszámodat?
[0:50] Customer: 4711
[1:10] Agent: Köszi! A futár holnap délig kiviszi, én pedig holnap visszahívlak.
[1:20] Agent: Tudok segíteni még valamiben?
[1:40] Customer: nem, köszi szépen
[1:50] Agent: Köszönöm, hogy írtál, további szép napot!`;

const UNACCENTED = `
[0:00] Customer: jo napot, meg mindig nem erkezett meg a csomagom
[0:20] Agent: Jo napot! Peter vagyok az ugyfelszolgalattol. Sajnalom a kesest.
[0:40] Agent: Kerem a rendelesszamat.
[1:00] Customer: 4711
[1:20] Agent: Koszonom, utananezek. A csomag holnap erkezik.
[1:40] Agent: Koszonom a turelmet. Tovabbi szep napot!`;

const BAD = `
[0:00] Customer: Jó napot! Két hete várok a csomagomra, és senki nem hívott.
[3:30] Agent: Rendelésszám?
[3:40] Customer: Már megadtam, 4711.
[4:00] Agent: Nyugodjon meg, nem én döntök a szállításról.
[4:10] Agent: Ez az ön hibája, rosszul adta meg a címet, kit érdekel.
[4:20] Customer: Ez felháborító!
[4:40] Agent: Majd valamikor jelentkezünk.
[4:50] Agent: A rendszerünk borzalmas, ez van.`;

describeChats({
  language: 'hu',
  called: ['hu', 'hu-HU', 'Hungarian', 'magyar'],
  greeting: 'Jó estét kívánok!',
  good: [
    ['formal', FORMAL],
    ['informal', INFORMAL],
    ['typed without accents', UNACCENTED],
  ],
  bad: BAD,
  missed: ['responsiveness.wait-apology', 'responsiveness.next-step-date'],
});

describe('a Hungarian word', () => {
  it.each([
    ['thanks', 'Köszönettel vettük a levelét.', 'met'],
    ['thanks', 'Köszi a segítségedet!', 'met'],
    ['thanks', 'A késés a hóesésnek köszönhető.', 'missed'],
    ['thanks', 'A kollégám köszöntötte a vendéget.', 'missed'],
    ['greeting', 'Üdvözöllek a chaten!', 'met'],
    ['greeting', 'Üdvözlettel, Anna', 'missed'],
    ['greeting', 'További szép napot!', 'missed'],
    ['farewell', 'Jó napot kívánok!', 'missed'],
    ['farewell', 'Jó éjszakát!', 'met'],
    ['respect', 'A Szarvas utcában van, a faszén elfogyott.', 'met'],
    ['respect', 'Hülyeségeket beszél.', 'missed'],
    ['ownership', 'Ez nem az ön hibája.', 'met'],
    ['ownership', 'Ez csak az ön hibája.', 'missed'],
    ['patience', 'Nyugodtan kérdezzen!', 'met'],
    ['patience', 'Nyugodjon már meg, nyugodjon le!', 'missed'],
    ['loyalty', 'A rendszerünk szerint holnap érkezik.', 'met'],
    ['loyalty', 'A kollégám már megint mindent elrontott, a raktár mindig elkeveri.', 'missed'],
  ])('decides %s in "%s": %s', async (item, text, outcome) => {
    expect(outcomeOf(await hungarian(`Agent: ${text}`), `courtesy.${item}`)).toBe(outcome);
  });

  it('is found with its endings, and where a hyphen parts it', async () => {
    const asked = await hungarian('Agent: Kérem a PIN-kódját is.');
    expect(outcomeOf(asked, 'consistency.no-secrets')).toBe('missed');
    const advised = await hungarian('Agent: Soha ne adja meg a PIN-kódját senkinek!');
    expect(outcomeOf(advised, 'consistency.no-secrets')).toBe('met');
    const trade = await hungarian('Agent: Az SLA-nk nyolc óra.');
    expect(outcomeOf(trade, 'knowledge.plain-words')).toBe('missed');
  });

  it('turns round with "nem" before it', async () => {
    const works = await hungarian('Agent: Próbálja újra.\nCustomer: Most működik!');
    expect(outcomeOf(works, 'responsiveness.outcome')).toBe('met');
    const still = await hungarian('Agent: Próbálja újra.\nCustomer: Most sem, nem működik!');
    expect(outcomeOf(still, 'responsiveness.outcome')).toBe('missed');
  });
});

it('is unverifiable where the phrases of a probe are English only', async () => {
  const text = `
id: parcels
version: 1.0.0
title: Parcels
about: The customer learns where the parcel is.
phrases:
  tracking: { en: [tracking number] }
  day: { en: [monday], hu: [hétfő*] }
sections:
  - id: facts
    title: Facts
    items:
      - { id: tracking, ask: Was the number given?, probe: { said: { by: agent, any: [$tracking] } } }
      - { id: day, ask: Was a day named?, probe: { said: { by: agent, any: [$day] } } }
`;
  const loaded = await loadChecklists([{ file: 'parcels.yaml', text }], shippedTexts().phrases);
  const program = { ...DEFAULT_PROGRAM, checklists: [{ name: 'parcels', weight: 1, target: null }] };
  const run = { ...shippedRun, loaded, facts: scoringFacts(program, loaded.checklists) };
  const card = await hungarian('Agent: Hétfőn érkezik, tracking number 4711.', run);
  expect(outcomeOf(card, 'parcels.tracking')).toBe('unverifiable');
  expect(outcomeOf(card, 'parcels.day')).toBe('met');
});
