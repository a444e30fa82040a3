import type { Document } from '../model/document.js';

/** What a reader of one format finds in a file. */
export type Content = Omit<Document, 'name' | 'source'>;
