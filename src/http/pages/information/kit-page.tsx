import type { KitId } from '../../../../flows/answers/answer.ts'
import { kits } from '../../../../flows/topics.ts'
import { DomainError } from '../../../core/errors.ts'
import { answerWithoutOffers, rulingFor } from '../../../core/policy/answer.ts'
import { urls } from '../../routes.ts'
import { Blocks } from '../layout/blocks.tsx'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { BackToChat } from './privacy-page.tsx'

export const knownKit = (name: string): KitId => {
  if (!(name in kits)) throw new DomainError('not_found')
  return name as KitId
}

/** Help on paper: the very words of the answers, for this authority. */
export const KitPage = ({ context, kit }: { context: PageContext; kit: KitId }) => {
  const { t, place, pack, language } = context
  const title = t(`answers/kits:title.${kit}`)
  const answers = kits[kit].map(id => {
    const ruling = rulingFor(id, { situation: {}, pack }, language)
    return answerWithoutOffers(id, ruling, t)
  })
  return (
    <InformationPage context={context} title={title} kind="kit" href={other => urls.kit(place, kit, other)}>
      <p>{t('answers/kits:for', { authority: pack.name[language] })}</p>
      {answers.map(({ blocks }) => (
        <div class="rules">
          <Blocks blocks={blocks} />
        </div>
      ))}
      <button type="button" class="button" data-print hidden>
        {t('pages:print')}
      </button>
      <BackToChat context={context} />
    </InformationPage>
  )
}
