/*
 * Makes the playground work offline after the first visit. Written by hand: files whose names are their contents
 * (/_next/static/) come from the cache, everything else from the network while there is one. Paths are taken from the
 * scope, so it works below any base path.
 */
const CACHE = "gossip-playground-1";
/** Files kept at most; the oldest go first. */
const MOST = 600;
const scope = self.registration.scope;
const isStatic = (address) => address.startsWith(`${scope}_next/static/`);
const plain = (address) => address.split(/[?#]/)[0];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const forget = async () => {
    for (const name of await caches.keys()) if (name.startsWith("gossip-playground-") && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

/** An answer as if it came from the network; a worker script answered with a cached response itself loses its address. */
const rebuilt = async (response) =>
  new Response(await response.blob(), { status: response.status, statusText: response.statusText, headers: response.headers });

async function keep(cache, address, response) {
  if (response.status !== 200 || response.type !== "basic") return;
  await cache.put(plain(address), response);
}

async function fromCacheFirst(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(plain(request.url));
  if (known) return rebuilt(known);
  const response = await fetch(request);
  await keep(cache, request.url, response.clone());
  return response;
}

async function fromNetworkFirst(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    await keep(cache, request.url, response.clone());
    return response;
  } catch (problem) {
    const known = await cache.match(plain(request.url));
    if (known) return rebuilt(known);
    if (request.mode !== "navigate") throw problem;
    const sentence = `This page was never opened while online. <a href="${scope}">The playground</a> works offline.`;
    const headers = { "content-type": "text/html; charset=utf-8" };
    return new Response(`<!doctype html><meta name="viewport" content="width=device-width"><p>${sentence}`, { status: 503, headers });
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  event.respondWith(isStatic(request.url) ? fromCacheFirst(request) : fromNetworkFirst(request));
});

/** Keeps what a page asks for, unless it is here already. */
async function gather(addresses) {
  const cache = await caches.open(CACHE);
  for (const address of addresses.map(plain).filter((each) => each.startsWith(scope))) {
    try {
      if (!(await cache.match(address))) await keep(cache, address, await fetch(address));
    } catch {
      // One file less offline.
    }
  }
  const files = await cache.keys();
  for (const file of files.slice(0, Math.max(0, files.length - MOST))) await cache.delete(file);
}
self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(gather(event.data.keep));
});
