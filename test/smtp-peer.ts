import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

export type SmtpPeer = {
  readonly url: string
  /** Every message taken, as it came over the wire. */
  readonly taken: string[]
  /** What to answer to an address; 0 takes it. */
  answerTo(email: string, code: number): void
  /** Runs before a message is taken: hang here, or say no. */
  beforeTaking(check: (message: string) => Promise<number>): void
  close(): Promise<void>
}

const refusal = (code: number) => Object.assign(new Error(code >= 500 ? 'no such user here' : 'try again later'), { responseCode: code })

/** A real mail server on a port of its own, that keeps what it gets. With `password`, for those who know it. */
export async function smtpPeer({ password }: { password?: string } = {}): Promise<SmtpPeer> {
  const taken: string[] = []
  const codes = new Map<string, number>()
  let check = async (_message: string) => 0
  const server = new SMTPServer({
    disabledCommands: password ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !password,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => (auth.password === password ? done(null, { user: 'tov' }) : done(refusal(535))),
    onRcptTo: ({ address }, _session: SMTPServerSession, done) => {
      const code = codes.get(address) ?? 0
      return code === 0 ? done() : done(refusal(code))
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const message = Buffer.concat(chunks).toString('utf8')
        const code = await check(message)
        if (code !== 0) return done(refusal(code))
        taken.push(message)
        return done()
      })
    },
  })
  // A peer that is cut off while it thinks has nobody to answer.
  server.on('error', () => {})
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://${password ? `tov:${password}@` : ''}127.0.0.1:${port}`,
    taken,
    answerTo: (email, code) => void codes.set(email, code),
    beforeTaking: next => {
      check = next
    },
    close: () => new Promise<void>(done => server.close(() => done())),
  }
}
