import type { Translate } from '../i18n/translate.ts'
import { Notice } from '../web/components/index.ts'
import type { Chain } from './history-store.ts'

/** Whether the history is as it was written; `address` is the page's own, where a long one is checked when asked. */
export function ChainLine({ t, chain, address }: { t: Translate; chain: Chain; address: string }) {
  if (chain === 'unchecked')
    return (
      <p>
        <a href={`${address}?kontrol=ja`}>{t('history.chain-check')}</a>
      </p>
    )
  const { broken, length } = chain
  return (
    <Notice t={t} kind={broken === null ? 'success' : 'error'}>
      <p>{broken === null ? t('history.chain-whole', { count: length }) : t('history.chain-broken', { number: broken })}</p>
    </Notice>
  )
}
