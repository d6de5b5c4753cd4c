import { Agent, type IncomingMessage, request } from 'node:http'

export type Load = { readonly requests: number; readonly connections: number; readonly headers?: Readonly<Record<string, string>> }
export type Answer = { readonly status: number; readonly body: Buffer; readonly headers: IncomingMessage['headers'] }

/** Asks for `addresses` in turn, `requests` times in all, over kept connections. Any answer but 200 ends the measurement. */
export async function load(addresses: readonly string[], { requests, connections, headers = {} }: Load): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let asked = 0
  const worker = async () => {
    while (asked < requests) {
      const address = addresses[asked % addresses.length] ?? ''
      asked += 1
      const { status } = await get(address, headers, agent)
      if (status !== 200) throw new Error(`${address} answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
}

export function get(address: string, headers: Readonly<Record<string, string>> = {}, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, ...(agent && { agent }) }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), headers: response.headers }))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end()
  })
}
