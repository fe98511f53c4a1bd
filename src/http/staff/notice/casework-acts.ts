import type { Context } from 'hono'
import { doCasework } from '../../../app/casework/do-casework.ts'
import { formBody } from '../../middleware/read-body.ts'
import { draftIn } from '../decision/draft.ts'
import { faultsIn, keepPosted } from '../decision/draft-pages.tsx'
import { staffContext } from '../page-context.ts'
import { refusedIn } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'
import { chosenFor, isChosenFor } from './chosen-act.tsx'
import { showNotice } from './decision-pages.tsx'

/** The note that is written now is kept among the notes, and no longer as a draft. */
const withoutNote = (form: URLSearchParams): URLSearchParams => {
  const rest = new URLSearchParams(form)
  rest.delete('note')
  return rest
}

/** Does one act (take, note, check) and returns to the page, with the draft answer stored. */
export const casework = (deps: StaffDeps) => async (c: Context<StaffEnv>) => {
  const { actor, municipality } = staffContext(deps, c)
  const reference = c.req.param('reference') ?? ''
  const form = await formBody(c)
  // What an act is about may stand behind its name: one of several wishes has the same button.
  const [act = '', about] = (form.get('act') ?? '').split(' ')
  // If part of the answer cannot be stored, the page shows where, and the act is not done.
  const unkept = await keepPosted(deps, c, act === 'note' ? withoutNote(form) : form).catch(faultsIn)
  if (unkept) return showNotice(deps, c, { ...draftIn(form), faults: unkept.fields ?? {} })
  const list = form.get('list') ?? ''
  try {
    const did = await doCasework(deps, actor, {
      municipality,
      reference,
      act,
      text: form.get(about === undefined ? 'note' : `parts.${about}`) ?? '',
      to: about ?? form.get('to') ?? (isChosenFor(act) ? form.get(chosenFor[act]) : null) ?? '',
      on: form.get('on') ?? '',
      number: form.get('number') ?? '',
      version: Number(form.get('version')) || 0,
    })
    return c.redirect(staffUrls.notice(municipality, reference, { list, ...(did && { did }) }), 303)
  } catch (error) {
    return showNotice(deps, c, { list, refused: refusedIn(error, form) })
  }
}
