/// <reference lib="webworker" />
/*
 * Keeps the app's files, so that it opens without a network; data is not its business (src/store is). A new version is fetched whole
 * before it replaces the old one, and files with a hash in their name never change.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = 'siyana-__VERSION__';
const LATER = 'siyana-later';
const FILES = '__FILES__'.split('\n');
/** The addresses that the app itself answers; everything else is the api's. */
const PAGE = /^\/(?:$|app(?:\/|$)|r\/|f\/|join\/)/;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (PAGE.test(url.pathname)) event.respondWith(fromCache('/', request));
  } else if (FILES.includes(url.pathname)) event.respondWith(fromCache(url.pathname, request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(keptLater(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((path) => new Request(path, { cache: 'reload' })));
}

async function dropOldCaches(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE && name !== LATER) await caches.delete(name);
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}

async function keptLater(request: Request): Promise<Response> {
  const cache = await caches.open(LATER);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
