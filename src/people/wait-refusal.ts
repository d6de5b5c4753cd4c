import type { FastifyReply } from 'fastify'
import type { Refusal } from '../domain/refusal.ts'

/** Says how long, in whole minutes for people and in seconds for programs. */
export function waitRefusal(reply: FastifyReply, until: Date, now: Date): Refusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  reply.header('retry-after', String(seconds))
  return { key: 'people.wait', params: { minutes: Math.ceil(seconds / 60) } }
}
