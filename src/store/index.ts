export * from './graph.js';
export { edgeId, productId } from './ids.js';
export { openGraph, type GraphTarget } from './open.js';
