export * from './graph.js';
export { edgeId, productId } from './ids.js';
export type { GraphTarget } from './engine.js';
export { openGraph } from './open.js';
