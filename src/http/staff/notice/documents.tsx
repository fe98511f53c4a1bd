import type { StaffDecision } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { LetterView } from '../../pages/notice/letter-view.tsx'
import { outcomeWords } from '../decision/outcome-words.ts'
import type { NoticeShown, StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'

export const Documents = ({ context, notice }: NoticeShown) => {
  const { t, municipality } = context
  return (
    <>
      <h2>{t('staff:notice.documents')}</h2>
      <ul>
        {notice.documents.map(({ name, kind, version }) => (
          <li>
            <a
              href={staffUrls.document({ municipality, reference: notice.reference }, kind, {
                name,
                version: String(version),
              })}
            >
              {t('staff:notice.documentLink', {
                name: name === 'notice' ? t(`notice:Word.${notice.word}`) : t('staff:notice.documentAnswer'),
                kind: t(`staff:notice.kind.${kind}`),
                version,
              })}
            </a>
          </li>
        ))}
      </ul>
      <WholeLetters context={context} notice={notice} />
      <p>
        <a href={staffUrls.sheet(municipality, notice.reference)}>{t('staff:sheet.title')}</a>
      </p>
      <Export context={context} notice={notice} />
    </>
  )
}

/** A letter with the need, as the citizen got it: opening it is an act of its own, and logged. */
const WholeLetters = ({ context: { t, municipality }, notice }: NoticeShown) => {
  const { roles, reference, documents } = notice
  if (!roles.includes('handle') && !roles.includes('release')) return null
  const versions = [...new Set(documents.filter(one => one.tellsNeed).map(({ version }) => version))]
  return (
    <>
      {versions.map(version => (
        <form method="post" action={staffUrls.document({ municipality, reference }, 'html', {})}>
          <input type="hidden" name="name" value="decision" />
          <input type="hidden" name="version" value={String(version)} />
          <p>{t('staff:notice.wholeLetter', { version })}</p>
          <p class="row">
            {documents
              .filter(one => one.tellsNeed && one.version === version)
              .map(({ kind }) => (
                <Submit
                  formaction={staffUrls.document({ municipality, reference }, kind, {})}
                  label={t(`staff:notice.kind.${kind}`)}
                />
              ))}
          </p>
        </form>
      ))}
    </>
  )
}

/** For people who may export the case; the need only for those who handle it. */
const Export = ({ context: { t, municipality }, notice }: NoticeShown) => {
  const { roles, reference, hasNeed, hasReplies } = notice
  return !roles.includes('read') && !roles.includes('handle') ? null : (
    <form method="post" class="row" action={staffUrls.export(municipality, reference)}>
      <Submit label={t('staff:notice.export')} />
      {(hasNeed || hasReplies) && roles.includes('handle') && (
        <Submit name="need" value="yes" label={t('staff:notice.exportNeed')} />
      )}
    </form>
  )
}

/** At the desk, for somebody who has lost the code and has identified themselves (duties 11). */
export const NewCode = ({ context: { t, municipality }, notice }: NoticeShown) =>
  notice.roles.includes('handle') ? (
    <details>
      <summary>{t('staff:code.lost')}</summary>
      <p>{t('staff:code.lostHint')}</p>
      <form method="post" action={staffUrls.code(municipality, notice.reference)}>
        <Submit label={t('staff:code.make')} />
      </form>
    </details>
  ) : null

/** The newest answer in full; earlier ones folded, each under its outcome. */
export const Decisions = ({ context, notice }: NoticeShown) => {
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

const decidedBy = ({ t, language }: StaffContext, decision: StaffDecision): string =>
  t('staff:notice.decidedBy', {
    outcome: outcomeWords(decision, t),
    name: decision.by.name,
    title: decision.by.title,
    when: spokenTime(new Date(decision.at), language),
  })

const Letter = ({ context, decision }: { context: StaffContext; decision: StaffDecision }) => (
  <LetterView letter={decision.letter} language={context.language} level={3} id={`letter-${decision.at}`}>
    <p class="soft" lang={context.language}>
      {decidedBy(context, decision)}
    </p>
  </LetterView>
)
