import type { WishRow } from '../../../core/notice/decision/wish-rows.ts'
import { halvesOf, sentencesOf } from '../../../core/reader/sentences.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { CitizenQuote } from '../citizen-words.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy, refusedWords } from '../refused.ts'
import { staffUrls } from '../routes.ts'

type Props = NoticeShown & { rows: readonly WishRow[] }

/** All that the citizen wished in their own words, each text by itself. */
export const SplitEach = ({ rows, ...shown }: Props) => {
  const own = rows
    .filter(({ wish, words }) => wish === 'other' && words !== undefined)
    .map(row => row.of ?? row)
  const texts = own.filter(({ id }, at) => own.findIndex(one => one.id === id) === at)
  return shown.notice.canMend ? (
    <div>
      {texts.map(whole => (
        <SplitWords {...shown} whole={whole} rows={rows.filter(({ of }) => of?.id === whole.id)} />
      ))}
    </div>
  ) : null
}

/** A line for each wish that the words seem to hold: by sentence, and by what a sentence joins. */
const proposedLines = (words: string): string[] =>
  sentencesOf(words)
    .flatMap(span => halvesOf(words, span))
    .map(span => words.slice(...span).trim())

/** The words stand whole above the lines; staff say where one wish ends. */
const SplitWords = ({ context, notice, refused, rows, whole }: Props & { whole: WishRow }) => {
  const { t, municipality } = context
  const { id, words = '' } = whole
  const [name, act] = [`parts.${id}`, `split_wish ${id}`]
  const wrong = refusedBy(refused, act)
  const fault = wrong?.fields.parts
  const lines = rows.length > 0 ? rows.map(row => row.words ?? '') : proposedLines(words)
  return (
    <details open={wrong !== undefined}>
      <summary>{t('staff:decision.split.title')}</summary>
      <CitizenQuote context={context} wroteIn={notice.language} text={words} />
      <Field
        name={name}
        label={t('staff:decision.split.label')}
        hint={t('staff:decision.split.hint')}
        fault={fault && refusedWords('parts', fault, t)}
      >
        {attributes => (
          <textarea rows={lines.length + 1} {...attributes}>
            {wrong?.typed[name] ?? lines.join('\n')}
          </textarea>
        )}
      </Field>
      <Submit
        formaction={staffUrls.casework(municipality, notice.reference)}
        formnovalidate
        name="act"
        value={act}
        label={t('staff:decision.split.save')}
      />
    </details>
  )
}
