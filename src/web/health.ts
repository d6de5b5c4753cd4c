import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { askDatabase } from '../db/connect.ts'
import type { AppDeps } from './deps.ts'

/** For the machine that watches: alive, ready to answer, and figures in Prometheus' form. None of them names an authority. */
export function healthRoutes(app: FastifyInstance, deps: AppDeps): void {
  const metrics = new Registry()
  collectDefaultMetrics({ register: metrics })
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await askDatabase(deps.open)
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
}
