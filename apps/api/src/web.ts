import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * The pages of the web app: all of them are its one document, which routes by itself. Everything that is not named here, and
 * everything below /api in any spelling, stays the api's.
 */
const PAGES = ['/', '/app', '/app/*', '/r/:token', '/f/:token', '/join/:token'];

/** Nothing of another host, nothing inline; WebAssembly reads bar codes; blobs are photos that were just taken. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const OF_A_PAGE = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
  // Addresses such as /r/<token> are secrets.
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cache-control': 'no-cache',
} as const;

/** The build of apps/web beside this program; undefined where only the api was built. */
export function builtWebApp(): string | undefined {
  const folder = join(__dirname, '../../../web');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

/** Serves the built web app: each file by its compressed twin where the browser takes one, with its length. */
export async function serveWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false });
  const page = (reply: FastifyReply): FastifyReply => reply.headers(OF_A_PAGE).sendFile('index.html');
  for (const path of PAGES) fastify.get(path, (_request, reply) => page(reply));
  for (const name of readdirSync(folder).filter(isPublic))
    fastify.get(`/${name}`, (_request, reply) => reply.headers(OF_A_PAGE).sendFile(name));
  // The name holds the content's hash.
  fastify.get<{ Params: { '*': string } }>('/assets/*', (request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(`assets/${request.params['*']}`),
  );
}

const isPublic = (name: string): boolean => name.includes('.') && !/^index\.html|\.(?:br|gz|map)$/.test(name);
