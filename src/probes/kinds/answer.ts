import { shape, suggest } from '../../decode/index.ts';
import type { AnswerOption, Scene } from '../../model/checklist.ts';
import { grounds, met, missed, unverifiable } from '../finding.ts';
import { defineProbe, type Tools } from '../probe.ts';

const node = shape.record({
  answer: shape.record({
    item: shape.text(),
    is: shape.either(shape.scalar(), shape.filled(shape.scalar())),
  }),
});

/** Met when an earlier item of the checklist was answered so, by whomever; one that does not apply was not. */
export const answer = defineProbe({
  id: 'answer',
  summary: 'an earlier item of the checklist was answered so',
  node,
  make: ({ answer: { item, is } }, tools) => {
    const options = tools.earlier(item, 'answer', 'item') ?? [];
    const ids = [is].flat().map(String);
    const wanted = options.filter(option => ids.includes(option.id));
    if (options.length > 0) refuseOdd(ids, Array.isArray(is), item, options, tools);
    const told = ({ answered }: Scene) => {
      const credit = answered(item)?.credit ?? Number.NaN;
      return options.filter(option => earns(option, credit)).map(({ id }) => id);
    };
    const named = (scene: Scene) => grounds(`${item} was answered ${told(scene).join(' or ')}`);
    const so = met(named);
    const otherwise = missed(named);
    const outside = missed(`${item} does not apply`);
    const open = unverifiable(`nobody has answered ${item}`);
    const untold = unverifiable(`${item} could not be judged`);
    const between = unverifiable(scene =>
      grounds(`${item} earned ${scene.answered(item)?.credit}, which none of its answers does`),
    );
    return scene => {
      const answered = scene.answered(item);
      if (answered === null || answered.outcome === 'unanswered') return open;
      const { outcome, credit } = answered;
      if (outcome === 'notApplicable') return outside;
      if (credit === null) return untold;
      if (wanted.some(option => earns(option, credit))) return so;
      return told(scene).length === 0 ? between : otherwise;
    };
  },
});

/** Credits are worked out in more ways than one, as 1 − 0.7 and as 0.3. */
function earns(option: AnswerOption, credit: number): boolean {
  return Math.abs(option.credit - credit) < 1e-9;
}

/** Refuses answers that the item does not have, or that cannot be told from others: an answer is known by its credit. */
function refuseOdd(
  ids: readonly string[],
  listed: boolean,
  item: string,
  options: readonly AnswerOption[],
  tools: Tools,
): void {
  const known = options.map(({ id }) => id);
  ids.forEach((id, index) => {
    const place = listed ? ['answer', 'is', index] : ['answer', 'is'];
    const option = options.find(one => one.id === id);
    if (option === undefined) {
      tools.problem(`"${item}" has no answer "${id}"`, suggest(id, known), ...place);
      return;
    }
    const twin = options.find(one => earns(one, option.credit) && !ids.includes(one.id));
    if (twin === undefined) return;
    tools.problem(
      `"${id}" cannot be told from "${twin.id}": both earn ${twin.credit}`,
      `name both, as in is: [${id}, ${twin.id}], or give them different credits`,
      ...place,
    );
  });
}
