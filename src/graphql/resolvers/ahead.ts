import { getArgumentValues, getNamedType, isInterfaceType, Kind, type GraphQLResolveInfo } from 'graphql';
import type { Entity } from '../../model/index.js';
import type { Context, Resolve } from '../context.js';

/** A field of an entity that is answered by the entity's id alone. */
type ById = Resolve<Pick<Entity, 'id'>, unknown, never>;

async function ask(resolve: ById, id: string, args: unknown, context: Context, info: GraphQLResolveInfo): Promise<void> {
  try {
    await resolve({ id }, args as never, context, info);
  } catch {
    // The field itself tells.
  }
}

/**
 * Asks what the query wants below an entity while the entity is still being read, so that the two take the time of one. The reader
 * keeps the answers for the fields that will ask the same.
 */
export function readAhead(fields: Readonly<Record<string, ById>>, id: string, context: Context, info: GraphQLResolveInfo): void {
  const type = getNamedType(info.returnType);
  if (!isInterfaceType(type)) return;
  for (const node of info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? [])) {
    if (node.kind !== Kind.FIELD || node.directives?.length) continue;
    const [resolve, field] = [fields[node.name.value], type.getFields()[node.name.value]];
    if (resolve && field) void ask(resolve, id, getArgumentValues(field, node, info.variableValues), context, info);
  }
}
