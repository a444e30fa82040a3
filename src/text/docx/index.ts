import { SaxesParser } from 'saxes';
import { badInput, SmezhnikError } from '../../model/errors.js';
import { isoDay } from '../day.js';
import type { Content } from '../content.js';
import { unpack } from './archive.js';
import { linesOf, notesOf } from './lines.js';

/**
 * The text of a Word document, a line for each paragraph and table row (cells parted by « | »), notes after their paragraph.
 * Its date is the day it was created.
 * @throws SmezhnikError BAD_INPUT if it is damaged, no Word document, or unpacks to too much
 */
export function readDocx(bytes: Uint8Array): Content {
  const parts = unpack(bytes);
  try {
    const [footnotes, endnotes] = [notesOf(parts['word/footnotes.xml']), notesOf(parts['word/endnotes.xml'])];
    const lines = linesOf(parts['word/document.xml'] ?? '', footnotes, endnotes);
    const properties = propertiesOf(parts['docProps/core.xml']);
    return { text: lines.join('\n'), title: properties.get('dc:title'), date: isoDay(properties.get('dcterms:created') ?? '') };
  } catch (error) {
    if (error instanceof SmezhnikError) throw error;
    throw badInput('is a damaged .docx: save it anew', error);
  }
}

/** The text of each property by its qualified name. */
function propertiesOf(xml: string | undefined): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  if (!xml) return properties;
  let open = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => { open = name; });
  parser.on('text', (text) => { if (text.trim()) properties.set(open, text.trim()); });
  parser.write(xml).close();
  return properties;
}
