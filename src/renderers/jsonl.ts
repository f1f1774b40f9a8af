import { InputError } from '../model/input-error.ts';
import type { Renderer } from './renderer.ts';
import { scorecardLine } from './scorecard-json.ts';

export { scorecardLine } from './scorecard-json.ts';

/** One scorecard a line, in the shape they have in `json`: a run of any size can be read line by line. */
export const jsonl: Renderer = {
  id: 'jsonl',
  summary: 'one scorecard a line, for big runs',
  render: ({ scorecards }, _verdict, { quotes }) => {
    if (scorecards === null) {
      throw new InputError([
        {
          message: 'jsonl prints scorecards, and this report was saved without them',
          hint: 'save it with --scorecards',
        },
      ]);
    }
    return scorecards.map(card => `${scorecardLine(card, quotes)}\n`).join('');
  },
};
