import { FAMILIES } from '../../model/checklist.ts';
import {
  count,
  ends,
  endsOf,
  FIGURE,
  figureOf,
  GAP,
  gapOf,
  key,
  type MakeView,
  number,
  points,
  share,
  text,
} from './view.ts';

/** One row: the whole report. */
export const summary: MakeView = ({ totals, sources, confidence, program, tool }, verdict) => ({
  one: '',
  columns: [
    text('verdict'),
    ...FIGURE.filter(({ name }) => name !== 'interactions'),
    ...GAP,
    share('coverage'),
    points('deviation'),
    ...['interactions', 'scored', 'passed', 'failed', 'undetermined', 'criticalMisses', 'rejected'].map(
      count,
    ),
    number('confidence'),
    text('aggregation'),
    text('version'),
  ],
  rows: [
    [
      verdict.reasons.length === 0 && verdict.ok ? 'no gate asked for' : verdict.state,
      ...figureOf(totals).slice(1),
      ...gapOf(totals),
      totals.coverage,
      totals.deviation,
      ...[totals.interactions, totals.scored, totals.passed, totals.failed, totals.undetermined],
      totals.criticalMisses,
      sources.reduce((sum, { rejected }) => sum + rejected, 0),
      confidence,
      program.aggregation,
      `${tool.name} ${tool.version}`,
    ],
  ],
});

/** The conditions of the gate. */
export const verdict: MakeView = (_report, { reasons }) => ({
  one: 'gate',
  columns: [
    ...[key('what'), key('operator'), key('expected')],
    text('state'),
    { ...points('actual', 'expected'), kind: 'found' },
    ...ends('expected'),
    text('note'),
    text('interactions'),
  ],
  rows: reasons.map(({ what, operator, expected, state, actual, interval, note, interactions }) => [
    ...[what, operator, expected, state, actual],
    ...endsOf(interval),
    note,
    interactions.join(', '),
  ]),
});

export const sources: MakeView = ({ sources }) => ({
  one: 'source',
  columns: [key('file'), text('reader'), count('interactions'), count('rejected')],
  rows: sources.map(({ file, reader, interactions, rejected }) => [file, reader, interactions, rejected]),
});

/** Interactions without a critical error, of those in which one could occur. */
export const critical: MakeView = ({ totals }) => ({
  one: 'critical',
  columns: [key('family'), share('accuracy'), ...ends(100), count('errors'), count('opportunities')],
  rows: FAMILIES.filter(family => totals.critical[family].opportunities > 0).map(family => {
    const { accuracy, interval, errors, opportunities } = totals.critical[family];
    return [family, accuracy, ...endsOf(interval), errors, opportunities];
  }),
});

export const checklists: MakeView = ({ checklists, program }) => ({
  one: 'checklist',
  columns: [
    ...[key('id'), text('title'), text('version'), number('weight')],
    ...FIGURE,
    points('deviation'),
    share('coverage'),
    ...GAP,
  ],
  rows: checklists.map(each => {
    const known = program.checklists.find(({ id }) => id === each.id);
    return [
      ...[each.id, known?.title ?? null, known?.version ?? null, known?.weight ?? null],
      ...figureOf(each),
      each.deviation,
      each.coverage,
      ...gapOf(each),
    ];
  }),
});

export const sections: MakeView = ({ sections }) => ({
  one: 'section',
  columns: [
    ...[key('section'), text('checklist'), text('title')],
    ...FIGURE,
    ...[share('coverage'), ...GAP, points('pointsLost', 0)],
  ],
  rows: sections.map(each => [
    ...[`${each.checklist}.${each.id}`, each.checklist, each.title],
    ...figureOf(each),
    ...[each.coverage, ...gapOf(each), each.pointsLost],
  ]),
});

export const rejected: MakeView = ({ rejected }) => ({
  one: 'rejected',
  columns: [key('file'), key('line'), text('reason')],
  rows: rejected.map(({ file, line, reason }) => [file, line, reason]),
});
