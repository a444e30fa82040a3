export { decode } from './decode.js';
export { readJsonLine } from './json-lines.js';
export { readDocuments, readFile } from './read.js';
export type { ReadFailure, Reading } from './read.js';
