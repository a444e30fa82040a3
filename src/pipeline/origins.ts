import { decodeSketch, Origins, passagesOf, type Sketch, sketchOf } from '../resolve/index.js';
import type { NameMemory } from '../store/index.js';

/** What the coming and going of documents says about origins. */
export interface OriginChanges {
  readonly originOf: (document: string) => string;
  /** Documents of the graph that are of another origin now. */
  readonly changed: readonly string[];
  readonly sketches: ReadonlyMap<string, Sketch>;
}

/** The origins of documents that come, and of those that are of one origin with them or with documents that go. */
export async function originsAfter(
  memory: NameMemory, coming: readonly { readonly id: string; readonly text: string }[], going: readonly string[],
): Promise<OriginChanges> {
  const sketches = new Map(coming.map(({ id, text }) => [id, sketchOf(text)]));
  const passages = [...sketches.values()].flatMap(passagesOf);
  const origins = new Origins();
  for (const { id, sketch } of await memory.kin([...sketches.keys(), ...going], passages)) origins.put(id, decodeSketch(sketch));
  origins.takeChanges();
  for (const id of going) origins.remove(id);
  for (const [id, sketch] of sketches) origins.put(id, sketch);
  return { originOf: (id) => origins.originOf(id), changed: origins.takeChanges(), sketches };
}
