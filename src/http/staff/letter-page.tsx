import type { StaffNotice } from '../../app/staff-notice.ts'
import type { Block } from '../../core/documents/block.ts'
import { Blocks } from '../pages/blocks.tsx'
import type { Draft } from './decision-form.tsx'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'

type Props = {
  context: StaffContext
  notice: Pick<StaffNotice, 'reference' | 'version' | 'contact'>
  letter: { title: string; blocks: Block[] }
  form: { draft: Draft; replaces: boolean }
}

/** The letter once more, whole, before it goes; going back keeps every word. */
export const LetterPage = ({ context, notice, letter, form }: Props) => {
  const { t, municipality } = context
  return (
    <Shell context={context} title={t('staff:letter.title')} kind="letter">
      <h1>{t('staff:letter.title')}</h1>
      <p>{t('staff:letter.lead')}</p>
      <p>{t(`staff:letter.channel.${notice.contact.reply}`)}</p>
      <article class="letter" aria-labelledby="letter">
        <h2 id="letter">{letter.title}</h2>
        <Blocks blocks={letter.blocks} />
      </article>
      <form method="post" action={staffUrls.decision(municipality, notice.reference)} class="row">
        <input type="hidden" name="version" value={String(notice.version)} />
        {Object.entries(form.draft).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {form.replaces && <input type="hidden" name="replaces" value="yes" />}
        <button type="submit" class="button main">
          {t('staff:letter.send')}
        </button>
        <button type="submit" class="button" formaction={staffUrls.notice(municipality, notice.reference)}>
          {t('staff:letter.change')}
        </button>
      </form>
    </Shell>
  )
}
