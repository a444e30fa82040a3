import { ask } from './client.js';
import { ENTITY } from './queries.js';
import type { EntityPage } from './types.js';
import type { NextPage } from './use-rows.js';

type Section = Exclude<keyof EntityPage, 'id' | 'kind' | 'name' | 'aliases' | 'lineage'>;

/** Further rows of one section of an entity. */
export async function fetchRows<Of extends Section>(id: string, section: Of, page: NextPage): Promise<EntityPage[Of] | undefined> {
  const { entity } = await ask<{ entity: EntityPage | null }>(ENTITY, { id, [section]: true, ...page });
  return entity?.[section];
}
