import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { unavailable } from '../model/index.js';
import type { Tracing } from './plugins/tracing.js';

/** Milliseconds that a collector has to take a batch, and so what one that is gone can hold back the end. */
const PATIENCE = 3_000;

/**
 * Sends a span for each operation, and below it one for each statement of Cypher, to a collector that takes OTLP over HTTP.
 * A collector that does not answer loses spans, and no request notices.
 */
export function traceTo(collector: string): Tracing {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'smezhnik' }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: `${collector}/v1/traces`, timeoutMillis: PATIENCE }) })],
  });
  const tracer = provider.getTracer('smezhnik');
  const operations = new WeakMap<Request, Context>();
  return {
    begin(request, { type, name }) {
      const span = tracer.startSpan(name === undefined ? type : `${type} ${name}`, {
        kind: SpanKind.SERVER, attributes: { 'graphql.operation.type': type, ...(name !== undefined && { 'graphql.operation.name': name }) },
      }, ROOT_CONTEXT);
      operations.set(request, trace.setSpan(ROOT_CONTEXT, span));
    },
    async call(request, statement, ask) {
      const span = tracer.startSpan(statement, { kind: SpanKind.CLIENT, attributes: { 'db.query.summary': statement } }, operations.get(request) ?? ROOT_CONTEXT);
      try {
        return await ask();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    },
    end(request, codes) {
      const span = trace.getSpan(operations.get(request) ?? ROOT_CONTEXT);
      if (codes.length > 0) span?.setAttribute('graphql.error.codes', [...codes]).setStatus({ code: SpanStatusCode.ERROR, message: codes.join(', ') });
      span?.end();
    },
    close: () => provider.shutdown().catch((error: unknown) => {
      throw unavailable(`The last traces could not be sent to ${collector}: ${(error as Error).message}; start the collector, or correct OTEL_EXPORTER_OTLP_ENDPOINT`, error);
    }),
  };
}
