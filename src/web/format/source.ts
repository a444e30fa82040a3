import { webAddress } from './web-address.js';

/** Where a document was read from, as a reader knows it: a file by its name, an address by its host. */
export const sourceName = (source: string): string => webAddress(source)?.host ?? source.split(/[\\/]/).filter(Boolean).at(-1) ?? source;
