import { InputError } from '../../../model/input-error.ts';
import type { NewOptions } from '../../commands/checklist.ts';
import type { Io } from '../../io.ts';

export async function write(
  _io: Io,
  _name: string | readonly string[],
  _options: NewOptions,
): Promise<number> {
  throw new InputError([{ message: 'being written' }]);
}
