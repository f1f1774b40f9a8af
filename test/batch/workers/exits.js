// Ends in the middle of its work, as a thread does that is killed.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', () => process.exit(7));
