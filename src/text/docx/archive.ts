import { unzipSync } from 'fflate';
import { badInput, SmezhnikError } from '../../model/errors.js';

/** Most that one part of a document may unpack to, in bytes; a novel has under 10 MB of XML. */
const MAX_PART = 100 * 1024 * 1024;
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml', 'docProps/core.xml'] as const;

export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Partial<Record<Part, string>>>;

/**
 * The parts of a Word document that carry text.
 * @throws SmezhnikError BAD_INPUT if it is damaged, no Word document, or too large
 */
export function unpack(bytes: Uint8Array): Parts {
  const files = unzip(bytes);
  const decoder = new TextDecoder();
  const parts = Object.fromEntries(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)])) as Parts;
  if (!parts['word/document.xml']) throw badInput('is an archive without a Word document in it: save it as .docx, or unpack it');
  return parts;
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => isPart(name) && fits(name, originalSize) });
  } catch (error) {
    if (error instanceof SmezhnikError) throw error;
    throw badInput('is a damaged .docx: save it anew', error);
  }
}

const isPart = (name: string): boolean => (PARTS as readonly string[]).includes(name);

function fits(name: string, size: number): boolean {
  if (size <= MAX_PART) return true;
  throw badInput(`unpacks to more than ${MAX_PART / 1024 / 1024} MB (${name}): save its text as .txt`);
}
