export * from './graph.js';
export * from './traversal.js';
export { edgeId, nameKey, productId } from './ids.js';
export type { GraphTarget } from './engine.js';
export { openGraph, restoreGraph } from './open.js';
export { dayOfClaim, fold, type FoldedClaim } from './fold.js';
export { likeness } from './likeness.js';
export { type BackupReading, type OnRow, readBackup, writeBackup } from './backup.js';
export type { Contents, ContentNode, ContentRelationship, Properties } from './contents.js';
