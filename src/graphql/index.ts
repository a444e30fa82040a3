export { createApi, type Api, type ApiOptions } from './api.js';
export { serve, type RunningServer, type ServeOptions } from './serve.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
export type { ErrorEntry, Log, LogEntry, RequestEntry } from './plugins/log.js';
export type { Operation, Tracing } from './plugins/tracing.js';
export type { Given, LoadFailure, Loaded, LoadingOptions, Writer, Writing } from './writer.js';
export { schema } from './schema.js';
