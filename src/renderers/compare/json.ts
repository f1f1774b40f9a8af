import type {
  Change,
  ChecklistMove,
  Compared,
  Comparison,
  GroupMove,
  ItemRateMove,
  MixMove,
  SectionMove,
  Side,
  Tried,
} from '../../model/comparison.ts';
import { InputError } from '../../model/input-error.ts';
import type { Pair } from '../../model/what-if.ts';
import { intervalJson } from '../figure-json.ts';
import { sourceJson } from '../json.ts';
import { jsonText } from '../json-text.ts';
import type { RenderComparison } from './renderer.ts';

/** Raised when a field is removed, renamed, or means something else; an added field leaves it as it is. */
export const COMPARISON_VERSION = 1;

/** The whole comparison as one object, described in docs/comparison.schema.json. */
export const json: RenderComparison = comparison => {
  try {
    return `${jsonText(comparisonJson(comparison), 2)}\n`;
  } catch (error) {
    // A text of half a billion characters is more than JavaScript can hold.
    if (error instanceof RangeError)
      throw new InputError([{ message: 'the comparison is too big for one JSON text' }]);
    throw error;
  }
};

// Each function below returns the type it is given: the compiler tells when the model has a field the format lacks.

function comparisonJson(
  comparison: Comparison,
): Comparison & { readonly schemaVersion: typeof COMPARISON_VERSION } {
  const { tool, reports, recognition } = comparison;
  return {
    schemaVersion: COMPARISON_VERSION,
    tool: { name: tool.name, version: tool.version },
    confidence: comparison.confidence,
    reports: { before: comparedJson(reports.before), after: comparedJson(reports.after) },
    checked: comparison.checked.map(({ id, version, hash, title, weight, target, pass }) => {
      return { id, version, hash, title, weight, target, pass };
    }),
    totals: { ...changeJson(comparison.totals), coverage: pairJson(comparison.totals.coverage) },
    critical: comparison.critical.map(one => ({ family: one.family, ...changeJson(one) })),
    checklists: comparison.checklists.map(checklistJson),
    sections: comparison.sections.map(sectionJson),
    items: comparison.items.map(itemJson),
    groups: Object.fromEntries(
      Object.entries(comparison.groups).map(([by, members]) => [by, members.map(groupJson)]),
    ),
    tried: comparison.tried.map(triedJson),
    mix: comparison.mix.map(mixJson),
    recognition: { item: recognition.item, agent: recognition.agent },
    warnings: comparison.warnings.map(({ kind, text }) => ({ kind, text })),
  };
}

function comparedJson({ file, version, sources, interactions, scored }: Compared): Compared {
  return { file, version, sources: sources.map(sourceJson), interactions, scored };
}

function pairJson<T>({ before, after }: Pair<T>): Pair<T> {
  return { before, after };
}

function sideJson({ n, value }: Side): Side {
  return { n, value };
}

function changeJson({ before, after, change, interval, state, certain }: Change): Change {
  return {
    before: sideJson(before),
    after: sideJson(after),
    change,
    interval: intervalJson(interval),
    state,
    certain,
  };
}

function checklistJson(one: ChecklistMove): ChecklistMove {
  return { id: one.id, title: one.title, ...changeJson(one), coverage: pairJson(one.coverage) };
}

function sectionJson(one: SectionMove): SectionMove {
  const { checklist, id, title, coverage, moved } = one;
  return { checklist, id, title, ...changeJson(one), coverage: pairJson(coverage), moved };
}

function itemJson(one: ItemRateMove): ItemRateMove {
  const { checklist, section, id, ask, critical, coverage, moved } = one;
  return { checklist, section, id, ask, critical, ...changeJson(one), coverage: pairJson(coverage), moved };
}

function groupJson(one: GroupMove): GroupMove {
  return { key: one.key, presence: one.presence, ...changeJson(one) };
}

function triedJson({ list, compared, moved, byChance, better, worse }: Tried): Tried {
  return { list, compared, moved, byChance, better, worse };
}

function mixJson(one: MixMove): MixMove {
  const { by, both, gone, outside, change, real, interval, state, mix } = one;
  return {
    ...{ by, both, new: one.new, gone, outside: pairJson(outside) },
    ...{ change, real, interval: intervalJson(interval), state, mix },
  };
}
