import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const SERVER = fileURLToPath(new URL('server.mjs', import.meta.url));
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** A server of the comparison: what it is called and how to ask it. */
export async function startServer(kind, environment, ...args) {
  const child = fork(SERVER, [kind, ...args], { env: { ...process.env, NODE_ENV: 'production', ...environment } });
  const told = async () => (await once(child, 'message'))[0];
  const { port } = await told();
  const asked = (message) => {
    child.send(message);
    return told();
  };
  return {
    kind,
    ask: (body) => post(port, body),
    calls: async () => (await asked('calls')).calls,
    memory: async () => (await asked('memory')).memory,
    stop: () => child.kill(),
  };
}

/** The answer's data; throws on any error. */
function post(port, body) {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const answer = Buffer.concat(chunks).toString();
        const { data, errors } = JSON.parse(answer);
        if (errors) reject(new Error(answer.slice(0, 1000)));
        else resolve(data);
      });
    });
    sent.on('error', reject);
    sent.end(text);
  });
}
