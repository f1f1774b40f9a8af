import { FAMILIES } from '../../../model/checklist.ts';
import type { Change } from '../../../model/comparison.ts';
import type { Explanation, Step } from '../../../model/explanation.ts';
import type { Report } from '../../../model/report.ts';
import type { Pair } from '../../../model/what-if.ts';
import { judgedIn } from '../../judge-figures.ts';
import { number } from '../steps.ts';
import type { AboutChange } from './about.ts';
import { changeSteps } from './change.ts';
import { mixSteps } from './mix.ts';
import type { NamedChange } from './names.ts';
import { coverageSteps, movedStep, triedSteps } from './parts.ts';
import { type ChangeSide, rateSide, scoreSide } from './side.ts';

/** How every figure a comparison says of one thing came about. Throws where it does not hold it. */
export function explainChange(about: AboutChange, named: NamedChange): Explanation {
  const { comparison } = about;
  const { kind, name } = named;
  const dotted = (one: { readonly checklist: string; readonly id: string }) =>
    `${one.checklist}.${one.id}` === name;
  switch (kind) {
    case 'totals':
      return explainWhole(about);
    case 'checklist': {
      const found = here(
        comparison.checklists.find(({ id }) => id === name),
        name,
      );
      const sides = bothSides(about, ({ checklists }, own) =>
        scoreSide(
          checklists.find(({ id }) => id === name),
          own,
        ),
      );
      return one(named, [
        ...moved(about, found, sides, 'checklists', name),
        ...coverageSteps(found.coverage),
      ]);
    }
    case 'section': {
      const found = here(comparison.sections.find(dotted), name);
      const sides = bothSides(about, ({ sections }, own) => scoreSide(sections.find(dotted), own));
      const lost = lostIn(about, report => report.sections.find(dotted)?.pointsLost);
      return one(named, [
        ...moved(about, found, sides, 'sections', name),
        ...coverageSteps(found.coverage),
        movedStep(found.moved, lost),
      ]);
    }
    case 'item': {
      const found = here(comparison.items.find(dotted), name);
      const sides = bothSides(about, ({ items }, own) => {
        const item = items.find(dotted);
        return rateSide(
          item === undefined ? 0 : judgedIn(item),
          item?.rate ?? null,
          item?.interval ?? null,
          own,
        );
      });
      const lost = lostIn(about, report => report.items.find(dotted)?.pointsLost);
      return one(named, [
        ...moved(about, found, sides, 'items', name),
        ...coverageSteps(found.coverage),
        movedStep(found.moved, lost),
      ]);
    }
    case 'critical': {
      const family = here(
        FAMILIES.find(one => one === name),
        name,
      );
      const found = here(
        comparison.critical.find(one => one.family === family),
        name,
      );
      const sides = bothSides(about, ({ totals }, own) => {
        const { opportunities, accuracy, interval } = totals.critical[family];
        return rateSide(opportunities, accuracy, interval, own);
      });
      return one(named, moved(about, found, sides, 'critical', name));
    }
    case 'group':
      return explainGroup(about, named);
    case 'field':
      return explainField(about, named);
  }
}

function explainWhole(about: AboutChange): Explanation {
  const { comparison } = about;
  const sides = bothSides(about, ({ totals }, own) =>
    scoreSide({ ...totals, interactions: totals.scored }, own),
  );
  const lists = comparison.tried.filter(({ list }) => !Object.hasOwn(comparison.groups, list));
  const steps = [
    ...changeSteps(comparison.totals, { sides, compared: 1, confidence: comparison.confidence }, 'score'),
    ...coverageSteps(comparison.totals.coverage),
    number('confidence', comparison.confidence, 'how sure every interval is; --confidence asks for another'),
  ];
  return {
    of: 'score',
    title: 'the change of the whole',
    parts: [
      { of: '', steps },
      ...lists.map(tried => ({ of: tried.list, steps: triedSteps(tried, comparison.confidence) })),
    ],
  };
}

function explainGroup(about: AboutChange, named: NamedChange): Explanation {
  const { comparison } = about;
  for (const [by, groups] of Object.entries(comparison.groups)) {
    const found = groups.find(({ key }) => `${by}=${key}` === named.name);
    if (found === undefined) continue;
    const sides = bothSides(about, (report, own) =>
      scoreSide(
        report.groups[by]?.find(({ key }) => key === found.key),
        own,
      ),
    );
    return one(named, moved(about, found, sides, by, named.name));
  }
  throw new Error(`the comparison does not hold ${named.name}`);
}

function explainField({ comparison, reports }: AboutChange, named: NamedChange): Explanation {
  const { confidence, mix, tried } = comparison;
  const parted = mix.find(({ by }) => by === named.name);
  const list = tried.find(one => one.list === named.name);
  const parts = [
    ...(list === undefined ? [] : [{ of: '', steps: triedSteps(list, confidence) }]),
    ...(parted === undefined ? [] : [{ of: 'mix', steps: mixSteps(parted, reports, confidence) }]),
  ];
  return { of: named.name, title: `what changed by ${named.name}`, parts };
}

function one({ name }: NamedChange, steps: readonly Step[]): Explanation {
  return { of: name, title: `the change of ${name}`, parts: [{ of: '', steps }] };
}

function moved(
  { comparison }: AboutChange,
  change: Change,
  sides: Pair<ChangeSide>,
  list: string,
  of: string,
): readonly Step[] {
  const compared = comparison.tried.find(one => one.list === list)?.compared ?? 1;
  return changeSteps(change, { sides, compared, confidence: comparison.confidence }, of);
}

function bothSides(
  { reports }: AboutChange,
  side: (report: Report, own: number | null) => ChangeSide,
): Pair<ChangeSide> {
  const of = (report: Report) => side(report, report.weighing === null ? null : report.confidence);
  return { before: of(reports.before), after: of(reports.after) };
}

function lostIn({ reports }: AboutChange, of: (report: Report) => number | undefined): Pair<number> {
  return { before: of(reports.before) ?? 0, after: of(reports.after) ?? 0 };
}

function here<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`the comparison does not hold ${name}`);
  return found;
}
