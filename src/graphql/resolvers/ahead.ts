import { getArgumentValues, getNamedType, isInterfaceType, Kind, type FieldNode, type GraphQLInterfaceType, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import type { Entity } from '../../model/index.js';
import { type Direction, FURTHER_TIERS } from '../../store/index.js';
import type { RowArguments } from '../arguments.js';
import type { Context, Resolve } from '../context.js';

/** A field of an entity that is answered by the entity's id alone. */
type ById = Resolve<Pick<Entity, 'id'>, unknown, never>;

/** The fields that are selected for certain, those of fragments too, whatever types these are on. */
function selected(info: GraphQLResolveInfo, selectionSet: SelectionSetNode | undefined): FieldNode[] {
  return (selectionSet?.selections ?? []).filter(({ directives }) => !directives?.length).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selected(info, selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : info.fragments[selection.name.value]?.selectionSet);
  });
}

/**
 * Asks what the query wants below an entity by its id alone, which brings the entity along. The reader keeps the answers for the
 * fields that will ask the same, and those tell what is wrong with them.
 */
export async function readAhead(fields: Readonly<Record<string, ById>>, id: string, context: Context, info: GraphQLResolveInfo): Promise<void> {
  const type = getNamedType(info.returnType);
  if (!isInterfaceType(type)) return;
  await Promise.allSettled(info.fieldNodes.flatMap(({ selectionSet }) => selected(info, selectionSet)).map(async (node) => {
    const [resolve, field] = [fields[node.name.value], type.getFields()[node.name.value]];
    if (!resolve || !field) return;
    await resolve({ id }, getArgumentValues(field, node, info.variableValues) as never, context, { ...info, fieldName: node.name.value, fieldNodes: [node] });
  }));
}

/** Fields that lead from an entity to the next one of its direction. */
const STEPS: Readonly<Record<Direction, readonly string[]>> = { upstream: ['nodes', 'edges', 'node', 'supplier'], downstream: ['nodes', 'edges', 'node', 'buyer'] };

/** The fields of this name of the next entities. */
function nextTier(info: GraphQLResolveInfo, nodes: readonly FieldNode[], steps: readonly string[]): FieldNode[] {
  return nodes.flatMap((node) => selected(info, node.selectionSet)).flatMap((node) => {
    if (node.name.value === info.fieldName) return [node];
    return steps.includes(node.name.value) ? nextTier(info, [node], steps) : [];
  });
}

/** How many rows the query wants of the suppliers of suppliers, or buyers of buyers, tier by tier, as long as one question asks them all. */
export function furtherTiers(direction: Direction, { filter }: RowArguments, info: GraphQLResolveInfo): number[] {
  const field = (info.schema.getType('Entity') as GraphQLInterfaceType).getFields()[info.fieldName]!;
  const further: number[] = [];
  for (let nodes: readonly FieldNode[] = info.fieldNodes; further.length < FURTHER_TIERS;) {
    nodes = nextTier(info, nodes, STEPS[direction]);
    if (nodes.length !== 1) break;
    const next = getArgumentValues(field, nodes[0]!, info.variableValues) as unknown as RowArguments;
    if (next.after != null || next.first < 1 || JSON.stringify(next.filter) !== JSON.stringify(filter)) break;
    further.push(next.first);
  }
  return further;
}
