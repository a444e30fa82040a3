import { SaxesParser } from 'saxes';
import { badInput } from '../../model/errors.js';

/** Text of deleted and hidden words, and second copies of drawings, is not part of the document. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:pPr', 'w:tblPr', 'w:sectPr', 'w:rubyPr', 'w:rt']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

const MAX_TABLES = 50;

/** Notes by their ids. */
export type Notes = ReadonlyMap<string, string>;
interface Row {
  readonly cells: string[][];
}

/**
 * Reads the lines of a part of a Word document: one for each paragraph and table row, notes after the line that refers to them.
 * It follows the XML as a stream of tags, so that no depth of nesting can overflow the stack.
 */
class LineReader {
  readonly lines: string[] = [];
  /** Notes that the part itself holds. */
  readonly notes = new Map<string, string>();
  private note: { readonly id: string; readonly start: number } = { id: '', start: 0 };
  private readonly rows: Row[] = [];
  private paragraphs: string[] = [];
  private pendingNotes: string[] = [];
  private skipping = 0;
  private inText = false;
  private hidden = false;

  private readonly openers: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    'w:p': () => this.paragraphs.push(''),
    'w:r': () => { this.hidden = false; },
    'w:vanish': ({ 'w:val': value = '' }) => { this.hidden = !/^(?:0|false|off)$/.test(value); },
    'w:t': () => { this.inText = true; },
    'w:tr': () => { this.openRow(); },
    'w:tc': () => this.rows.at(-1)?.cells.push([]),
    'w:footnote': ({ 'w:id': id = '' }) => { this.openNote(id); },
    'w:endnote': ({ 'w:id': id = '' }) => { this.openNote(id); },
    'w:footnoteReference': ({ 'w:id': id = '' }) => { this.addNote(this.footnotes.get(id)); },
    'w:endnoteReference': ({ 'w:id': id = '' }) => { this.addNote(this.endnotes.get(id)); },
  };

  constructor(private readonly footnotes: Notes, private readonly endnotes: Notes) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) this.skipping += 1;
    else if (Object.hasOwn(SIGNS, name)) this.add(SIGNS[name]!);
    else if (Object.hasOwn(this.openers, name)) this.openers[name]!(attributes);
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping -= 1;
    else if (name === 'w:t') this.inText = false;
    else if (name === 'w:p') this.endParagraph(this.paragraphs.pop() ?? '');
    else if (name === 'w:tr') this.endRow(this.rows.pop());
    else if (name === 'w:footnote' || name === 'w:endnote') this.endNote();
  }

  text(text: string): void {
    if (this.inText) this.add(text);
  }

  private add(text: string): void {
    if (text && !this.hidden && this.paragraphs.length > 0) this.paragraphs.push((this.paragraphs.pop() ?? '') + text);
  }

  private addNote(note: string | undefined): void {
    if (note) this.pendingNotes.push(note);
  }

  private endParagraph(text: string): void {
    const lines = text.split('\n').map((line) => line.replaceAll('\u00ad', '').trim()).filter((line) => line);
    const cell = this.rows.at(-1)?.cells.at(-1);
    if (cell) cell.push(...lines);
    else this.emit(lines);
  }

  private openNote(id: string): void {
    this.note = { id, start: this.lines.length };
  }

  private endNote(): void {
    this.notes.set(this.note.id, this.lines.splice(this.note.start).join(' '));
  }

  private openRow(): void {
    if (this.rows.length === MAX_TABLES) throw badInput(`nests tables deeper than ${MAX_TABLES}: save its text as .txt`);
    this.rows.push({ cells: [] });
  }

  /** A row with one cell only frames its paragraphs; a table in a cell joins that cell's text. */
  private endRow(row: Row | undefined): void {
    const cells = row?.cells.filter((lines) => lines.length > 0) ?? [];
    const lines = row?.cells.length === 1 ? (cells[0] ?? []) : [cells.map((cell) => cell.join(' ')).join(' | ')];
    const outer = this.rows.at(-1)?.cells.at(-1);
    if (outer) outer.push(...lines);
    else this.emit(lines);
  }

  private emit(lines: readonly string[]): void {
    for (const line of [...lines, ...this.pendingNotes]) if (line) this.lines.push(line);
    this.pendingNotes = [];
  }
}

/** @throws Error if the XML is damaged */
export function linesOf(xml: string, footnotes: Notes, endnotes: Notes): readonly string[] {
  return read(xml, new LineReader(footnotes, endnotes)).lines;
}

/** @throws Error if the XML is damaged */
export function notesOf(xml: string | undefined): Notes {
  return xml ? read(xml, new LineReader(new Map(), new Map())).notes : new Map();
}

function read(xml: string, reader: LineReader): LineReader {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => { reader.open(name, attributes); });
  parser.on('closetag', ({ name }) => { reader.close(name); });
  parser.on('text', (text) => { reader.text(text); });
  parser.on('error', (error) => { throw error; });
  parser.write(xml).close();
  return reader;
}
