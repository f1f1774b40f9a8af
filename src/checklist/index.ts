export { type LoadedChecklists, loadChecklists, type SourceText } from './load.ts';
export { DEFAULT_PROGRAM, GROUP_KINDS, minimum, NO_GATE, parseProgram, SHIPPED } from './program.ts';
export { SCALES } from './scale.ts';
