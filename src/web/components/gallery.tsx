import { type Lang, translator } from '../../i18n/translate.ts'
import { PublicLayout } from '../layout/public-layout.tsx'
import { WorkspaceLayout } from '../layout/workspace-layout.tsx'
import { WORKSPACE_PAGES } from '../layout/workspace-pages.ts'
import { galleryExamples } from './gallery-examples.ts'
import { PageTitle } from './page-head/page-title.tsx'
import { SiteTitle } from './page-head/site-title.tsx'

export type GalleryProps = { lang: Lang; side: 'public' | 'workspace' }

/** Every component in every state, inside the real layout: what people look at and what axe reads. Developers only. */
export const Gallery = ({ lang, side }: GalleryProps) =>
  side === 'public' ? <PublicGallery lang={lang} /> : <WorkspaceGallery lang={lang} />

const TITLE = 'Gallery'
const CRUMBS = [{ label: 'Havnstad', href: '/havnstad' }, { label: TITLE }]

function PublicGallery({ lang }: { lang: Lang }) {
  return (
    <PublicLayout
      lang={lang}
      title={TITLE}
      authority={{
        name: 'Havnstad Kommune',
        slug: 'havnstad',
        policyLine: '2023–2026',
        contact: { name: 'Havnstad', mail: 'politik@havnstad.example', phone: '33 00 00 00' },
      }}
      nav={{ current: 'initiatives' }}
      breadcrumbs={CRUMBS}
      languageSwitch={{ href: `?lang=${lang === 'da' ? 'en' : 'da'}` }}
      version={{ number: 214, publishedAt: new Date('2025-11-26T08:12:00Z') }}
    >
      <SiteTitle over="Tovholder" title={TITLE} lead="Public" />
      <Examples lang={lang} side="public" />
    </PublicLayout>
  )
}

function WorkspaceGallery({ lang }: { lang: Lang }) {
  return (
    <WorkspaceLayout
      lang={lang}
      title={TITLE}
      who={{ name: 'Nadia Friis' }}
      authority={{ name: 'Havnstad Kommune', slug: 'havnstad' }}
      pages={WORKSPACE_PAGES.map(({ page }) => page)}
      csrf="gallery"
      nav={{ current: 'plans' }}
      breadcrumbs={CRUMBS}
    >
      <PageTitle title={TITLE} sub="Workspace" />
      <Examples lang={lang} side="workspace" />
    </WorkspaceLayout>
  )
}

function Examples({ lang, side }: GalleryProps) {
  const t = translator(lang)
  return galleryExamples
    .filter(example => example.side === side || example.side === 'both')
    .map(example => (
      <div key={example.name} class="del topgap">
        <h2 class="over small muted">{example.name}</h2>
        {example.show(t)}
      </div>
    ))
}
