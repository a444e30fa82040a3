import { Embedding } from './embedding.js';
import { Encoder, encoderMemory } from './encoder.js';
import { NameRecogniser } from './recogniser.js';
import { Parser } from './parser.js';
import { Tagger } from './tagger.js';
import { Vocabulary } from './vocabulary.js';
import { Kernel } from '../kernel/kernel.js';
import { Tensors } from '../safetensors.js';
import type { ModelFiles } from '../model-files.js';
import type { Substitutes } from './substitutes.js';

const FILES = ['slovnet-ner.safetensors', 'slovnet-morphology.safetensors', 'slovnet-syntax.safetensors'] as const;

/** The three networks over their common embedding. */
export interface Networks {
  readonly recogniser: NameRecogniser;
  readonly tagger: Tagger;
  readonly parser: Parser;
}

/**
 * @param substitutes stand for unknown words before the tagger and the parser; the recogniser does better without, since
 * an unknown word with a capital is likely a name. Without them all three see what Natasha's see.
 */
export function loadNetworks(files: ModelFiles, substitutes?: Substitutes): Networks {
  const [ner, morphology, syntax] = FILES.map((name) => new Tensors(files, name)) as [Tensors, Tensors, Tensors];
  const kernel = new Kernel(encoderMemory(FILES.length));
  const [navec, vocabulary, shapes] = [new Tensors(files, 'navec.safetensors'), new Vocabulary(files), ner.list('shapes')];
  const strict = new Embedding(navec, vocabulary, shapes);
  const lenient = new Embedding(navec, vocabulary, shapes, substitutes);
  const encoder = new Encoder(kernel, [strict, lenient, lenient], [ner, morphology, syntax]);
  return {
    recogniser: new NameRecogniser(kernel, encoder, 0, ner),
    tagger: new Tagger(kernel, encoder, 1, morphology),
    parser: new Parser(kernel, encoder, 2, syntax),
  };
}
