import { itemsOf } from '../model/checklist.ts';
import type { Coverage, PhraseCoverage } from './coverage.ts';
import type { TestedChecklist } from './examples.ts';
import { agreementOf, CONFIDENCE, kappaOf, qualityOf } from './labels/confusion.ts';
import { type Compared, labelsOn } from './labels/read.ts';
import type { Mutated } from './mutants/mutate.ts';
import type { MutationScore } from './mutants/score.ts';
import type { TestedPhrases } from './sentences.ts';
import { isAsExpected, type Tested } from './tested.ts';

/** A test of checklists as `--format json` has it. Written field by field: docs/testing.md tells each. */
export function testedJson(tested: Tested) {
  const { checklists, phrases, coverage, mutants, labels } = tested;
  return {
    schemaVersion: 1,
    ok: isAsExpected(tested),
    checklists: checklists.map(examplesJson),
    phrases: phrases.map(phrasesJson),
    ...(coverage === null ? {} : { coverage: coverageJson(coverage) }),
    ...(mutants === null ? {} : { mutants: mutantsJson(mutants) }),
    ...(labels === null ? {} : { labels: labelsJson(labels) }),
  };
}

function examplesJson({ checklist, examples, untested }: TestedChecklist) {
  const { id, version, hash, file } = checklist;
  const count = (result: string) => examples.filter(example => example.result === result).length;
  return {
    ...{ id, version, hash, file },
    items: itemsOf(checklist).length,
    examples: examples.length,
    asExpected: count('asExpected'),
    wrong: count('wrong'),
    forPeople: count('forPeople'),
    untested,
    results: examples.map(({ item, language, file, line, inherited, ...one }) => {
      const { expected, found, answer, result, note, evidence, fields, turns } = one;
      const place = { item, language, file, line, inherited };
      return { ...place, expected, found, answer, result, note, evidence, fields, turns };
    }),
  };
}

function phrasesJson({ language, sets, sentences, untested }: TestedPhrases) {
  return {
    language,
    sets,
    examples: sentences.length,
    asExpected: sentences.filter(({ asExpected }) => asExpected).length,
    wrong: sentences.filter(({ asExpected }) => !asExpected).length,
    untested,
    results: sentences.map(({ set, file, line, expected, asExpected, text, quotes }) => ({
      ...{ set, file, line, expected, asExpected, text, quotes },
    })),
  };
}

function coverageJson({ checklists, phrases }: Coverage) {
  const phrasesOf = ({ phrases, held, unheld }: PhraseCoverage) => ({
    phrases,
    held,
    unheld: unheld.map(({ set, phrase, file, line }) => ({ set, phrase, file, line })),
  });
  return {
    checklists: checklists.map(({ id, probes, complete, items, own }) => ({
      ...{ id, probes, complete },
      items: items.map(({ item, language, file, line, lacks }) => ({ item, language, file, line, lacks })),
      ownPhrases: phrasesOf(own),
    })),
    phrases: phrases.map(one => ({ language: one.language, ...phrasesOf(one) })),
  };
}

/** `share` is 0..1, `null` where there was nothing to change. */
function mutantsJson({ checklists, phrases }: Mutated) {
  const scoreJson = ({ mutants, noticed, notViable, survivors }: MutationScore) => ({
    ...{ mutants, noticed, share: mutants === 0 ? null : noticed / mutants, notViable },
    survivors: survivors.map(({ file, line, subject, kind, phrase, told, reason }) => ({
      ...{ file, line, subject, kind, phrase, change: told, reason },
    })),
  });
  return {
    checklists: checklists.map(({ id, score }) => ({ id, ...scoreJson(score) })),
    phrases: phrases.map(({ language, score }) => ({ language, ...scoreJson(score) })),
  };
}

/** Shares and intervals are 0..1. */
function labelsJson({ file, interactions, labelled, items }: Compared) {
  return {
    ...{ file, interactions, labelled, confidence: CONFIDENCE },
    items: items.map(item => {
      const { checklist, item: id, open, confusion, disagree, disagreements } = item;
      return {
        ...{ checklist, item: id, labels: labelsOn(item), open },
        agreement: agreementOf(confusion),
        kappa: kappaOf(confusion),
        met: qualityOf(confusion, 'met'),
        missed: qualityOf(confusion, 'missed'),
        confusion: Object.fromEntries([...confusion].map(([label, row]) => [label, Object.fromEntries(row)])),
        disagree,
        disagreements: disagreements.map(({ id, file, line, written, labelled, found, note, evidence }) => ({
          ...{ id, file, line, written, labelled, found, note, evidence },
        })),
      };
    }),
  };
}
