import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 20_000;

/** Ends the servers of the run (each has a keeper, which removes its home), then removes the run's folder. */
export default async function tearDown() {
  const run = process.env.SMEZHNIK_TEST_RUN;
  const homes = readdirSync(run).filter((name) => existsSync(join(run, name, 'keeper.pid'))).map((name) => join(run, name));
  for (const home of homes) process.kill(Number(readFileSync(join(home, 'keeper.pid'), 'utf8')), 'SIGTERM');
  const deadline = Date.now() + PATIENCE;
  while (homes.some(existsSync) && Date.now() < deadline) await pause(50);
  rmSync(run, { recursive: true, force: true });
}
