import { rulesBlocks, rulesTitle } from '../../core/policy/rules-page.ts'
import { urls } from '../routes.ts'
import { Blocks } from './blocks.tsx'
import { Document } from './document.tsx'
import type { PageContext } from './page-context.ts'
import { BackToChat } from './privacy-page.tsx'

/** Everything the answers rest on for this authority, on one page, with its sources. */
export const RulesPage = ({ context }: { context: PageContext }) => {
  const { t, place, pack, language } = context
  const title = rulesTitle({ pack, language }, t)
  return (
    <Document
      context={context}
      title={title}
      kind="rules"
      languages={{ by: 'link', href: other => urls.rules(place, other) }}
    >
      <h1>{title}</h1>
      <div class="rules">
        <Blocks blocks={rulesBlocks({ pack, language }, t)} />
      </div>
      <p>
        <a href={urls.compare(language, [place.municipality])}>{t('pages:compare.title')}</a>
      </p>
      <BackToChat context={context} />
    </Document>
  )
}
