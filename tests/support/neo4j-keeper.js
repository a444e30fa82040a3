/**
 * Keeps a server for as long as the test run lives: `node neo4j-keeper.js HOME PID COMMAND ARGUMENTS…`. It ends the server
 * and removes its home when it is told to stop, when the server dies, and when the run is gone, however it went; in that
 * case with the folder of the run.
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const CHECK_EVERY = 500;
const PATIENCE = 5_000;

const [home, run, command, ...args] = process.argv.slice(2);
const log = openSync(`${home}.log`, 'a');
const server = spawn(command, args, { stdio: ['ignore', log, log] });

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function stop() {
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), PATIENCE);
}

server.on('exit', () => {
  rmSync(isAlive(Number(run)) ? home : dirname(home), { recursive: true, force: true, maxRetries: 10 });
  process.exit();
});
process.on('SIGTERM', stop);
const watch = setInterval(() => {
  if (isAlive(Number(run))) return;
  clearInterval(watch);
  stop();
}, CHECK_EVERY);
writeFileSync(join(home, 'keeper.pid'), String(process.pid));
