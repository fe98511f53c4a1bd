import type { Context } from 'hono'
import { endSheets, readSharedSheet, shareSheet } from '../../../app/casework/meeting-sheet.ts'
import { servedPack } from '../../../app/conversation/open-conversation.ts'
import { dayOf, spokenDay } from '../../../core/calendar/spoken.ts'
import { startLanguage } from '../../language.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Done } from '../../pages/layout/done.tsx'
import { shellContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { Side } from './sheet-side.tsx'

type Request = Context<StaffEnv>

/** The link is shown once, on the page that answers the form. */
export const changeSheet = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { actor, municipality, t, language } = context
  const reference = c.req.param('reference') ?? ''
  const sought = { municipality, reference }
  if ((await formBody(c)).get('act') === 'end') {
    await endSheets(deps, actor, sought)
    return c.redirect(staffUrls.sheet(municipality, reference), 303)
  }
  const { secret, until } = await shareSheet(deps, actor, sought)
  const day = spokenDay(dayOf(new Date(until)), language)
  return c.html(
    <Shell context={context} title={t('told:sheet.title')} kind="sheet">
      <h1>{t('told:sheet.title')}</h1>
      <p>{t('told:sheet.lead', { day })}</p>
      <Done>
        {t('told:sheet.made')} <code>{`${deps.settings.publicUrl}${staffUrls.sharedSheet(secret)}`}</code>
      </Done>
      <p>
        <a href={staffUrls.sheet(municipality, reference)}>{t('staff:sheet.back')}</a>
      </p>
    </Shell>,
  )
}

/** For an employee who meets the citizen: the answer and its conditions. No sign-in, no name, no need. */
export const sharedSheet = (deps: StaffDeps) => async (c: Request) => {
  const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
  const { municipality, sheet } = await readSharedSheet(deps, c.req.param('secret') ?? '')
  const pack = servedPack(deps, municipality)
  const context = { ...shellContext(deps, c, language), pack }
  c.header('referrer-policy', 'no-referrer')
  return c.html(
    <Shell context={context} title={context.t('staff:sheet.title')} kind="shared-sheet">
      <h1>{context.t('staff:sheet.title')}</h1>
      <Side context={context} page={language} sheet={sheet} side="staff" />
      <p>{context.t('told:sheet.shown')}</p>
    </Shell>,
  )
}
