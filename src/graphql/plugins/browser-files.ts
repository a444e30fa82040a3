import { readFile } from 'node:fs/promises';
import type { Plugin } from 'graphql-yoga';

/** The same place from src and from dist. */
const FOLDER = new URL('../../../cypher/browser/', import.meta.url);

/** What Neo4j Browser fetches with `:guide` and `:style`. */
const FILES: Readonly<Record<string, string>> = {
  '/neo4j/guide.html': 'guide.html',
  '/neo4j/style.grass': 'style.grass',
};

/** Neo4j Browser is a page of another origin, and asks first because it adds headers of its own. */
const FOR_ALL = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'content-type': 'text/plain; charset=utf-8' };

/** How the guide writes this server's address. */
const WRITTEN_ORIGIN = 'http://localhost:4000';

/** Serves the guide and the style for Neo4j Browser to pages of every origin: they say nothing about the graph. */
export function useBrowserFiles(): Plugin {
  return {
    async onRequest(event) {
      const { request: { method }, url } = event;
      const name = FILES[url.pathname];
      if (name === undefined) return;
      if (method === 'OPTIONS') event.endResponse(new Response(null, { status: 204, headers: FOR_ALL }));
      else if (method === 'GET') event.endResponse(new Response((await readFile(new URL(name, FOLDER), 'utf8')).replaceAll(WRITTEN_ORIGIN, url.origin), { headers: FOR_ALL }));
    },
  };
}
