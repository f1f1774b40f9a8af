// Fails where nobody catches it.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => {
  setTimeout(() => {
    throw new TypeError('no such thing');
  }, 1);
});
