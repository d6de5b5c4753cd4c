import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import statics from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { serveKeptPages } from '../site/serving/serve-kept-pages.ts'
import type { AppDeps } from './deps.ts'
import { handleErrors } from './errors.tsx'
import { healthRoutes } from './health.ts'
import { SLICES } from './slices.ts'

/** The largest form without a file; the longest real policy text is 160 KB. */
const BODY_LIMIT = 1_000_000
/** The largest document taken in. */
export const FILE_LIMIT = 50_000_000

/** The whole application, ready to listen or to be injected into. Closing it closes nothing but itself. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: process.env['TOVHOLDER_LOG'] ?? 'warn' },
    bodyLimit: BODY_LIMIT,
    trustProxy: deps.trustProxy,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  })
  app.decorateRequest('viewer', null)
  handleErrors(app)
  serveKeptPages(app, deps)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
      },
    },
    strictTransportSecurity: deps.secureCookies ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    // Our own pages may know where a person came from (to go back there after changing the language); nobody else may.
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: BODY_LIMIT })
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 20, fieldSize: 10_000 } })
  await app.register(statics, {
    root: fileURLToPath(new URL('../../dist/assets', import.meta.url)),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
  healthRoutes(app, deps)
  for (const slice of SLICES) await slice(app, deps)
  return app
}
