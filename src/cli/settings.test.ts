import { expect, test } from 'vitest'
import { webSettings } from './settings.ts'

const URL_ = 'smtp://tov:hemmeligt@mail.proevby.example:587'
const refusal = (params: object) => expect.objectContaining({ refusal: { key: 'operations.bad-setting', params } })
const smtp = (env: NodeJS.ProcessEnv) => webSettings(env).smtp

test('without a mail server there is none', () => {
  expect(smtp({})).toBeUndefined()
  expect(smtp({ TOVHOLDER_MAIL_FROM: 'tov@proevby.example' })).toBeUndefined()
})

test.each(['tov@proevby.example', 'Tovholder <tov@proevby.example>'])('a mail server and the sender %s', from => {
  expect(smtp({ TOVHOLDER_SMTP_URL: URL_, TOVHOLDER_MAIL_FROM: from })).toEqual({ url: URL_, from })
})

test.each([undefined, '', 'Tovholder', 'Tovholder <>'])('a mail server without a sender that can be answered (%s) is refused', from => {
  expect(() => smtp({ TOVHOLDER_SMTP_URL: URL_, TOVHOLDER_MAIL_FROM: from })).toThrow(
    refusal({ name: 'TOVHOLDER_MAIL_FROM', value: from ?? '' }),
  )
})

test.each(['mail.proevby.example:587', 'https://tov:hemmeligt@mail.proevby.example'])(
  'an address that is no mail server’s is refused, and not repeated: %s',
  url => {
    const ask = () => smtp({ TOVHOLDER_SMTP_URL: url, TOVHOLDER_MAIL_FROM: 'tov@proevby.example' })
    expect(ask).toThrow(refusal({ name: 'TOVHOLDER_SMTP_URL', value: '…' }))
  },
)

test('the room for finished pages is told in megabytes; what is no number is refused', () => {
  const room = (value: string) => webSettings({ TOVHOLDER_PAGE_CACHE_MB: value }).pageCacheBytes
  expect([room(''), room('0'), room('200')]).toEqual([64_000_000, 0, 200_000_000])
  expect(() => room('meget')).toThrow(refusal({ name: 'TOVHOLDER_PAGE_CACHE_MB', value: 'meget' }))
})
