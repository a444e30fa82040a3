import type { Language } from './types.js';

export type { Analysis, Features, Language, Mask, Morphology, NameSpan, Word } from './types.js';

/**
 * Reads the models from `directory`, by default the package's own `models/`.
 * @throws SmezhnikError UNAVAILABLE if a model file is missing or damaged
 */
export declare function loadLanguage(directory?: string): Language;
