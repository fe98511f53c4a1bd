import { compareRows, rulesBlocks, rulesTitle } from '../../../core/policy/rules-page.ts'
import { urls } from '../../routes.ts'
import { Blocks } from '../layout/blocks.tsx'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { BackToChat } from './privacy-page.tsx'
import { groups, StanceChip } from './stance.tsx'

/** Everything the answers for this authority rest on, on one page, with its sources. */
export const RulesPage = ({ context }: { context: PageContext }) => {
  const { t, place, pack, language } = context
  const title = rulesTitle({ pack, language }, t)
  const blocks = rulesBlocks({ pack, language }, t)
  const { rows } = compareRows([pack], language, t)
  // Groups of rules get headings here; what stands before and after them does not.
  const before = blocks.filter(({ kind }) => kind === 'lead' || kind === 'caveat')
  const after = blocks.filter(({ kind }) => kind !== 'lead' && kind !== 'caveat').slice(groups.length)
  return (
    <InformationPage context={context} title={title} kind="rules" href={other => urls.rules(place, other)}>
      <div class="rules">
        <Blocks blocks={before} />
        {groups.map(group => (
          <>
            <h2>{t(`pages:compare.group.${group}`)}</h2>
            <dl class="facts">
              {rows
                .filter(row => row.group === group)
                .map(({ label, values, stances }) => (
                  <>
                    <dt>{label}</dt>
                    <dd>
                      <StanceChip t={t} stance={stances[0]} />
                      {values[0]}
                    </dd>
                  </>
                ))}
            </dl>
          </>
        ))}
        <h2>{t('pages:compare.group.sources')}</h2>
        <Blocks blocks={after} />
      </div>
      <p>
        <a href={urls.compare(language, [place.municipality])}>{t('pages:compare.title')}</a>
      </p>
      <BackToChat context={context} />
    </InformationPage>
  )
}
