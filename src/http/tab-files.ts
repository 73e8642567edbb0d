import type { RequestHandler } from 'express';
import sirv from 'sirv';

/**
 * The tab as it was built: hashed files are kept by the browser for good, the page itself is asked for every time.
 * Every path without a file of its own is a page of the tab.
 */
export function tabFiles(folder: string): RequestHandler {
  return sirv(folder, {
    brotli: true,
    etag: true,
    single: true,
    setHeaders: (response, path) => {
      const hashed = path.startsWith('/assets/');
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
