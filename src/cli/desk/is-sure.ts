import { wrap } from '../../renderers/text.ts';
import { pageOf, type Sitting, show } from './sitting.ts';

/** Asks once more before something is lost: only `y` says yes. `otherwise`: what any other key does. */
export async function isSure(sitting: Sitting, question: string, otherwise: string): Promise<boolean> {
  for (;;) {
    const { style, width } = pageOf(sitting);
    const keys = `y yes ${style.marks.dot} any other key ${otherwise}`;
    show(sitting, [...wrap(question, width).map(style.heading), '', style.dim(keys)], '');
    const { name } = await sitting.screen.key();
    if (name !== 'resize') return name === 'y';
  }
}
