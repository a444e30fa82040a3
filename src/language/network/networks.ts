import { Embedding } from './embedding.js';
import { Encoder, encoderMemory } from './encoder.js';
import { NameRecogniser } from './recogniser.js';
import { Parser } from './parser.js';
import { Tagger } from './tagger.js';
import { Vocabulary } from './vocabulary.js';
import { Kernel } from '../kernel/kernel.js';
import { Tensors } from '../safetensors.js';
import type { Substitute } from './embedding.js';
import type { ModelFiles } from '../model-files.js';

const FILES = ['slovnet-ner.safetensors', 'slovnet-morphology.safetensors', 'slovnet-syntax.safetensors'] as const;

/** The three networks over their common embedding. */
export interface Networks {
  readonly recogniser: NameRecogniser;
  readonly tagger: Tagger;
  readonly parser: Parser;
}

export function loadNetworks(files: ModelFiles, substitute?: Substitute): Networks {
  const [ner, morphology, syntax] = FILES.map((name) => new Tensors(files, name)) as [Tensors, Tensors, Tensors];
  const kernel = new Kernel(encoderMemory(FILES.length));
  const embedding = new Embedding(new Tensors(files, 'navec.safetensors'), new Vocabulary(files), ner.list('shapes'), substitute);
  const encoder = new Encoder(kernel, embedding, [ner, morphology, syntax]);
  return {
    recogniser: new NameRecogniser(kernel, encoder, 0, ner),
    tagger: new Tagger(kernel, encoder, 1, morphology),
    parser: new Parser(kernel, encoder, 2, syntax),
  };
}
