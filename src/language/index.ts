import { fileURLToPath } from 'node:url';
import { ModelFiles } from './model-files.js';
import { loadNetworks } from './network/networks.js';
import { Substitutes } from './network/substitutes.js';
import { Dictionary } from './opencorpora/dictionary.js';
import { DictionaryMorphology } from './opencorpora/morphology.js';
import { NeuralLanguage } from './reader.js';
import type { Language } from './types.js';

export { nominative } from './normal-form.js';
export type { NormalFormOptions } from './normal-form.js';
export type { Analysis, Features, Language, Mask, Morphology, NameSpan, Word } from './types.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/**
 * Reads the models from `directory`, by default the package's own `models/`. Takes about a tenth of a second, and some 200 MB once texts are read: load it once.
 * @throws SmezhnikError UNAVAILABLE if a model file is missing or damaged
 */
export function loadLanguage(directory: string = MODELS): Language {
  const files = new ModelFiles(directory);
  const morphology = new DictionaryMorphology(new Dictionary(files));
  return new NeuralLanguage(loadNetworks(files, new Substitutes(files, morphology)), morphology);
}
