import { SmezhnikError } from './model/errors.js';

export interface Config {
  /** Folder of the embedded graph. */
  readonly dataFolder: string;
  /** Folder whose documents `start` keeps in the graph. */
  readonly documentsFolder: string;
  /** Folder of one's own tables of names, registers and decisions; it may be missing. */
  readonly knowledgeFolder: string;
  /** Bolt address of a Neo4j; undefined for the embedded engine. */
  readonly store?: string | undefined;
  readonly neo4j: { readonly user: string; readonly password?: string | undefined; readonly database?: string | undefined };
  /** Address the server listens on. */
  readonly host: string;
  readonly port: number;
  /** Whether GraphiQL is served; undefined leaves it to the host: on loopback alone. */
  readonly graphiql?: boolean | undefined;
  /** Whether each request is logged; undefined leaves it to where the log goes: not to a terminal. */
  readonly logRequests?: boolean | undefined;
  /** What requests must bring to change the graph over the API; undefined for an API that only reads. */
  readonly writeToken?: string | undefined;
  /** Address of an OpenTelemetry collector that takes OTLP over HTTP, without a slash at the end; undefined for no traces. */
  readonly collector?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const badSetting = (variable: string, value: string, wanted: string): SmezhnikError =>
  new SmezhnikError('BAD_SETTING', `${variable}=${value}: wanted ${wanted}; correct it or leave it out`);

const BOLT_SCHEMES = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]/;

/** @throws SmezhnikError BAD_SETTING if the address is not one of a Neo4j, or carries a password */
export function checkStore(address: string, origin: string): string {
  if (!BOLT_SCHEMES.test(address)) throw badSetting(origin, address, 'bolt://host:port or neo4j://host:port');
  const port = /:(\d+)(?:[/?]|$)/.exec(address)?.[1];
  if (port !== undefined) checkPort(port, `the port of ${origin}`);
  if (address.includes('@')) throw new SmezhnikError('BAD_SETTING', `${origin}: user and password belong in NEO4J_USER and NEO4J_PASSWORD`);
  return address;
}

/** @throws SmezhnikError BAD_SETTING if it is empty, as where a shell variable is unset */
export function checkFilled(value: string, origin: string, wanted: string): string {
  if (!value.trim()) throw badSetting(origin, value, wanted);
  return value;
}

/** @throws SmezhnikError BAD_SETTING if it is no port */
export function checkPort(value: string, origin: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw badSetting(origin, value, 'a port from 0 to 65535');
  return port;
}

function checkCollector(address: string, variable: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw badSetting(variable, address, 'http://host:port or https://host:port');
  return address.replace(/\/+$/, '');
}

function readSwitch(variable: string, value: string | undefined): boolean | undefined {
  if (!value) return undefined;
  if (value !== '0' && value !== '1') throw badSetting(variable, value, '0 or 1');
  return value === '1';
}

const KNOWN = new Set(['DATA', 'DOCUMENTS', 'KNOWLEDGE', 'STORE', 'HOST', 'PORT', 'GRAPHIQL', 'TOKEN', 'LOG', 'DEBUG'].map((name) => `SMEZHNIK_${name}`));

function refuseUnknown(env: Environment): void {
  const unknown = Object.keys(env).find((variable) => variable.startsWith('SMEZHNIK_') && !KNOWN.has(variable));
  if (unknown) throw new SmezhnikError('BAD_SETTING', `${unknown} is no setting; there are ${[...KNOWN].join(', ')}`);
}

/**
 * The settings, from the environment; the only place that reads it. Empty variables count as unset.
 * @throws SmezhnikError BAD_SETTING naming the variable
 */
export function readConfig(env: Environment = process.env): Config {
  refuseUnknown(env);
  readSwitch('SMEZHNIK_DEBUG', env.SMEZHNIK_DEBUG);
  const setting = (variable: string, byDefault: string): string => env[variable] || byDefault;
  return {
    dataFolder: setting('SMEZHNIK_DATA', '.smezhnik'),
    documentsFolder: setting('SMEZHNIK_DOCUMENTS', 'documents'),
    knowledgeFolder: setting('SMEZHNIK_KNOWLEDGE', 'own-knowledge'),
    store: env.SMEZHNIK_STORE ? checkStore(env.SMEZHNIK_STORE, 'SMEZHNIK_STORE') : undefined,
    neo4j: {
      user: setting('NEO4J_USER', 'neo4j'),
      password: env.NEO4J_PASSWORD || undefined,
      database: env.NEO4J_DATABASE || undefined,
    },
    host: setting('SMEZHNIK_HOST', '127.0.0.1'),
    port: checkPort(setting('SMEZHNIK_PORT', '4000'), 'SMEZHNIK_PORT'),
    writeToken: env.SMEZHNIK_TOKEN || undefined,
    logRequests: readSwitch('SMEZHNIK_LOG', env.SMEZHNIK_LOG),
    collector: env.OTEL_EXPORTER_OTLP_ENDPOINT ? checkCollector(env.OTEL_EXPORTER_OTLP_ENDPOINT, 'OTEL_EXPORTER_OTLP_ENDPOINT') : undefined,
    graphiql: readSwitch('SMEZHNIK_GRAPHIQL', env.SMEZHNIK_GRAPHIQL),
  };
}

/** Whether errors show their stack; asked even where other settings are wrong. */
export const wantsStack = (env: Environment = process.env): boolean => env.SMEZHNIK_DEBUG === '1';
