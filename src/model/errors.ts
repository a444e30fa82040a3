/** Errors by whose fault they are. Told apart by `code`, never by text; anything else is a defect of ours. */
export type ErrorCode = 'BAD_INPUT' | 'NOT_FOUND' | 'LIMIT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNAVAILABLE' | 'ABANDONED' | 'BAD_SETTING';

export class SmezhnikError extends Error {
  override readonly name = 'SmezhnikError';
  constructor(readonly code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
  }
}

export const badInput = (message: string, cause?: unknown): SmezhnikError => new SmezhnikError('BAD_INPUT', message, { cause });
export const notFound = (message: string): SmezhnikError => new SmezhnikError('NOT_FOUND', message);
export const unavailable = (message: string, cause?: unknown): SmezhnikError => new SmezhnikError('UNAVAILABLE', message, { cause });

/** Another writer came first: what was to be written rests on what is no longer so, and has to be worked out anew. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
  constructor() {
    super('Another process changed the same names of the graph again and again; load with one process at a time');
  }
}
