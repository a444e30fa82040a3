import { ApiError, ask, subscribe } from './client.js';
import { LOAD, MAY_WRITE, WITHDRAW } from './queries.js';
import type { LoadProgress } from './types.js';

/** Kept for the browser's tab alone. */
const KEY = 'smezhnik-token';

export const knownToken = (): string => sessionStorage.getItem(KEY) ?? '';

/** Whether the server lets this page write: it may, it wants another token, or it lets nobody. */
export type Access = 'granted' | 'token' | 'forbidden';

const REFUSALS: Readonly<Record<string, Access>> = { FORBIDDEN: 'forbidden', UNAUTHENTICATED: 'token' };

/** Tries the token, and keeps one that opens. @throws ApiError where the server does not answer */
export async function tryToken(token: string): Promise<Access> {
  try {
    await ask(MAY_WRITE, {}, { token });
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'UNREACHABLE') throw error;
    const refusal = REFUSALS[error.code];
    if (refusal) return refusal;
  }
  sessionStorage.setItem(KEY, token);
  return 'granted';
}

export async function withdraw(id: string): Promise<void> {
  await ask(WITHDRAW, { id }, { token: knownToken() });
}

/** A text as the API takes it. */
export interface GivenText {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve((reader.result as string).replace(/^[^,]*,/, '')); };
    reader.onerror = () => { reject(new ApiError('BAD_INPUT', `${file.name}: ${reader.error?.message ?? ''}`)); };
    reader.readAsDataURL(file);
  });
}

/** Reads files and texts into the graph, telling how far it is. @throws ApiError where nothing is read */
export async function* load(files: readonly File[], texts: readonly GivenText[]): AsyncGenerator<LoadProgress> {
  const contents = await Promise.all(files.map(async (file) => ({ name: file.name, content: await base64Of(file) })));
  for await (const told of subscribe<{ load: LoadProgress }>(LOAD, { files: contents, texts }, { token: knownToken() })) yield told.load;
}
