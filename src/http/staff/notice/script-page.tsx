import type { Context } from 'hono'
import { type RuleHere, ruleHere } from '../../../app/conversation/rule-here.ts'
import { Blocks } from '../../pages/layout/blocks.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

/** What to say when somebody records without having said so: four calm ways, and each is allowed (duties 19). */
export const scriptPage = (deps: StaffDeps) => (c: Context<StaffEnv>) => {
  const context = staffContext(deps, c)
  const { municipality, language } = context
  const rule = ruleHere(deps, { municipality, fields: { medium: 'audio', setting: 'phone' }, language })
  return c.html(<ScriptPage context={context} rule={rule} />)
}

const ways = ['yes', 'pause', 'call_back', 'no'] as const

const ScriptPage = ({ context, rule }: { context: StaffContext; rule: RuleHere }) => {
  const { t, municipality, pack, actor } = context
  const word = pack.channels.audio_phone?.default === 'notice' ? 'notice' : 'request'
  return (
    <Shell context={context} title={t('staff:script.title')} kind="script">
      <h1>{t('staff:script.title')}</h1>
      <p class="lead">{t('staff:script.lead')}</p>
      {ways.map(way => (
        <article class="letter" aria-labelledby={`way-${way}`}>
          <h2 id={`way-${way}`}>{t(`staff:script.${way}.title`)}</h2>
          <blockquote>{t(`staff:script.${way}.${way === 'yes' || way === 'no' ? word : 'say'}`)}</blockquote>
          <p>{t(`staff:script.${way}.then`)}</p>
        </article>
      ))}
      <p>{t('staff:script.never')}</p>
      <section class="rule" aria-labelledby="rule">
        <h2 id="rule">{t('staff:notice.rule')}</h2>
        <div class="letter">
          <Blocks blocks={rule.blocks} />
          <ul class="sources">
            {rule.sources.map(({ label, url }) => (
              <li>
                <a href={url}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {actor.roles.includes('handle') && (
        <p class="no-print">
          <a href={staffUrls.register(municipality)}>{t('staff:script.register')}</a>
        </p>
      )}
    </Shell>
  )
}
