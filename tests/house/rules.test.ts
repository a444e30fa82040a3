import { describe, expect, test } from '@jest/globals';
import { FRAMES } from '../../src/extract/frames/index.js';
import { CLAIM_TYPES, type ClaimTypeDeclaration, isClaimType } from '../../src/ontology/index.js';

/** What each frame claims, with the declaration of its type. */
const claims = FRAMES.flatMap((frame) => frame.claims.map((claim) => [`${frame.name}: ${claim.type}`, frame, claim] as const));

describe('the rules and the ontology', () => {
  test.each(claims)('%s is a claim that the ontology knows', (_, { roles, status }, { type, subject, object, product, always, whenDone }) => {
    expect(isClaimType(type)).toBe(true);
    const declared: ClaimTypeDeclaration = CLAIM_TYPES[type];
    expect(object !== undefined).toBe(declared.object.length > 0);
    if (declared.product === 'required') expect(product).toBeDefined();
    if (declared.product === 'none') expect(product).toBeUndefined();
    for (const role of [subject, object, product]) if (role !== undefined) expect(Object.keys(roles)).toContain(role);
    for (const each of [status, always, whenDone]) if (each !== undefined && declared.statuses.length > 0) expect(declared.statuses).toContain(each);
  });

  test('leave no type of claim that frames could read without a frame', () => {
    const read = new Set(claims.map(([, , { type }]) => type));
    expect(Object.keys(CLAIM_TYPES).filter((type) => !read.has(type as keyof typeof CLAIM_TYPES))).toEqual([]);
  });
});
