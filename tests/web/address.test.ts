import { describe, expect, test } from '@jest/globals';
import { formatAddress, parseAddress, type Address } from '../../src/web/address.js';

const ADDRESSES: readonly [string, Address][] = [
  ['?', { view: { name: 'home' }, evidence: [] }],
  ['?q=%D1%83%D0%B0%D0%B7', { view: { name: 'search', text: 'уаз' }, evidence: [] }],
  ['?entity=entity:1', { view: { name: 'entity', id: 'entity:1', upstream: [], downstream: [] }, evidence: [] }],
  ['?entity=entity:1&up=entity:2,entity:3&down=entity:4&evidence=relationship:5&lang=en',
    { view: { name: 'entity', id: 'entity:1', upstream: ['entity:2', 'entity:3'], downstream: ['entity:4'] }, evidence: ['relationship:5'], language: 'en' }],
  ['?document=document:1&claim=claim:2', { view: { name: 'document', id: 'document:1', claim: 'claim:2' }, evidence: [] }],
  ['?from=entity:1&to=entity:2&evidence=relationship:3', { view: { name: 'between', from: 'entity:1', to: 'entity:2' }, evidence: ['relationship:3'] }],
  ['?from=entity:1', { view: { name: 'between', from: 'entity:1' }, evidence: [] }],
  ['?product=product:1&buyer=entity:2', { view: { name: 'product', product: 'product:1', buyer: 'entity:2' }, evidence: [] }],
  ['?products=pump', { view: { name: 'products', text: 'pump' }, evidence: [] }],
  ['?products', { view: { name: 'products' }, evidence: [] }],
  ['?regions', { view: { name: 'regions' }, evidence: [] }],
  ['?regions=A&into=B', { view: { name: 'regions', flow: { from: 'A', to: 'B' } }, evidence: [] }],
  ['?overview=region', { view: { name: 'overview', colouring: 'region', filter: {} }, evidence: [] }],
  ['?overview=kind&types=SUPPLIES,PART_OF&product=pump&place=X&focus=entity:1&evidence=relationship:2', {
    view: { name: 'overview', colouring: 'kind', filter: { types: ['SUPPLIES', 'PART_OF'], product: 'pump', place: 'X' }, focus: 'entity:1' }, evidence: ['relationship:2'],
  }],
  ['?add', { view: { name: 'add' }, evidence: [] }],
  ['?documents', { view: { name: 'documents' }, evidence: [] }],
  ['?about&lang=ru', { view: { name: 'about' }, evidence: [], language: 'ru' }],
];

describe('an address', () => {
  test.each(ADDRESSES)('%s names its view', (text, address) => {
    expect(parseAddress(text)).toEqual(address);
    expect(formatAddress(address)).toBe(text);
  });

  test('that is not understood leads home, in the browser\'s language', () => {
    expect(parseAddress('?entity=&lang=xx&foo=bar')).toEqual({ view: { name: 'home' }, evidence: [] });
  });

  test('of an overview as the API gives it shows that overview', () => {
    expect(parseAddress('?overview&kinds=Company').view).toEqual({ name: 'overview', colouring: 'region', filter: { kinds: ['Company'] } });
  });

  test('keeps any text that is searched', () => {
    const address: Address = { view: { name: 'search', text: 'А&Б = «в, г»: +#%' }, evidence: [] };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });
});
