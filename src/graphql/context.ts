import type { GraphQLResolveInfo } from 'graphql';
import type { Curation } from '../pipeline.js';
import type { Reader } from './reader.js';
import type { Writer } from './writer.js';

/** What every resolver of one request shares. */
export interface Context {
  /** Of this request, or of this event of a subscription. */
  reader: Reader;
  readonly newReader: () => Reader;
  /** What changes the graph; throws UNAUTHENTICATED or FORBIDDEN for a request that may not. */
  readonly writer: () => Writer;
  /** How names were resolved, and decisions about it; undefined on a server over a graph alone. */
  readonly curation?: Curation | undefined;
}

/** A field's function; its result is what the field's type is resolved from. */
export type Resolve<Source, Result, Args = unknown> = (source: Source, args: Args, context: Context, info: GraphQLResolveInfo) => Result | Promise<Result>;
