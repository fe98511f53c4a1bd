import type { Message, Source } from '../../../app/conversation/turn.ts'
import { besideFrame } from '../../routes.ts'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

/** One line under an answer: its sources, when they were read, and a link to report the answer as wrong. */
export const Sources = ({ context, message }: { context: PageContext; message: Message }) => {
  const { sources, kind, answer } = message
  const isReportable = kind === 'answer' && answer !== undefined
  return sources.length === 0 && !isReportable ? null : (
    <div class="sources">
      {sources.length > 0 && <List context={context} sources={sources} />}
      {isReportable && (
        <Submit
          look="plain report no-print"
          name="report"
          value={answer}
          label={context.t('pages:chat.report')}
        />
      )}
    </div>
  )
}

const List = ({ context: { t, language, place }, sources }: { context: PageContext; sources: Source[] }) => (
  <details>
    <summary>
      {t('pages:chat.sources', { count: sources.length, date: shortDate(oldest(sources), language) })}
    </summary>
    <ul>
      {sources.map(source => (
        <li>
          <a href={source.url} rel="noreferrer" target={besideFrame(place)}>
            {source.label}
          </a>{' '}
          {t('pages:chat.checked', { date: shortDate(source.checked, language) })}
        </li>
      ))}
    </ul>
  </details>
)

/** The oldest date counts: no line may say that a source was read later than it was. */
const oldest = (sources: Source[]): string => sources.map(({ checked }) => checked).sort()[0] ?? ''

const shortDate = (iso: string, language: 'da' | 'en') => {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return language === 'da' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`
}
