import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { besideFrame, formId, urls } from '../../routes.ts'
import { BandColour, BrandStyle, Mark } from './brand-parts.tsx'
import { FaultLabel, isFaulty, type Wrong } from './fields.tsx'
import { Icon } from './icons.tsx'
import type { PageContext } from './page-context.ts'
import { CallOrLook, phoneLink, type Reached, WithoutPhone } from './reach.tsx'
import { Submit } from './submit.tsx'

export type Languages =
  /**
   * Inside a conversation the language is a submit button of its form, so that nothing is lost. Where the form asks
   * for the citizen's own language too, the button goes by another name.
   */
  { by: 'button'; name?: string } | { by: 'link'; href: (language: 'da' | 'en') => string } | { by: 'none' }

export type DocumentProps = Wrong & {
  context: PageContext
  title: string
  /** The kind of page, for the script: a change of kind moves the focus to the heading. */
  kind: string
  languages: Languages
  /** Form pages begin with the button that Enter presses, before any other in the page. */
  enter?: { name: string; value: string }
  children?: Child
}

const names = { da: 'Dansk', en: 'English' } as const

export const Document = ({ context, kind, languages, enter, children, ...named }: DocumentProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={context.language} data-theme={context.place.theme}>
      <head>
        <meta charset="utf-8" />
        <title>{pageTitle(context, named)}</title>
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <BandColour context={context} />
        <link rel="stylesheet" href={context.assets.css.path} nonce={context.nonce} />
        <BrandStyle context={context} />
        <script defer src={context.assets.page.path} nonce={context.nonce}></script>
      </head>
      <body
        class={context.place.embedded ? 'embedded' : undefined}
        data-kind={`${kind} ${context.language}`}
        data-hosts={context.place.embedded ? context.hosts.join(' ') : undefined}
      >
        {enter && <EnterButton {...enter} />}
        <a class="skip" href="#main">
          {context.t('pages:skip')}
        </a>
        <header {...framed(context)}>
          <div class="bar">
            <div class="wrap">
              <Brand context={context} />
              <LanguageChoice context={context} languages={languages} />
              <CallFromBar context={context} />
            </div>
          </div>
          <WayBack context={context} />
          <Banner context={context} />
          <RehearsalMark context={context} />
        </header>
        <main id="main" {...framed(context)}>
          <FaultLabel.Provider value={context.t('pages:fault')}>{children}</FaultLabel.Provider>
        </main>
        {context.neutral ? <NeutralFoot context={context} /> : <Foot context={context} />}
      </body>
    </html>
  </>
)

const pageTitle = (
  { neutral, pack, language, t }: PageContext,
  { title, ...wrong }: Wrong & Pick<DocumentProps, 'title'>,
) => {
  const said = isFaulty(wrong) ? `${t('pages:fault')} ${title}` : title
  return neutral ? said : `${said} – ${pack.name[language]}`
}

const Brand = ({ context }: { context: PageContext }) =>
  context.neutral ? (
    <p class="authority">
      <Icon name="mark" />
      Lydhør
    </p>
  ) : (
    <p class="authority">
      <a href={urls.chat(context.place, context.language)}>
        <Mark context={context} />
        {context.pack.name[context.language]}
      </a>
      {context.pack.approvedBy === null && <small>{context.t('pages:choose.unofficial')}</small>}
    </p>
  )

/** Whoever came by another site's button, on a phone, gets back to it by more than the browser's own button. */
const WayBack = ({ context: { place, t } }: { context: PageContext }) =>
  place.from === undefined ? null : (
    <p class="way-back">
      <a class="wrap" href={place.from} data-back>
        {t('pages:wayBack', { site: new URL(place.from).host })}
      </a>
    </p>
  )

/** The number stands in the band where there is room, and as a sign to press on a phone. */
const CallFromBar = ({ context: { neutral, pack, t } }: { context: PageContext }) => {
  const { phone } = pack.contacts
  return neutral || phone === null ? null : (
    <a class="call" href={phoneLink(phone)} aria-label={t('pages:call', { phone })}>
      <Icon name="tel" />
      <span>{phone}</span>
    </a>
  )
}

/** In a frame on a page with the same landmarks, ours need names to be told apart from theirs. */
const framed = ({ place, t }: PageContext) => ({
  'aria-label': place.embedded ? t('pages:demo.frameTitle') : undefined,
})

/** Enter in a field presses the first button of its form. Without this button it would switch the language. */
const EnterButton = ({ name, value }: { name: string; value: string }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: tabindex -1 keeps it out of the tab order; only Enter reaches it
  <button
    form={formId}
    type="submit"
    name={name}
    value={value}
    class="visually-hidden"
    tabindex={-1}
    aria-hidden="true"
  />
)

const LanguageChoice = ({ context, languages }: { context: PageContext; languages: Languages }) =>
  languages.by === 'none' ? null : (
    <nav
      aria-label={[context.t('pages:languages'), framed(context)['aria-label']].filter(Boolean).join(', ')}
    >
      <ul class="languages">
        {(['da', 'en'] as const)
          .filter(language => language !== context.language)
          .map(language => (
            <li>
              {languages.by === 'button' ? (
                <Submit
                  look="plain"
                  form={formId}
                  name={languages.name ?? 'language'}
                  value={language}
                  lang={language}
                  label={names[language]}
                />
              ) : (
                <a href={languages.href(language)} lang={language} hreflang={language}>
                  {names[language]}
                </a>
              )}
            </li>
          ))}
      </ul>
    </nav>
  )

/** Made up by staff to practise on: said on every page about it. */
const RehearsalMark = ({ context: { rehearsal, t } }: { context: PageContext }) =>
  rehearsal ? <p class="banner rehearsal">{t('rehearsal:mark')}</p> : null

/** Who stands behind the page is said before anything else when it is not the municipality (duties 7). */
const Banner = ({ context: { sending, t } }: { context: PageContext }) =>
  sending === 'real' ? null : (
    <p class="banner">
      <span class="wrap">{t(`pages:banner.${sending}`)}</span>
    </p>
  )

/** Whichever authority it was sent to, its status is found in one place. */
const NeutralFoot = ({ context: { t, language } }: { context: PageContext }) => (
  <footer class="foot">
    <ul>
      <li>
        <a href={urls.status(language)}>{t('pages:foot.status')}</a>
      </li>
    </ul>
  </footer>
)

const Foot = ({ context }: { context: PageContext }) => {
  const { place, language, pack, t } = context
  return (
    <footer class="foot" {...framed(context)}>
      <ul>
        <li>
          <a href={urls.status(language, place.municipality)} target={besideFrame(place)}>
            {t('pages:foot.status')}
          </a>
        </li>
        <li>
          <a href={urls.rules(place, language)} target={besideFrame(place)}>
            {t('pages:foot.rules')}
          </a>
        </li>
        <li>
          <a href={urls.privacy(place, language)} target={besideFrame(place)}>
            {t('pages:foot.privacy')}
          </a>
        </li>
        <li>
          <a href={urls.accessibility(place, language)} target={besideFrame(place)}>
            {t('pages:foot.accessibility')}
          </a>
        </li>
        {pack.contacts.phone && (
          <li>
            <WithoutPhone context={context} pack={pack} />
          </li>
        )}
      </ul>
      <Reach context={context} pack={pack} />
    </footer>
  )
}

const Reach = (reached: Reached) => (
  <p>
    {reached.pack.name[reached.context.language]}
    {' · '}
    <CallOrLook {...reached} />
  </p>
)
