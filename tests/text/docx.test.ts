import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { readDocx } from '../../src/text/docx/index.js';
import { readFile } from '../../src/text/index.js';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${runs.join('')}</w:p>`;
const cell = (...content: readonly string[]): string => `<w:tc><w:tcPr/>${content.join('')}</w:tc>`;
const table = (...rows: readonly string[][]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
  const files = Object.entries({ 'word/document.xml': document, ...parts }).map(([name, part]) => [name, strToU8(part)] as const);
  return zipSync(Object.fromEntries(files));
}
const textOf = (body: string, parts?: Readonly<Record<string, string>>): string => readDocx(docx(body, parts)).text;

test('reads a document that a word processor wrote', async () => {
  const document = await readFile(join(import.meta.dirname, '../fixtures/docx/supplies.docx'));
  expect(document).toMatchObject({ name: 'supplies', title: 'Справка о поставках', date: '2024-05-20' });
  expect(document.text.split('\n')).toEqual([
    'Справка о поставках',
    'Завод «Клапан» поставляет задвижки водоканалам Поволжья.',
    'Покупатель | Изделие | Штук',
    'Водоканал Саратова | задвижка | 40',
    'Водоканал Пензы | клапан обратный | 15',
    'отгрузка весной;',
    'оплата летом.',
  ]);
});

describe('text', () => {
  test('runs join, breaks part, signs are kept', () => {
    const body = paragraph(run('Завод '), run('«Кла'), run('пан»'), '<w:r><w:br/><w:t>серо</w:t><w:noBreakHyphen/><w:t>бурый</w:t><w:tab/><w:t>м&amp;м</w:t></w:r>');
    expect(textOf(body)).toBe('Завод «Клапан»\nсеро-бурый\tм&м');
  });

  test('deleted, hidden and doubled words and codes of fields are left out', () => {
    const body = paragraph(
      '<w:del><w:r><w:delText>вычеркнуто</w:delText></w:r><w:r><w:t>и это</w:t></w:r></w:del>',
      '<w:ins><w:r><w:t>Вписано</w:t></w:r></w:ins>',
      run(' спрятано', '<w:vanish/>'),
      run(' показано', '<w:vanish w:val="0"/>'),
      '<w:r><w:instrText>PAGE</w:instrText></w:r><mc:Fallback><w:r><w:t>копия</w:t></w:r></mc:Fallback>',
    );
    expect(textOf(body)).toBe('Вписано показано');
  });

  test('a text box comes before the paragraph it is anchored in', () => {
    expect(textOf(paragraph(run('Снаружи'), `<w:r><w:txbxContent>${paragraph(run('Внутри'))}</w:txbxContent></w:r>`))).toBe('Внутри\nСнаружи');
  });

  test('a row is a line, a row of one cell is its paragraphs, a table in a cell is that cell’s text', () => {
    const inner = table([cell(paragraph(run('5'))), cell(paragraph(run('тонн')))]);
    const rows = [
      [cell(paragraph(run('Пресс')), paragraph(run('новый'))), cell(paragraph()), cell(inner)],
      [cell(paragraph(run('Первый.')), paragraph(run('Второй.')))],
    ];
    expect(textOf(table(...rows))).toBe('Пресс новый | 5 | тонн\nПервый.\nВторой.');
  });

  test('notes follow the paragraph or row that refers to them', () => {
    const note = (kind: string, id: number, text: string): string => `<w:${kind} w:id="${id}">${paragraph(run(text))}</w:${kind}>`;
    const parts = {
      'word/footnotes.xml': `<w:footnotes ${NAMESPACE}><w:footnote w:type="separator" w:id="-1">${paragraph()}</w:footnote>${note('footnote', 2, 'Без НДС.')}</w:footnotes>`,
      'word/endnotes.xml': `<w:endnotes ${NAMESPACE}>${note('endnote', 2, 'По данным завода.')}</w:endnotes>`,
    };
    const body = paragraph(run('Цена 5 рублей'), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(' за штуку.'));
    const row = table([cell(paragraph(run('Пресс'), '<w:r><w:endnoteReference w:id="2"/></w:r>')), cell(paragraph(run('5')))]);
    expect(textOf(body + row + paragraph(run('Конец.')), parts)).toBe('Цена 5 рублей за штуку.\nБез НДС.\nПресс | 5\nПо данным завода.\nКонец.');
  });
});

describe('limits', () => {
  const refused = expect.objectContaining({ name: 'SmezhnikError', code: 'BAD_INPUT' });

  test('a document that unpacks to too much is refused, unpacked or not', () => {
    const bomb = docx(' '.repeat(101 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => readDocx(bomb)).toThrow('unpacks to more than 100 MB');
  });

  test('a size that the archive understates takes no more memory than it states', () => {
    const archive = Buffer.from(docx(' '.repeat(10 * 1024 * 1024)));
    const directory = archive.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    archive.writeUInt32LE(500, directory + 24);
    expect(() => readDocx(archive)).toThrow(refused);
  });

  test('100,000 levels of nesting neither overflow nor hang', () => {
    const depth = 100_000;
    expect(textOf(`${'<w:sdt>'.repeat(depth)}${paragraph(run('Дно'))}${'</w:sdt>'.repeat(depth)}`)).toBe('Дно');
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(depth) + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(() => textOf(tables)).toThrow(refused);
  });

  test('entities that a document declares are not expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'ха'.repeat(1000)}">]><w:document ${NAMESPACE}><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>`;
    expect(() => readDocx(docx('', { 'word/document.xml': bomb }))).toThrow(refused);
  });

  test.each([
    ['broken XML', docx('<w:p>')],
    ['an archive of something else', zipSync({ 'content.xml': strToU8('<a/>') })],
    ['a cut archive', docx(paragraph(run('Текст'))).subarray(0, 200)],
  ])('%s is refused', (_, bytes) => {
    expect(() => readDocx(bytes)).toThrow(refused);
  });
});
