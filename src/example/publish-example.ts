import { type PublishInput, publish } from '../publishing/publish.ts'

/** Publishes what was just loaded. A refusal here is a fault in the example, not somebody's choice. */
export async function publishExample(input: PublishInput): Promise<void> {
  const published = await publish(input)
  if (!published.ok) throw new Error(`the example is not published: ${published.refusals.map(refusal => refusal.key).join(', ')}`)
}
