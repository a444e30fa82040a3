import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { badInput } from '../../model/errors.js';
import type { ArchiveEntry } from './entry.js';

/** Bytes unpacked at once, so that a thousandfold expansion still fits in memory. */
const STEP = 16 * 1024;

type Event = { readonly name: string } | { readonly data: Uint8Array } | { readonly error: unknown } | 'end';

/** Windows writes names in the code page of DOS, which is taken for Latin-1 on the way here. */
const OTHER_SCRIPT = /^(?=.*[\u0080-\u00ff])[\0-\u00ff]*$/su;
const readableName = (name: string): string => (OTHER_SCRIPT.test(name) ? new TextDecoder('ibm866').decode(Buffer.from(name, 'latin1')) : name);

/** The entries of a zip archive in the order they stand in it, unpacked as they are read. */
export async function* zipEntries(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const events = unpack(bytes);
  for (let { value: event } = await events.next(); event; { value: event } = await events.next()) {
    if (typeof event !== 'object' || !('name' in event)) continue;
    const content = contentFrom(events);
    yield { name: event.name, content };
    for await (const _ of content);
  }
}

async function* contentFrom(events: AsyncIterator<Event>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { value: event, done } = await events.next();
    if (done) throw badInput('ends within a file: it is damaged, make it anew');
    if (event === 'end') return;
    if ('error' in event) throw badInput('is packed or locked in a way that is not read here: pack it anew, without a password', event.error);
    if ('data' in event) yield event.data;
  }
}

async function* unpack(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Event> {
  const events: Event[] = [];
  const unzip = new Unzip((file) => { follow(file, events); });
  unzip.register(UnzipInflate);
  let isArchive = false;
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += STEP) {
      unzip.push(chunk.subarray(at, at + STEP));
      isArchive ||= events.length > 0;
      yield* events.splice(0);
    }
  }
  if (!isArchive) throw badInput('is no zip archive, or an empty one');
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
