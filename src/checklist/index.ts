export { DEFAULT_PROGRAM, NO_GATE, SHIPPED } from './default-program.ts';
export { type LoadedChecklists, loadChecklists, type SourceText } from './load.ts';
export { GROUP_KINDS, minimum } from './minimum.ts';
export { makeReady, type Ready } from './ready.ts';
export { SCALES } from './scale.ts';
