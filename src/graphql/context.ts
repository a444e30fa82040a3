import type { Reader } from './reader.js';

/** What every resolver of one request shares. */
export interface Context {
  readonly reader: Reader;
}

/** A field's function; its result is what the field's type is resolved from. */
export type Resolve<Source, Result, Args = unknown> = (source: Source, args: Args, context: Context) => Result | Promise<Result>;
