export { processIo } from './io.ts';
export { main } from './main.ts';

/** For the build, see there. */
export const readyFiles = async () => (await import('./make-ready.ts')).readyFiles();
