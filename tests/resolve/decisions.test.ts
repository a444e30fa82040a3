import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ClaimVerdict, decisionsIn, isNameDecision, keepDecision, type NameDecision, readDecisions } from '../../src/resolve/index.js';
import { company, type Documents, doubtsIn, partition, person, put, resolved, resolverOf } from './world.js';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'decisions-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const same = (a: string, b: string): NameDecision => ({ decision: 'same', names: [{ kind: 'Company', name: a }, { kind: 'Company', name: b }] });
const different = (a: string, b: string): NameDecision => ({ ...same(a, b), decision: 'different' });
const documents: Documents = { a: [company('Велома')], b: [company('Ондатра')], c: [company('Veloma')] };

describe('a decision', () => {
  test('merges what nothing else would', () => {
    expect(resolved(documents, [same('Велома', 'Ондатра')])).toHaveLength(1);
  });

  test('splits what would be merged', () => {
    expect(resolved(documents)).toHaveLength(2);
    expect(resolved(documents, [different('Велома', 'Veloma')])).toHaveLength(3);
  });

  test('holds whether it is made before the documents come, between or after', () => {
    for (const decision of [same('Велома', 'Ондатра'), different('Велома', 'Veloma')]) {
      const expected = partition(resolverOf(documents, [decision]), documents);
      const later = resolverOf(documents);
      later.takeChanges();
      later.decide(decision);
      expect(partition(later, documents)).toEqual(expected);
      expect(later.takeChanges().length).toBeGreaterThan(0);
      const between = resolverOf({ a: documents.a! });
      between.decide(decision);
      for (const name of ['b', 'c']) put(between, name, documents[name]!);
      expect(partition(between, documents)).toEqual(expected);
    }
  });

  test('gives way to a later one', () => {
    expect(resolved(documents, [same('Велома', 'Ондатра'), different('Велома', 'Ондатра')])).toHaveLength(2);
    expect(resolved(documents, [different('Велома', 'Veloma'), same('Велома', 'Veloma')])).toHaveLength(2);
  });

  test('about a name at one place leaves its namesake alone', () => {
    const namesakes: Documents = { a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра', { places: ['Пермь'] })], c: [company('Велома')] };
    const decision: NameDecision = { decision: 'same', names: [{ kind: 'Company', name: 'Ондатра', place: 'Пермь' }, { kind: 'Company', name: 'Велома' }] };
    expect(resolved(namesakes, [decision])).toEqual(['a/Ондатра', 'b/Ондатра = c/Велома']);
  });

  test('tells whom a surname means in a document', () => {
    const people: Documents = { a: [person('Иван Ковылянкин')], b: [person('Ковылянкин')], c: [person('Ковылянкин')] };
    const decision: NameDecision = {
      decision: 'same', names: [{ kind: 'Person', name: 'Ковылянкин', document: 'b' }, { kind: 'Person', name: 'Иван Ковылянкин' }],
    };
    expect(resolved(people, [decision])).toEqual(['a/Иван Ковылянкин = b/Ковылянкин', 'c/Ковылянкин']);
  });

  test('is never asked for again', () => {
    const doubtful: Documents = { a: [company('Ондатра', { places: ['Самара'] })], b: [company('Ондатра', { places: ['Пермь'] })], c: [company('Ондатра')] };
    const resolver = resolverOf(doubtful);
    const asked = doubtsIn(resolver, doubtful).length;
    expect(asked).toBeGreaterThan(0);
    resolver.decide({
      decision: 'different', names: [{ kind: 'Company', name: 'Ондатра', place: 'Самара' }, { kind: 'Company', name: 'Ондатра', place: 'Пермь' }],
    });
    expect(doubtsIn(resolver, doubtful)).toHaveLength(asked - 1);
  });
});

describe('the file of decisions', () => {
  const verdict: ClaimVerdict = { decision: 'wrong', claim: { documentId: 'd', type: 'SUPPLIES', subject: 'Велома', object: 'Ондатра', quotation: 'Велома снабжает' } };

  test('keeps decisions and verdicts in order', async () => {
    const path = decisionsIn(folder);
    expect(readDecisions(path)).toEqual([]);
    await keepDecision(folder, same('Велома', 'Ондатра'));
    await keepDecision(folder, verdict);
    const kept = readDecisions(path);
    expect(kept).toEqual([same('Велома', 'Ондатра'), verdict]);
    expect(kept.filter(isNameDecision)).toHaveLength(1);
  });

  test.each(['{]', '{}', '{"decision":"same","names":[{"kind":"Company","name":"а"}]}', '{"decision":"same","names":[{"kind":"Company","name":"а"},{"kind":"Place","name":"б"}]}', '{"decision":"wrong","claim":{"documentId":"d"}}'])('names the line of what is no decision: %s', (line) => {
    const path = decisionsIn(folder);
    writeFileSync(path, `${JSON.stringify(verdict)}\n\n${line}\n`);
    expect(() => readDecisions(path)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringContaining(`${path}:3: `) }));
  });
});
