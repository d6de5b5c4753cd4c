import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Brotli's qualities, for a list of 50 (56 KB): 3 takes 0.15 ms and gives 7.6 KB, 6 takes 0.7 ms and gives 6.7 KB; 9 saves 40 bytes
 * more for twice the time. The first reader waits, and most filtered lists have no second one; from the second on it pays.
 */
const FIRST_QUALITY = 3
const LASTING_QUALITY = 6
const GZIP_LEVEL = 6
/** No page refers further back than 64 KB to any use, and a larger window is memory to clear. */
const BROTLI_WINDOW = 16

type Encoding = 'identity' | 'br' | 'gzip'
type Body = { readonly bytes: Buffer; readonly headers: string[]; readonly tag: string }

/** A finished answer: its bytes, plain and compressed, each with its headers as they go on the wire. */
export class PageFile {
  readonly status: number
  /** Of the plain bytes; the compressed forms are other bytes and have tags of their own, which begin with it. */
  readonly #tag: string
  readonly #headers: readonly string[]
  readonly #plain: Body
  #gzip: Body | undefined
  #brotli: Body | undefined
  #brotliUses = 0

  /** `headers` are names and values in turn; length, encoding and tag are added here. */
  constructor(status: number, text: string, headers: readonly string[]) {
    const bytes = Buffer.from(text)
    this.status = status
    this.#tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
    this.#headers = headers
    this.#plain = this.#body(bytes, 'identity', '')
  }

  /** What it takes in memory, in bytes. */
  get bytes(): number {
    return [this.#plain, this.#gzip, this.#brotli].reduce((sum, body) => sum + (body?.bytes.length ?? 0), 0)
  }

  /** Writes the answer, or 304 when the reader has it, straight to the socket's own response. */
  send(request: IncomingMessage, response: ServerResponse): void {
    const body = this.#in(encodingOf(request.headers['accept-encoding']))
    const known = request.headers['if-none-match']
    if (known !== undefined && this.status === 200 && this.#isKnown(known)) {
      response.writeHead(304, [...this.#headers, 'etag', body.tag])
      response.end()
      return
    }
    response.writeHead(this.status, body.headers)
    response.end(request.method === 'HEAD' ? undefined : body.bytes)
  }

  #isKnown(ifNoneMatch: string): boolean {
    return ifNoneMatch.trim() === '*' || ifNoneMatch.includes(`"${this.#tag}`)
  }

  #in(encoding: Encoding): Body {
    if (encoding === 'identity') return this.#plain
    const { bytes } = this.#plain
    if (encoding === 'gzip') {
      this.#gzip ??= this.#body(gzipSync(bytes, { level: GZIP_LEVEL }), 'gzip', '-gzip')
      return this.#gzip
    }
    this.#brotliUses += 1
    if (!this.#brotli) this.#brotli = this.#body(brotli(bytes, FIRST_QUALITY), 'br', '-br')
    else if (this.#brotliUses === 2) this.#brotli = this.#body(brotli(bytes, LASTING_QUALITY), 'br', '-brotli')
    return this.#brotli
  }

  #body(bytes: Buffer, encoding: Encoding, tagEnd: string): Body {
    const tag = `"${this.#tag}${tagEnd}"`
    const headers = [...this.#headers, 'content-length', String(bytes.length), 'etag', tag]
    if (encoding !== 'identity') headers.push('content-encoding', encoding)
    return { bytes, headers, tag }
  }
}

function brotli(bytes: Buffer, quality: number): Buffer {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_LGWIN]: BROTLI_WINDOW, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params })
}

/** Every browser that sends "br" prefers it; a weight of zero is a refusal. */
function encodingOf(accepted: string | string[] | undefined): Encoding {
  const text = String(accepted ?? '')
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(text)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(text) ? 'gzip' : 'identity'
}
