import { besideFrame, formId, urls } from '../../routes.ts'
import { Document } from './document.tsx'
import type { PageContext } from './page-context.ts'
import { phoneLink } from './reach.tsx'
import { Submit } from './submit.tsx'

type Again = { action: string; posted: URLSearchParams }
type Props = {
  context: PageContext
  title: string
  detail: string
  /** Why the chat is closed, as the operator wrote it: in Danish. */
  closed?: string | undefined
  /** The address leads nowhere: whoever came to see what has happened is told where that is found. */
  lost?: boolean
  again?: Again | undefined
}

/** Says what happened, what is kept, and where to go next. It never shows a stack trace. */
export const ErrorPage = ({ context, title, detail, closed, lost, again }: Props) => {
  const { language } = context
  return (
    <Document context={context} title={title} kind="error" languages={{ by: 'none' }}>
      <h1>{title}</h1>
      <p>
        {closed !== undefined && <span lang={language === 'da' ? undefined : 'da'}>{`${closed} `}</span>}
        {detail}
      </p>
      {lost && <FindStatus context={context} />}
      {again && <SendAgain context={context} again={again} />}
      <p class="row">
        <WayOn context={context} isMain={!again} isClosed={closed !== undefined} />
      </p>
    </Document>
  )
}

const FindStatus = ({ context: { t, place, language } }: { context: PageContext }) => (
  <p>
    <a href={urls.status(language, place.municipality)} target={besideFrame(place)}>
      {t('pages:foot.status')}
    </a>
    : {t('pages:status.findIntro')}
  </p>
)

type WayOnProps = { context: PageContext; isMain: boolean; isClosed: boolean }

/** A link to a page that works: the chat, if it is open; the list of authorities, if this one is not served. */
const WayOn = ({ context, isMain, isClosed }: WayOnProps) => {
  const { t, place, language, pack, neutral } = context
  const main = isMain ? 'button main' : 'button'
  const other = isClosed ? main : 'button'
  if (neutral)
    return (
      <a class={main} href={urls.choose(language)}>
        {t('pages:choose.find')}
      </a>
    )
  return (
    <>
      {!isClosed && (
        <a class={main} href={urls.chat(place, language)}>
          {t('pages:error.start')}
        </a>
      )}
      {pack.contacts.phone ? (
        <a class={other} href={phoneLink(pack.contacts.phone)}>
          {t('pages:call', { phone: pack.contacts.phone })}
        </a>
      ) : (
        <a class={other} href={pack.contacts.website} target={besideFrame(place)}>
          {t('pages:website')}
        </a>
      )}
    </>
  )
}

/** Posted words are shown so that they can be copied; a secret is shown on no page. */
const notHidden = ['text', 'secret']

/** Without a script only this page remembers what was posted: hidden fields, and the words where they can be read. */
const SendAgain = ({ context: { t }, again: { action, posted } }: { context: PageContext; again: Again }) => {
  const words = posted.get('text')
  return (
    <form id={formId} method="post" action={action}>
      {[...posted]
        .filter(([name]) => !notHidden.includes(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      {words && (
        <>
          <p>
            <label for="text">{t('pages:error.kept')}</label>
          </p>
          <p>
            <textarea id="text" name="text" rows={4} autocomplete="off" dir="auto">
              {words}
            </textarea>
          </p>
        </>
      )}
      <p>
        <Submit look="button main" label={t('pages:error.again')} />
      </p>
    </form>
  )
}
