import { badInput, type Entity } from '../../model/index.js';
import type { EntityKind } from '../../ontology/index.js';
import { nameKey } from '../../store/ids.js';
import { globalId } from '../global-ids.js';
import type { Reader } from '../reader.js';

const FORMS = 'ООО|О?АО|ПАО|ЗАО|НАО|ИП|ФГУП|ГУП|МУП|ФКП|АНО|ФГБУ|общество с ограниченной ответственностью|(публичное |закрытое |открытое )?акционерное общество';

const ORGANISATIONS: readonly EntityKind[] = ['Company', 'PublicBody', 'Association'];

/** A legal form before or after a name; documents' names go without. */
const LEGAL_FORM = new RegExp(`^\\s*(${FORMS})(?=[\\s«"„“'])|(?:,|\\s|(?<=[»"”']))\\s*(${FORMS})\\s*$`, 'iu');

/** Whole names come first in a search, so that this many hold every namesake worth listing. */
const NAMESAKES = 20;

/** Undefined when there is none; BAD_INPUT when the id is of a person, place or group. */
export async function findOrganisationById(reader: Reader, id: string): Promise<Entity | undefined> {
  const entity = await reader.findEntity(id);
  if (entity && !ORGANISATIONS.includes(entity.kind)) {
    throw badInput(`organisation: ${globalId('entity', id)} is a ${entity.kind} («${entity.name}»): ask entity(id:) instead`);
  }
  return entity;
}

/** The one organisation whose name, or else alias, this is; BAD_INPUT when several bear it: a guess would be silent. */
export async function findOrganisationByName(reader: Reader, name: string): Promise<Entity | undefined> {
  return await findBearer(reader, name) ?? (LEGAL_FORM.test(name) ? findBearer(reader, name.replace(LEGAL_FORM, '')) : undefined);
}

async function findBearer(reader: Reader, name: string): Promise<Entity | undefined> {
  const key = nameKey(name);
  if (key === '') return undefined;
  const found = await reader.search({ text: name, kinds: ORGANISATIONS, limit: NAMESAKES });
  const named = found.filter((entity) => nameKey(entity.name) === key);
  const bearers = named.length > 0 ? named : found.filter(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
  if (bearers.length > 1) throw ambiguous(name, bearers);
  return bearers[0];
}

function ambiguous(name: string, bearers: readonly Entity[]): Error {
  const list = bearers.map((entity) => `${globalId('entity', entity.id)} (${entity.kind} «${entity.name}»)`).join(', ');
  return badInput(`organisation: ${bearers.length} bear the name «${name}»: ask by id, one of ${list}`);
}
