import type { OpenedNeed, StaffNotice } from '../../../app/casework/staff-notice.ts'
import type { AfterSending } from '../../../app/inbox/after-sending.ts'
import { spokenDay } from '../../../core/calendar/spoken.ts'
import { Blocks } from '../../pages/layout/blocks.tsx'
import { Done } from '../../pages/layout/done.tsx'
import { AnswerWaits } from '../decision/answer-waits.tsx'
import { DecisionForm, type DecisionFormProps, decisionForm } from '../decision/decision-form.tsx'
import { DraftNote } from '../decision/draft-pages.tsx'
import { faultWords } from '../decision/fault-words.ts'
import { OwedWishes } from '../decision/heard-wish.tsx'
import { Promises } from '../decision/promises.tsx'
import { FaultList } from '../fault-list.tsx'
import { SentBefore, SentNote } from '../inbox/after-sending.tsx'
import { KeyList } from '../inbox/key-list.tsx'
import { ListField } from '../list-field.tsx'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import { Assignment, Notes } from './casework.tsx'
import { Course } from './course.tsx'
import { DangerNote, SpeakFirst } from './danger-note.tsx'
import { Decisions, Documents, NewCode } from './documents.tsx'
import { Facts } from './facts.tsx'
import { Filing, Withdrawn } from './filing.tsx'
import { CitizenHistory } from './history.tsx'
import { NoticeHead, WayOn } from './notice-head.tsx'
import { Marks } from './placing.tsx'
import { Reaching } from './reaching.tsx'
import { placeOfFault, refusedLines } from './refused-places.ts'
import { RemoveRehearsal } from './rehearsal.tsx'
import { BeforeAnswer } from './represented.tsx'
import { PassingOn, TasksOwed } from './still-to-do.tsx'

type Props = DecisionFormProps & {
  refused?: Refused | undefined
  /** What the notice that was just answered still wants done by hand. */
  after?: AfterSending | undefined
  need?: OpenedNeed
  /** What was just done: `sent` and `proposed` are 1, or the reference of the notice before this one. */
  news: Record<string, string>
}

/** Left what was sent, and below it the rule and what has happened; right, or between on a phone, what one does about it. */
export const NoticePage = (props: Props) => {
  const { context, notice, rule, faults, need, list, refused } = props
  const { t } = context
  const shown = { context, notice, refused, list }
  return (
    <Shell
      context={context}
      title={notice.reference}
      kind="notice"
      faults={{ ...faults, ...refused?.fields }}
    >
      <WayOn context={context} notice={notice} list={list} />
      <Faults context={context} faults={faults} refused={refused} />
      <JustDone {...props} />
      <NoticeHead context={context} notice={notice} />
      <DangerNote context={context} notice={notice} />
      <div class="sides">
        <section aria-labelledby="facts" class="reads">
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
          <Facts context={context} notice={notice} need={need} refused={refused} />
        </section>
        <section aria-labelledby="answer" class="does">
          <Assignment {...shown} />
          <Marks context={context} notice={notice} />
          <h2 id="answer">{t('staff:decision.title')}</h2>
          <Answer {...props} />
          <TasksOwed {...shown} />
          <Promises {...shown} note={props.draft.note} />
          <PassingOn {...shown} />
          <Reaching {...shown} />
          <Notes {...shown} written={props.draft.note} faults={faults} />
          <Filing {...shown} />
          <NewCode context={context} notice={notice} />
          {context.rehearsal && notice.roles.includes('handle') && (
            <RemoveRehearsal context={context} reference={notice.reference} />
          )}
        </section>
        <section aria-labelledby="rule" class="reads more">
          <Rule context={context} notice={notice} rule={rule} />
          <h2>{t('staff:notice.history')}</h2>
          <Course context={context} notice={notice} />
          <Documents context={context} notice={notice} />
        </section>
      </div>
      <KeyList t={t} />
    </Shell>
  )
}

type NoticeContext = Pick<Props, 'context' | 'notice'>

/** What is there to be seen afterwards is not said as well. */
const said = [
  'journal',
  'note',
  'setting',
  'represented',
  'hold',
  'unhold',
  'posted',
  'told',
  'delivered',
] as const

const JustDone = ({ context, notice, news, after }: Props) => {
  const { t } = context
  const did = said.find(act => act === news.did)
  const sent = (['sent', 'proposed'] as const).find(name => news[name] === '1')
  return (
    <>
      {sent && (
        <SentNote context={context} after={after}>
          {t(`staff:${sent === 'sent' && notice.status === 'asked' ? 'asked' : sent}`)}
        </SentNote>
      )}
      {news.sent !== '1' && news.proposed !== '1' && (
        <SentBefore context={context} news={news} after={after} />
      )}
      {did && <Done>{t(`staff:did.${did}`, { number: notice.casework.journal?.number ?? '' })}</Done>}
      {news.kept && <Done>{t('staff:draft.kept')}</Done>}
    </>
  )
}

const Faults = ({ context: { t }, faults, refused }: Pick<Props, 'context' | 'faults' | 'refused'>) => {
  const ofAnswer = Object.entries(faults).map(([name, key]) => ({
    href: placeOfFault(name),
    words: faultWords(name, key, t),
  }))
  const title = refused && t('staff:error.invalid_fields.title')
  return <FaultList t={t} title={title} faults={[...ofAnswer, ...refusedLines(refused, t)]} />
}

const Rule = ({ context, notice, rule }: NoticeContext & Pick<Props, 'rule'>) => {
  const { t, pack, language } = context
  return (
    <>
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
    </>
  )
}

const Answer = (props: Props) => {
  const { context, notice, replaces, refused, list } = props
  const { t } = context
  const answers = notice.canDecide.length + notice.canReplace.length > 0
  return (
    <>
      <Withdrawn {...{ context, notice, list }} />
      <Decisions context={context} notice={notice} />
      <OwedWishes context={context} notice={notice} />
      <AnswerWaits {...{ context, notice, refused, list }} />
      <SpeakFirst context={context} notice={notice} />
      {answers && <BeforeAnswer context={context} notice={notice} refused={refused} />}
      {answers && <DraftNote context={context} drafts={notice.drafts} version={notice.version} />}
      {notice.canDecide.length > 0 && <DecisionForm {...props} replaces={false} />}
      {notice.canReplace.length > 0 && (
        <details open={replaces}>
          <summary>{t('staff:decision.again')}</summary>
          <p>{t('staff:decision.againHint')}</p>
          <DecisionForm {...props} replaces={true} />
        </details>
      )}
      {!answers && notice.roles.includes('handle') && (
        <form
          id={decisionForm}
          method="post"
          action={staffUrls.casework(context.municipality, notice.reference)}
        >
          <input type="hidden" name="noteAlone" value="yes" />
          <input type="hidden" name="version" value={String(notice.version)} />
          <ListField list={list} />
        </form>
      )}
      {isOpen(notice) && notice.canDecide.length === 0 && !notice.roles.includes('handle') && (
        <p>
          {t(
            notice.roles.includes('release') && notice.waiting
              ? 'staff:notice.onlyRelease'
              : 'staff:notice.noHandling',
          )}
        </p>
      )}
    </>
  )
}

const isOpen = ({ status }: StaffNotice): boolean => status === 'waiting' || status === 'asked'
