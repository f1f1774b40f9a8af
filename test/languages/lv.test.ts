import { describe, expect, it } from 'vitest';
import { DEFAULT_PROGRAM, loadChecklists } from '../../src/checklist/index.ts';
import { scoringFacts } from '../../src/scoring/facts.ts';
import { audited, outcomeOf, runOf, shippedRun } from '../policy/audited.ts';
import { shippedTexts } from '../shipped.ts';
import { describeChats } from './chats.ts';

const FIELDS = { channel: 'chat', language: 'lv' };
const latvian = (lines: string, run = shippedRun) => audited(lines, FIELDS, run);

const FORMAL = `
[0:00] Customer: Labdien! Pagājušajā nedēļā pasūtīju divas lampas, viena atnāca saplīsusi, otrai nebija klāt spuldzes, tāpēc vēlos abas atgriezt un saņemt naudu atpakaļ. Pasūtījuma numurs ir 4711.
[0:30] Agent: Labdien! Mani sauc Anna. Man ļoti žēl, ka lampa atnāca saplīsusi, tas tiešām ir nepatīkami.
[0:45] Agent: Vai pareizi saprotu, ka vēlaties atgriezt abas lampas un saņemt naudu?
[1:10] Customer: Jā, pareizi.
[1:30] Agent: Paldies! Atgriešanas uzlīmi nosūtīju uz jūsu e-pastu, naudu atmaksāsim trīs darba dienu laikā.
[1:40] Agent: Vai varu vēl ar ko palīdzēt?
[2:00] Customer: Nē, paldies.
[2:10] Agent: Paldies par pacietību. Lai jums jauka diena!`;

const INFORMAL = `
[0:00] Customer: čau, mana paka vēl nav atnākusi
[0:20] Agent: Sveika! Te Jānis, atvaino, ka paka kavējas.
[0:30] Agent: Vai vari, lūdzu, pateikt pasūtījuma numuru?
[0:50] Customer: 4711
[1:10] Agent: Paldies! Kurjers to atvedīs rīt līdz plkst 12, un es tev rīt piezvanīšu.
[1:20] Agent: Vai vēl kas?
[1:40] Customer: nē, paldies
[1:50] Agent: Paldies, ka uzrakstīji, jauku dienu!`;

const UNACCENTED = `
[0:00] Customer: labdien, neesmu sanemis paku
[0:20] Agent: Labdien! Te Anna no klientu apkalposanas. Atvainojiet par kavesanos.
[0:40] Agent: Ludzu, atsutiet pasutijuma numuru.
[1:00] Customer: 4711
[1:20] Agent: Paldies, paka bus rit.
[1:40] Agent: Ar ko vel varu palidzet?
[2:00] Customer: ne, paldies
[2:10] Agent: Paldies par pacietibu. Jauku dienu!`;

const BAD = `
[0:00] Customer: Labdien! Jau divas nedēļas gaidu paku, neviens nav zvanījis.
[3:30] Agent: Pasūtījuma numurs?
[3:40] Customer: Es jau iedevu, 4711.
[4:00] Agent: Nomierinieties, tas nav mans darbs.
[4:10] Agent: Tā ir jūsu vaina, nepareizi norādījāt adresi, kuru tas interesē.
[4:20] Customer: Tas ir nepieņemami!
[4:40] Agent: Gan jau kolēģis kaut kad piezvanīs.
[4:50] Agent: Mūsu sistēma ir šausmīga, tā nu ir.`;

describeChats({
  language: 'lv',
  called: ['lv', 'lv-LV', 'Latvian', 'latviešu'],
  greeting: 'Labvakar!',
  good: [
    ['formal', FORMAL],
    ['informal', INFORMAL],
    ['typed without diacritics', UNACCENTED],
  ],
  bad: BAD,
  missed: ['responsiveness.wait-apology', 'responsiveness.wait-reason', 'responsiveness.next-step-date'],
});

describe('a Latvian word', () => {
  it.each([
    ['greeting', 'Sveicināti mūsu veikalā!', 'met'],
    ['greeting', 'Ar sveicieniem, Anna', 'missed'],
    ['greeting', 'Lai jums jauka diena!', 'missed'],
    ['introduction', 'Labdien, te Zane.', 'met'],
    ['introduction', 'Esmu par to pārliecināta.', 'missed'],
    ['thanks', 'Esam pateicīgi par atsauksmi.', 'met'],
    ['thanks', 'Pateicoties sniegam, piegāde kavējas.', 'missed'],
    ['farewell', 'Visu labu!', 'met'],
    ['farewell', 'Labs jautājums.', 'missed'],
    ['respect', 'Jūsu sūdzība ir reģistrēta, tupeles izpārdotas.', 'met'],
    ['respect', 'Nerunājiet muļķības.', 'missed'],
    ['ownership', 'Tā nav jūsu vaina.', 'met'],
    ['ownership', 'Tā ir jūsu vaina.', 'missed'],
    ['ownership', 'Ja nepareizi ievadījāt paroli, nospiediet saiti.', 'met'],
    ['ownership', 'Varu jums palīdzēt to nomainīt.', 'met'],
    ['ownership', 'Nevaru jums neko palīdzēt.', 'missed'],
    ['patience', 'Kā jau minēju, paka būs rīt.', 'met'],
    ['patience', 'Kā jau rakstīju, paka būs rīt.', 'missed'],
    ['loyalty', 'Mūsu sistēmā redzu jūsu pasūtījumu.', 'met'],
    ['loyalty', 'Noliktava vienmēr visu sajauc.', 'missed'],
  ])('decides %s in "%s": %s', async (item, text, outcome) => {
    expect(outcomeOf(await latvian(`Agent: ${text}`), `courtesy.${item}`)).toBe(outcome);
  });

  it('turns round with "ne" in front of it', async () => {
    const works = await latvian('Agent: Mēģiniet vēlreiz.\nCustomer: Tagad strādā!');
    expect(outcomeOf(works, 'responsiveness.outcome')).toBe('met');
    const still = await latvian('Agent: Mēģiniet vēlreiz.\nCustomer: Tagad nestrādā!');
    expect(outcomeOf(still, 'responsiveness.outcome')).toBe('missed');
  });

  it('is found with its endings, and where a hyphen parts it', async () => {
    const asked = await latvian('Agent: Nosauciet, lūdzu, PIN-kodu.');
    expect(outcomeOf(asked, 'consistency.no-secrets')).toBe('missed');
    const advised = await latvian('Agent: Nekad nenosauciet savu PIN-kodu!');
    expect(outcomeOf(advised, 'consistency.no-secrets')).toBe('met');
    const trade = await latvian('Agent: Jūsu tiketa numurs ir 12.');
    expect(outcomeOf(trade, 'knowledge.plain-words')).toBe('missed');
  });

  it('names a month after a day with its dot', async () => {
    const lines = (when: string) => `Customer: Kad būs nauda?\nAgent: Naudu atmaksāsim ${when}.`;
    const dated = await latvian(lines('5. maijā'));
    expect(outcomeOf(dated, 'responsiveness.next-step-date')).toBe('met');
    const soon = await latvian(lines('tuvākajā laikā'));
    expect(outcomeOf(soon, 'responsiveness.next-step-date')).toBe('missed');
  });
});

describe('a let-down Latvian customer', () => {
  const recovery = runOf(['service-recovery']);

  it.each([
    ['Atvainojos, tā ir mūsu kļūda.', 'met', 'met'],
    ['Atvainojos, ja tas jūs apvainoja, bet tā nav mūsu kļūda.', 'missed', 'missed'],
  ])('hears "%s"', async (reply, plain, takesOver) => {
    const card = await latvian(`Customer: Paka vēl nav atnākusi.\nAgent: ${reply}`, await recovery);
    expect(outcomeOf(card, 'service-recovery.plain-apology')).toBe(plain);
    expect(outcomeOf(card, 'service-recovery.takes-over')).toBe(takesOver);
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
  day: { en: [monday], lv: [pirmdien*] }
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
  const monday = await latvian('Agent: Būs līdz pirmdienai, tracking number 4711.', run);
  expect(outcomeOf(monday, 'parcels.tracking')).toBe('unverifiable');
  expect(outcomeOf(monday, 'parcels.day')).toBe('met');
  const english = await latvian('Agent: On Monday.', run);
  expect(outcomeOf(english, 'parcels.day')).toBe('missed');
});
