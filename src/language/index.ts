import { fileURLToPath } from 'node:url';
import { ModelFiles, shareModelFiles, type SharedModels } from './model-files.js';
import { loadNetworks } from './network/networks.js';
import { Substitutes } from './network/substitutes.js';
import { Dictionary } from './opencorpora/dictionary.js';
import { DictionaryMorphology } from './opencorpora/morphology.js';
import { NeuralLanguage } from './reader.js';
import type { Language, Morphology } from './types.js';

export { nominative } from './normal-form.js';
export type { NormalFormOptions } from './normal-form.js';
export type { Analysis, Features, Language, Mask, Morphology, NameSpan, Word } from './types.js';

export type { SharedModels } from './model-files.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/**
 * Reads the models from a folder, by default the package's own `models/`, or takes those that threads share. Takes about a tenth of a second, and some 200 MB once texts are read: load it once a thread.
 * @throws SmezhnikError UNAVAILABLE if a model file is missing or damaged
 */
export function loadLanguage(models: string | SharedModels = MODELS): Language {
  const files = new ModelFiles(models);
  const morphology = new DictionaryMorphology(new Dictionary(files));
  return new NeuralLanguage(loadNetworks(files, new Substitutes(files, morphology)), morphology);
}

/** The dictionary alone. */
export const loadMorphology = (models: string | SharedModels = MODELS): Morphology => new DictionaryMorphology(new Dictionary(new ModelFiles(models)));

/**
 * Reads the models for several threads, so that each does not keep its own.
 * @throws SmezhnikError UNAVAILABLE if a model file is missing or damaged
 */
export const shareModels = (): SharedModels => shareModelFiles(MODELS);
