import { InputError } from '../../../model/input-error.ts';
import type { TestOptions } from '../../commands/checklist.ts';
import type { Io } from '../../io.ts';

export async function test(
  _io: Io,
  _name: string | readonly string[],
  _options: TestOptions,
): Promise<number> {
  throw new InputError([{ message: 'being written' }]);
}
