import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const KEEPER = fileURLToPath(new URL('neo4j-keeper.js', import.meta.url));

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => { resolve(port); });
    });
  });
}

/** Runs a server until the end of the test run, however that ends, and then removes its home. */
export function keep(home: string, command: readonly string[]): void {
  spawn(process.execPath, [KEEPER, home, process.env['SMEZHNIK_TEST_PID']!, ...command], { detached: true, stdio: 'ignore' }).unref();
}
