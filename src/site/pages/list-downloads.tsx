import { DownloadLinks } from '../../web/components/index.ts'
import type { SitePage } from '../../web/paths.ts'
import type { Context } from './context.ts'

export const ListDownloads = ({ c: { t, paths }, page }: { c: Context; page: SitePage }) => (
  <DownloadLinks
    title={t('site.take')}
    text={t('site.take.text')}
    links={[
      { href: paths.csv(page), label: t('site.take.csv'), type: 'text/csv' },
      { href: paths.json(page), label: t('site.take.json'), type: 'application/json' },
    ]}
  />
)
