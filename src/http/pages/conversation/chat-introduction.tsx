import { besideFrame, urls } from '../../routes.ts'
import type { PageContext } from '../layout/page-context.ts'

/**
 * Said before the first thing a citizen types (duties 6 and 8): that it is a program, voluntary, who is responsible, the
 * other ways, what is kept, and no CPR number. In two lines, since what is longer is not read.
 */
export const ChatIntroduction = ({
  context: { t, place, pack, language, sending },
}: {
  context: PageContext
}) => (
  <div class="about">
    <p>
      {t('pages:about.program')} {t(`pages:about.who.${sending}`, { authority: pack.name[language] })}{' '}
      {t('pages:about.data')}{' '}
      <a href={urls.privacy(place, language)} target={besideFrame(place)}>
        {t('pages:about.more')}
      </a>
    </p>
  </div>
)
