export { decode } from './decode.js';
export { readJsonLine } from './json-lines.js';
export { findDocuments, readDocuments, readFile, readFound } from './read.js';
export type { DocumentFile, Found, ReadFailure, Reading } from './read.js';
