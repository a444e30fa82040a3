import { getOperationAST, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type SelectionNode, type SelectionSetNode } from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { limitError, type Limits } from './limits.js';

interface Size {
  readonly depth: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, fields: 0 };

/** Depth and number of fields with every fragment spread; each fragment is measured once, however often it is spread. */
function measure(document: DocumentNode, selections: SelectionSetNode): Size {
  const fragments = new Map(document.definitions
    .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]));
  const measured = new Map<string, Size>();

  const fragmentSize = (name: string): Size => {
    const size = measured.get(name) ?? setSize(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };
  const setSize = (set: SelectionSetNode | undefined): Size => (set?.selections ?? []).map(selectionSize).reduce(together, NOTHING);
  const selectionSize = (selection: SelectionNode): Size => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return fragmentSize(selection.name.value);
    const inner = setSize(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
    const introspection = selection.name.value.startsWith('__');
    return { depth: introspection ? 1 : inner.depth + 1, fields: inner.fields + 1 };
  };
  return setSize(selections);
}

const together = (a: Size, b: Size): Size => ({ depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields });

/** Rows a field may give: a page's length or a list of ids; never below 1, so that nothing makes up for something else. */
const rows = ({ first, limit, ids }: { first?: number; limit?: number; ids?: readonly string[] }): number =>
  Math.max(1, first ?? limit ?? ids?.length ?? 1);

function limitOf(field: string, args: object): 'overview' | 'network' | 'page' {
  if (field === 'overview') return 'overview';
  return 'limit' in args ? 'network' : 'page';
}

const estimator = (limits: Limits): ComplexityEstimator => ({ args, field, childComplexity }) => {
  const count = rows(args);
  const name = limitOf(field.name, args);
  if (count > limits[name]) throw limitError(name, limits[name], count);
  return 1 + count * childComplexity;
};

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Throws a LIMIT error when a valid operation asks for more than the limits allow, and GraphQL's own for impossible variables. */
export function assertWithinLimits({ schema, document, operationName, variableValues }: Operation, limits: Limits): void {
  const operation = getOperationAST(document, operationName);
  if (!operation) return;
  const { depth, fields } = measure(document, operation.selectionSet);
  if (depth > limits.depth) throw limitError('depth', limits.depth, depth);
  if (fields > limits.fields) throw limitError('fields', limits.fields, fields);
  const cost = getComplexity({
    schema,
    query: document,
    ...(operation.name && { operationName: operation.name.value }),
    variables: variableValues ?? {},
    estimators: [estimator(limits)],
    maxQueryNodes: Infinity,
  });
  if (cost > limits.cost) throw limitError('cost', limits.cost, cost);
}
