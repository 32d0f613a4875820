import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { nothingHere } from './problem.js';

const ONE_YEAR_SECONDS = 31_536_000;
/** Where the built SPA lies; the same from src/ and from dist/. */
const WEB_FOLDER = path.resolve(import.meta.dirname, '../../../web/dist');

function cacheControl(file: string): string {
  // Vite names these by their content
  if (file.includes(`${path.sep}assets${path.sep}`)) return `public, max-age=${ONE_YEAR_SECONDS}, immutable`;
  return 'no-cache';
}

function pathOf(request: FastifyRequest): string {
  const [address = '/'] = request.url.split('?');
  return address;
}

const isFile = (address: string): boolean => path.posix.basename(address).includes('.');

/**
 * Serves the SPA: its files (compressed ones when the build made them), and index.html for every address of a page.
 * Under /api nothing is ever a page. Gives false when the SPA is not built.
 */
export async function serveWebFiles(app: NestFastifyApplication, folder: string = WEB_FOLDER): Promise<boolean> {
  if (!existsSync(path.join(folder, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, file) => void response.header('cache-control', cacheControl(file)),
  });
  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const address = pathOf(request);
    if (address === '/api' || address.startsWith('/api/')) throw nothingHere();
    if (address !== '/' && isFile(address)) return reply.sendFile(decodeURI(address));
    if (!(request.headers.accept ?? 'text/html').match(/text\/html|\*\/\*/)) throw nothingHere();
    return reply.sendFile('index.html');
  };
  app.getHttpAdapter().getInstance().get('/*', page);
  return true;
}
