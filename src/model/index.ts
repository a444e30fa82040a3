export * from './span.js';
export * from './document.js';
export * from './claim.js';
export * from './graph.js';
export * from './errors.js';
export type * from './names.js';
