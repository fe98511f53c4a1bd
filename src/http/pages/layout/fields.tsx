import { type Child, createContext, useContext } from 'hono/jsx'
import { faultsId } from '../../routes.ts'
import type { PageContext } from './page-context.ts'

export type Faults = Record<string, string>

/** Why something was not taken, where no one field is to blame. */
export type Problem = { title: string; detail: string }

/** What was not taken: fields of the page, or all of it. */
export type Wrong = { faults?: Faults | undefined; problem?: Problem | undefined }

/** The title of a page says first that something was not taken. */
export const isFaulty = ({ faults = {}, problem }: Wrong): boolean =>
  problem !== undefined || Object.keys(faults).length > 0

type Attributes = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }

type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  fault?: string | undefined
  children: (attributes: Attributes) => Child
}

/** "Fejl:", before each fault, for those who do not see its colour; every page gives its own language's word. */
export const FaultLabel = createContext('')

export const Fault = ({ name, fault }: { name: string; fault: string }) => (
  <span class="fault" id={`fault-${name}`}>
    <span class="visually-hidden">{useContext(FaultLabel)} </span>
    {fault}
  </span>
)

/**
 * More than five times the longest message that is taken, and twenty times the longest field of a form: whoever writes so much is
 * told that it is too long. Words beyond it would be more than a page can hand back to somebody without a script, and
 * the clipboard still has them.
 */
export const mostTyped = 11_500

const describing = ({ name, hint, fault }: Pick<FieldProps, 'name' | 'hint' | 'fault'>) => {
  const described = [hint && `hint-${name}`, fault && `fault-${name}`].filter(Boolean).join(' ')
  return described ? { 'aria-describedby': described } : {}
}

/** A labelled field with its hint and its fault above it (DKFDS fejlmeddelelser). */
export const Field = ({ name, label, hint, fault, children }: FieldProps) => (
  <div class={fault ? 'field wrong' : 'field'}>
    <label for={`field-${name}`}>{label}</label>
    <Hint name={name} hint={hint} />
    {fault && <Fault name={name} fault={fault} />}
    {children({
      id: `field-${name}`,
      name,
      ...describing({ name, hint, fault }),
      ...(fault && { 'aria-invalid': 'true' as const }),
    })}
  </div>
)

const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint ? (
    <span class="hint" id={`hint-${name}`}>
      {hint}
    </span>
  ) : null

/** The words of one choice, and below them what it means. */
export const Explained = ({ label, hint }: { label: string; hint: string }) => (
  <span>
    {label}
    <span class="hint">{hint}</span>
  </span>
)

type GroupProps = Omit<FieldProps, 'children'> & { children?: Child }

/** Radio buttons or boxes that answer one question together. */
export const Group = ({ name, label, hint, fault, children }: GroupProps) => (
  <fieldset
    class={fault ? 'field group wrong' : 'field group'}
    id={`field-${name}`}
    tabindex={-1}
    {...describing({ name, hint, fault })}
  >
    <legend>{label}</legend>
    <Hint name={name} hint={hint} />
    {fault && <Fault name={name} fault={fault} />}
    <div class="options">{children}</div>
  </fieldset>
)

type SummaryProps = Wrong & { context: PageContext }

/**
 * Above the heading, even for one fault; each line leads to its field and says the same as the field does.
 * The place is there from the start, with what the script says when it cannot reach us.
 */
export const ErrorSummary = ({ context: { t }, faults = {}, problem }: SummaryProps) => {
  const entries = Object.entries(faults)
  return (
    <div
      id="fault"
      role="alert"
      data-retrying={t('pages:script.retrying')}
      data-failed={t('pages:script.failed')}
      data-offline={t('pages:script.offline')}
      data-again={t('pages:script.again')}
      data-slow={t('pages:script.slow')}
      data-file={t('pages:script.file')}
    >
      {(entries.length > 0 || problem) && (
        <div class="alarm" id={faultsId} tabindex={-1}>
          <h2>{problem ? problem.title : t('pages:faults')}</h2>
          {problem && <p>{problem.detail}</p>}
          {entries.length > 0 && (
            <ul>
              {entries.map(([name, fault]) => (
                <li>
                  <a href={`#field-${name}`}>{fault}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
