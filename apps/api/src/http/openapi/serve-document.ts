import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from './document.js';

/** `/api/openapi.json`, and `/api/docs` to read it and try the calls. */
export function serveDocument(app: NestFastifyApplication): void {
  // Nest types OpenAPI 3.0 only; ours is 3.1
  const document = openApiDocument(app) as unknown as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tunda Assistenza: API',
    swaggerOptions: { docExpansion: 'none', displayRequestDuration: true },
  });
}
