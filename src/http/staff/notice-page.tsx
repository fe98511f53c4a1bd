import type { RuleHere } from '../../app/rule-here.ts'
import type { OpenedNeed, StaffDecision, StaffNotice } from '../../app/staff-notice.ts'
import { spokenDay, spokenTime } from '../../core/calendar/spoken.ts'
import type { FieldErrors } from '../../core/errors.ts'
import { Blocks } from '../pages/blocks.tsx'
import { LetterView } from '../pages/letter-view.tsx'
import { Points } from '../pages/points.tsx'
import { AnswerWaits } from './answer-waits.tsx'
import { Assignment, Filing, Notes } from './casework.tsx'
import { DangerNote, SpeakFirst } from './danger-note.tsx'
import { DecisionForm, type Draft } from './decision-form.tsx'
import { Documents, NewCode } from './documents.tsx'
import { Facts } from './facts.tsx'
import { faultWords } from './fault-words.ts'
import { CitizenHistory } from './history.tsx'
import type { StaffContext } from './page-context.ts'
import { Marks } from './placing.tsx'
import { Reaching } from './reaching.tsx'
import { RemoveRehearsal } from './rehearsal.tsx'
import { staffUrls } from './routes.ts'
import { Shell } from './shell.tsx'
import { untilMeeting } from './when.ts'

type Props = {
  context: StaffContext
  notice: StaffNotice
  rule: RuleHere
  draft: Draft
  faults: FieldErrors
  need?: OpenedNeed
  replaces: boolean
  /** An answer has just gone out, or to the one who is to send it. */
  sent?: 'sent' | 'proposed' | undefined
}

/** Left what was sent and the rule for it, right the answer. */
export const NoticePage = (props: Props) => {
  const { context, notice, rule, faults, need, sent } = props
  const { t } = context
  return (
    <Shell context={context} title={notice.reference} kind="notice" faulty={Object.keys(faults).length > 0}>
      <Faults context={context} faults={faults} />
      {sent && (
        <p class="done" role="status">
          {t(`staff:${sent === 'sent' && notice.status === 'asked' ? 'asked' : sent}`)}
        </p>
      )}
      <h1>
        {notice.reference} <Meeting context={context} notice={notice} />
      </h1>
      <DangerNote context={context} notice={notice} />
      <Assignment context={context} notice={notice} />
      <Marks context={context} notice={notice} />
      <div class="sides">
        <section aria-labelledby="facts">
          <CitizenHistory context={context} notice={notice} />
          <h2 id="facts">{t('staff:notice.facts')}</h2>
          {notice.registeredBy && (
            <p class="soft">
              {t('staff:notice.registeredBy', {
                name: notice.registeredBy.name,
                title: notice.registeredBy.title,
              })}
            </p>
          )}
          <Facts context={context} notice={notice} need={need} />
          <Rule context={context} notice={notice} rule={rule} />
        </section>
        <section aria-labelledby="answer">
          <h2 id="answer">{t('staff:decision.title')}</h2>
          <Answer {...props} />
          <h2>{t('staff:notice.history')}</h2>
          <Points
            context={context}
            points={notice.points}
            unreached={isUnreached(notice) ? t('staff:reach.notYet') : undefined}
          />
          <Reaching context={context} notice={notice} />
          <Notes context={context} notice={notice} />
          <Documents context={context} notice={notice} />
          <Filing context={context} notice={notice} />
          <NewCode context={context} notice={notice} />
          {context.rehearsal && notice.roles.includes('handle') && (
            <RemoveRehearsal context={context} reference={notice.reference} />
          )}
        </section>
      </div>
      <p>
        <a href={staffUrls.inbox(context.municipality)}>{t('staff:notice.backToInbox')}</a>
      </p>
    </Shell>
  )
}

type About = Pick<Props, 'context' | 'notice'>

const Meeting = ({ context: { t, now }, notice }: About) => {
  if (notice.fields.meetingAt === undefined) return null
  const { urgency, words } = untilMeeting(notice.fields.meetingAt, now, t)
  return <span class={`tag ${urgency}`}>{words}</span>
}

/** Above the heading: what is missing in words, each line leading to its field. */
const Faults = ({ context: { t }, faults }: Pick<Props, 'context' | 'faults'>) => {
  const entries = Object.entries(faults)
  return entries.length === 0 ? null : (
    <div class="alarm" role="alert" aria-labelledby="faults" tabindex={-1}>
      <h2 id="faults">{t('staff:decision.errors', { count: entries.length })}</h2>
      <ul>
        {entries.map(([name, key]) => (
          <li>
            <a href={name === 'need' || name === 'authority' ? '#facts' : `#field-${name}`}>
              {faultWords(name, key, t)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Rule = ({ context, notice, rule }: About & Pick<Props, 'rule'>) => {
  const { t, pack, language } = context
  return (
    <section class="rule" aria-labelledby="rule">
      <h2 id="rule">{t('staff:notice.rule')}</h2>
      <div class="letter">
        <Blocks blocks={rule.blocks} />
        <ul class="sources">
          {rule.sources.map(({ label, url, checked }) => (
            <li>
              <a href={url}>{label}</a>, {t('staff:notice.checked', { when: spokenDay(checked, language) })}
            </li>
          ))}
        </ul>
        <p class="soft">
          {t('staff:notice.rulePack', {
            authority: pack.name[language],
            version: rule.packVersion,
          })}
          {/* To whoever said it aloud no page was shown. */}
          {!notice.registeredBy && ` ${t('staff:notice.ruleShown', { shown: notice.versions.pack })}`}
        </p>
      </div>
    </section>
  )
}

const Answer = (props: Props) => {
  const { context, notice, replaces } = props
  const { t } = context
  return (
    <>
      {notice.status === 'withdrawn' && <p class="note">{t('staff:notice.withdrawn')}</p>}
      <Decisions context={context} notice={notice} />
      <AnswerWaits context={context} notice={notice} />
      <SpeakFirst context={context} notice={notice} />
      {notice.canDecide.length > 0 && <DecisionForm {...props} replaces={false} />}
      {notice.canReplace.length > 0 && (
        <details open={replaces}>
          <summary>{t('staff:decision.again')}</summary>
          <p>{t('staff:decision.againHint')}</p>
          <DecisionForm {...props} replaces={true} />
        </details>
      )}
      {isOpen(notice) && notice.canDecide.length === 0 && <p>{t('staff:notice.noHandling')}</p>}
    </>
  )
}

const isUnreached = ({ status, reached }: StaffNotice): boolean =>
  status === 'answered' && reached === undefined

const isOpen = ({ status }: StaffNotice): boolean => status === 'waiting' || status === 'asked'

/** The newest whole; the ones before it folded, each named by what it was. */
const Decisions = ({ context, notice }: About) => {
  const [newest, ...earlier] = notice.decisions
  return (
    <>
      {newest && <Letter context={context} decision={newest} />}
      {earlier.map(decision => (
        <details>
          <summary>{decidedBy(context, decision)}</summary>
          <Letter context={context} decision={decision} />
        </details>
      ))}
    </>
  )
}

const decidedBy = ({ t, language }: StaffContext, { outcome, at, by }: StaffDecision): string =>
  t('staff:notice.decidedBy', {
    outcome: t(`staff:decision.outcomes.${outcome}`),
    name: by.name,
    title: by.title,
    when: spokenTime(new Date(at), language),
  })

const Letter = ({ context, decision }: { context: StaffContext; decision: StaffDecision }) => (
  <LetterView letter={decision.letter} language={context.language} level={3} id={`letter-${decision.at}`}>
    <p class="soft" lang={context.language}>
      {decidedBy(context, decision)}
    </p>
  </LetterView>
)
