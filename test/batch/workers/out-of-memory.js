// Takes all the memory there is.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => {
  const held = [];
  for (;;) held.push(new Array(1e5).fill(held.length));
});
