export { retractAnswer, saveAnswer, standAt } from './answers.ts';
export { backUp, tellBackup } from './backup.ts';
export { beginAudit, type NewAudit } from './begin.ts';
export { type ExportChoice, exportAudits } from './export.ts';
export { dropAudit, finishAudit } from './finish.ts';
export { forget, sweep } from './forget.ts';
export { type Forgettable, findForgettable, type Kept } from './forgettable.ts';
export { holdAudit } from './hold.ts';
export { auditId, hashOfInteraction, hashOfSample, identityOf, keptInteraction } from './identity.ts';
export { type FileLine, type ImportChoice, type Imported, importAudits } from './import.ts';
export { type StoreInfo, storeInfo } from './info.ts';
export type { Keep } from './lines/arrival.ts';
export { openStore, type Store } from './open.ts';
export { isPlainField } from './plain-field.ts';
export {
  type AuditFilter,
  auditorsWithOpen,
  doneIdentities,
  eachAudit,
  type HeldAudit,
  keptChecklists,
  keptSample,
  lastAudit,
  openAudits,
  readAudits,
  samplesKept,
} from './read.ts';
export { copyStore, isStore } from './sqlite.ts';
export { type Verified, verifyStore } from './verify.ts';
