import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { graphOn } from '../../src/store/open.js';
import { graphContract, type Opened } from './contract.js';

const folder = mkdtempSync(join(tmpdir(), 'smezhnik-embedded-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

async function open(): Promise<Opened> {
  const engine = await openEmbedded(folder);
  return { engine, graph: await graphOn(engine, folder) };
}

describe('the embedded engine', () => {
  graphContract({
    empty() {
      rmSync(folder, { recursive: true });
      return open();
    },
    reopen: open,
  });
});
