import { badInput } from '../model/errors.js';

export type Format = 'text' | 'html' | 'pdf' | 'docx';

/** Endings of the files that a folder is searched for. */
export const READABLE = ['.txt', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.jsonl', '.ndjson'] as const;

const WORD_ADVICE = 'save it as .docx';
/** Documents that a person may well drop in, and what to do with them. */
export const REFUSED: Readonly<Record<string, string>> = {
  '.doc': `is an old Word document: ${WORD_ADVICE}`,
  '.rtf': `is an RTF document: ${WORD_ADVICE}`,
  '.odt': `is an OpenDocument text: ${WORD_ADVICE}`,
  '.mht': 'is a web archive: save the page as HTML',
  '.mhtml': 'is a web archive: save the page as HTML',
  '.json': 'is a JSON file: give JSON lines, one {"document", "text"} a line, in a .jsonl file',
};

const JSON_LINES = ['.jsonl', '.ndjson'];
export const isJsonLines = (ending: string): boolean => JSON_LINES.includes(ending);

const HTML_START = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const MHTML_START = /^(?:From: <Saved by|MIME-Version: 1\.0\s[^]*multipart\/related)/i;

/**
 * What a file is, by its first bytes, and where these say nothing by its ending.
 * @param ending lower-case, with its dot
 * @throws SmezhnikError BAD_INPUT for a known format that is not read
 */
export function detectFormat(bytes: Uint8Array, ending: string): Format {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, 1024);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw badInput(oldOffice(buffer));
  if (start.startsWith('{\\rtf')) throw badInput(REFUSED['.rtf']!);
  const plain = start.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  if (MHTML_START.test(plain)) throw badInput(REFUSED['.mht']!);
  if (HTML_START.test(plain) || /^\.x?html?$/.test(ending)) return 'html';
  if (ending === '.json') throw badInput(REFUSED['.json']!);
  return 'text';
}

/** A protected .docx is wrapped in the container of old Office files. */
function oldOffice(buffer: Buffer): string {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'is protected by a password: save it without one';
  return holds('WordDocument') ? REFUSED['.doc']! : 'is an old Office file: save its text as .docx or .txt';
}
