import type { ShownLetter } from '../../../core/documents/formats/blocks.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { LetterView } from '../../pages/notice/letter-view.tsx'
import type { StaffContext } from '../page-context.ts'
import { faultWords } from './fault-words.ts'

type Props = { context: StaffContext; letter?: ShownLetter; faults?: FieldErrors }

/** The place of the live letter beside the answer: empty and hidden until the script fills it. */
export const GrowingLetter = ({ context, letter, faults }: Props) => (
  <section
    id="growing"
    class="growing"
    aria-label={context.t('staff:letter.title')}
    hidden={!letter && !faults}
  >
    <p class="soft">{context.t('staff:letter.title')}</p>
    {faults && (
      <ul>
        {Object.entries(faults).map(([name, key]) => (
          <li>{faultWords(name, key, context.t)}</li>
        ))}
      </ul>
    )}
    {letter && <LetterView letter={letter} language={context.language} level={3} addressed />}
  </section>
)
