export { type BaseName, baseOf } from './base-of.ts';
export { DEFAULT_PROGRAM, NO_GATE, SHIPPED } from './default-program.ts';
export {
  type LoadedChecklists,
  loadChecklists,
  type OpenChecklists,
  openChecklists,
} from './load.ts';
export { type Bound, coveragesOf, dropsOf, GROUP_KINDS, minimum } from './minimum.ts';
export { checkOtherFile, type OtherFile } from './other-files.ts';
export { makeReady, type Ready } from './ready.ts';
export { SCALES } from './scale.ts';
export { type FileText, filesOf, type SourceText, type Translation, textsAlone } from './source.ts';
export { type Base, type Beginning, starterText } from './starter.ts';
export * as trace from './trace.ts';
