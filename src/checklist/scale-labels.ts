/** Labels of the answers of ready-made scales, by language and answer. Numbers, and English, are as the scale has them. */
export const SCALE_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  hu: { yes: 'Igen', partly: 'Részben', no: 'Nem' },
  lv: { yes: 'Jā', partly: 'Daļēji', no: 'Nē' },
  fil: { yes: 'Oo', partly: 'Bahagya', no: 'Hindi' },
};
