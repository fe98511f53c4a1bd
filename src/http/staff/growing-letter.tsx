import type { Block } from '../../core/documents/block.ts'
import type { FieldErrors } from '../../core/errors.ts'
import { Blocks } from '../pages/blocks.tsx'
import { faultWords } from './fault-words.ts'
import type { StaffContext } from './page-context.ts'

type Props = { context: StaffContext; letter?: { title: string; blocks: Block[] }; faults?: FieldErrors }

/** Where the letter grows beside the answer; empty and hidden until the script has one to show. */
export const GrowingLetter = ({ context, letter, faults }: Props) => (
  <section
    id="growing"
    class="letter growing"
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
    {letter && (
      <>
        <h3>{letter.title}</h3>
        <Blocks blocks={letter.blocks} />
      </>
    )}
  </section>
)
