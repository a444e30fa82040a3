import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { badInput } from '../../model/errors.js';
import type { ArchiveEntry } from './entry.js';

/** Bytes unpacked at once, so that a thousandfold expansion still fits in memory. */
const STEP = 16 * 1024;

/** An archive ends with its list of files, and with this record, which a comment may follow. */
const END = 'PK\x05\x06';
const LONGEST_END = 22 + 65_535;

type Event = { readonly name: string } | { readonly data: Uint8Array } | { readonly error: unknown } | 'end';

/** Windows writes names in the code page of DOS, which is taken for Latin-1 on the way here. */
const OTHER_SCRIPT = /^(?=.*[\u0080-\u00ff])[\0-\u00ff]*$/su;
const readableName = (name: string): string => (OTHER_SCRIPT.test(name) ? new TextDecoder('ibm866').decode(Buffer.from(name, 'latin1')) : name);

/** The entries of a zip archive in the order they stand in it, unpacked as they are read. */
export async function* zipEntries(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const events = unpack(bytes);
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (typeof next.value === 'string' || !('name' in next.value)) continue;
    const content = contentFrom(events);
    yield { name: next.value.name, content };
    while (!(await content.next()).done);
  }
}

async function* contentFrom(events: AsyncIterator<Event, void>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const next = await events.next();
    if (next.done) throw badInput('ends within a file: it is damaged, make it anew');
    const event = next.value;
    if (event === 'end') return;
    if ('error' in event) throw badInput('is packed or locked in a way that is not read here: pack it anew, without a password', event.error);
    if ('data' in event) yield event.data;
  }
}

async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Event, void> {
  const events: Event[] = [];
  const unzip = new Unzip((file) => { follow(file, events); });
  unzip.register(UnzipInflate);
  let tail = Buffer.alloc(0);
  for await (const chunk of bytes) {
    tail = Buffer.concat([tail, chunk]).subarray(-LONGEST_END);
    for (let at = 0; at < chunk.length; at += STEP) {
      unzip.push(chunk.subarray(at, at + STEP));
      yield* events.splice(0);
    }
  }
  if (!tail.includes(END)) throw badInput('is no zip archive, or a part of one: make it anew');
}

function follow(file: UnzipFile, events: Event[]): void {
  events.push({ name: readableName(file.name) });
  let failed = false;
  file.ondata = (error, data, final) => {
    if (failed) return;
    failed = error !== null;
    if (failed) events.push({ error });
    else if (data.length > 0) events.push({ data });
    if (!failed && final) events.push('end');
  };
  try {
    file.start();
  } catch (error) {
    failed = true;
    events.push({ error });
  }
}
