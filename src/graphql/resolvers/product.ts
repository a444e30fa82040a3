import type { Entity } from '../../model/index.js';
import { badInput } from '../../model/index.js';
import { type Product, type ProductCounts, productId, type StatusFilter } from '../../store/index.js';
import { type FilterArguments, numberUpTo, type PageArguments, pageRequest, requiredText, rowCount, type RowArguments, supplyFilter } from '../arguments.js';
import { connection, edgeOf, itself } from '../connection.js';
import type { Resolve } from '../context.js';
import { globalId, idOf } from '../global-ids.js';
import { readNetwork } from './network.js';

const MOST = 100;
/** Makers and supplies that are looked through. */
const ROWS = 1_000;

const statuses = (filter: FilterArguments | null | undefined): StatusFilter => ({ statuses: supplyFilter(filter)?.statuses });

interface ProductArguments {
  readonly id?: string | null;
  readonly name?: string | null;
}

export const product: Resolve<unknown, Product | undefined, ProductArguments> = (_, { id, name }, { reader }) => {
  if (id != null && name == null) return reader.findProduct(idOf('product', id));
  if (name != null && id == null) return reader.findProduct(productId(requiredText('name', name)));
  throw badInput('product: give either id or name');
};

export const products: Resolve<unknown, Product[], { text: string; first: number }> = (_, { text, first }, { reader }) =>
  reader.traversal.similarProducts(requiredText('text', text), rowCount(first, 1));

export const catalogue: Resolve<unknown, unknown, PageArguments & { text?: string | null }> = async (_, { text, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.traversal.listProducts(request, text == null ? undefined : requiredText('text', text)), request, itself);
};

const countOf = (which: keyof ProductCounts): Resolve<Product, number> => async ({ id }, _, { reader }) => (await reader.productCounts(id))[which];

/** What an entity makes. */
export const productions: Resolve<Entity, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.productions(id, request, statuses(filter)), request, edgeOf);
};

const makers: Resolve<Product, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.makers(id, request, statuses(filter)), request, edgeOf);
};

const supplies: Resolve<Product, unknown, RowArguments> = async ({ id }, { filter, ...page }, { reader }) => {
  const request = pageRequest(page);
  return connection(await reader.suppliesOfProduct(id, request, statuses(filter)), request, edgeOf);
};

/** Makers before suppliers, each once; those that already supply the buyer are left out. */
const alternatives: Resolve<Product, Entity[], { buyer: string; limit: number }> = async ({ id }, { buyer, limit }, { reader }) => {
  const buyerId = idOf('entity', buyer);
  const [makersPage, suppliesPage] = await Promise.all([reader.makers(id, { first: ROWS }), reader.suppliesOfProduct(id, { first: ROWS })]);
  const supplied = suppliesPage.rows.map(({ value }) => value);
  const present = new Set([buyerId, ...supplied.filter((supply) => supply.buyer.id === buyerId).map(({ supplier }) => supplier.id)]);
  const others = [...makersPage.rows.map(({ value }) => value.entity), ...supplied.map(({ supplier }) => supplier)].filter((entity) => !present.has(entity.id));
  return [...new Map(others.map((entity) => [entity.id, entity])).values()].slice(0, numberUpTo(MOST, 'limit', limit));
};

/** The first tier takes this product alone; from there on whatever its buyers supply. */
const network: Resolve<Product, unknown, { tiers: number; limit: number }> = async ({ id }, { tiers, limit }, { reader }) => {
  const { rows } = await reader.suppliesOfProduct(id, { first: ROWS });
  const ids = [...new Set(rows.map(({ value }) => value.buyer.id))];
  return readNetwork(reader, ids, { direction: 'downstream', tiers, limit });
};

export const productResolvers = {
  Product: {
    id: ({ id }: Product) => globalId('product', id),
    makerCount: countOf('makers'), supplierCount: countOf('suppliers'), buyerCount: countOf('buyers'),
    makers, supplies, alternatives, network,
  },
};
