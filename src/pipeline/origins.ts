import type { Kin } from '../model/index.js';
import { COMMON, decodeSketch, Origins, passagesOf, type Sketch, sketchOf } from '../resolve/index.js';
import type { NameMemory } from '../store/index.js';

/** What the coming and going of documents says about origins. */
export interface OriginChanges {
  readonly originOf: (document: string) => string;
  /** Documents of the graph that are of another origin now. */
  readonly changed: readonly string[];
  readonly sketches: ReadonlyMap<string, Sketch>;
}

type Sketches = ReadonlyMap<string, Sketch>;

const passagesIn = (sketches: Iterable<Sketch>): string[] => [...new Set([...sketches].flatMap(passagesOf))];
const sketchesOf = (kin: readonly Kin[]): Map<string, Sketch> => new Map(kin.map(({ id, sketch }) => [id, decodeSketch(sketch)]));

function countHolders(...all: readonly Sketches[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const passage of all.flatMap((sketches) => [...sketches.values()].flatMap(passagesOf))) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return counts;
}

/** Who holds the passages that documents bring and take along, and which passages are common before and after. */
async function lookUp(memory: NameMemory, coming: Sketches, going: Sketches) {
  const [came, gone] = [countHolders(coming), countHolders(going)];
  const held = await memory.passages([...new Set([...came.keys(), ...gone.keys()])], COMMON + coming.size + going.size);
  const sizeAfter = ({ id, size }: { id: string; size: number }): number => size + (came.get(id) ?? 0) - (gone.get(id) ?? 0);
  const known = new Map(held.map((passage) => [passage.id, { ...passage, after: sizeAfter(passage) }]));
  const brought = new Map([...came].filter(([id]) => !known.has(id)));
  return {
    /** Documents that some passage tells of one origin and told not before, or the other way round. */
    unsure: [...known.values()].filter(({ size, after }) => size > COMMON !== after > COMMON).flatMap(({ documents }) => documents),
    met: [...known.values()].filter(({ id, after }) => after <= COMMON && came.has(id)).flatMap(({ documents }) => documents),
    isCommon: (passage: string): boolean => (known.get(passage)?.after ?? brought.get(passage) ?? 0) > COMMON,
    isKnown: (passage: string): boolean => known.has(passage) || brought.has(passage),
  };
}

/** The origins of documents that come, and of those that are of one origin with them or with documents that go. */
export async function originsAfter(
  memory: NameMemory, coming: readonly { readonly id: string; readonly text: string }[], going: readonly string[],
): Promise<OriginChanges> {
  const sketches = new Map(coming.map(({ id, text }) => [id, sketchOf(text)]));
  const standing = await memory.sketches([...sketches.keys()]);
  const leaving = sketchesOf(await memory.sketches(going));
  const fresh = new Map(sketches);
  for (const { id } of standing) fresh.delete(id);
  const { unsure, met, isCommon, isKnown } = await lookUp(memory, fresh, leaving);

  const broken = (await memory.kin([...new Set([...going, ...unsure])])).filter(({ id }) => !leaving.has(id));
  const moving = sketchesOf(broken);
  const others = passagesIn(moving.values()).filter((passage) => !isKnown(passage));
  const common = new Set((await memory.passages(others, 0)).flatMap(({ id, size }) => (size > COMMON ? id : [])));
  const origins = new Origins((passage) => isCommon(passage) || common.has(passage));
  const stand = (kin: readonly Kin[]): void => {
    for (const { id, sketch, originId } of kin) if (!moving.has(id) && !leaving.has(id)) origins.stand(id, decodeSketch(sketch), originId);
  };
  const near = [...standing, ...(await memory.sketches([...new Set(met)]))];
  stand(near);
  for (const [id, sketch] of [...moving, ...fresh]) origins.put(id, sketch);
  const isMoved = ({ id, originId }: Kin): boolean => origins.originOf(id) !== originId;
  const renamed = await memory.kin([...new Set(near.filter(({ id }) => !moving.has(id) && !leaving.has(id)).filter(isMoved).map(({ id }) => id))]);
  stand(renamed);
  return {
    originOf: (id) => origins.originOf(id),
    changed: [...new Set([...broken, ...renamed].filter(isMoved).map(({ id }) => id))],
    sketches,
  };
}
