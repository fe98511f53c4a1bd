import { type Child, createContext, useContext } from 'hono/jsx'
import { faultsId } from '../../routes.ts'
import type { PageContext } from './page-context.ts'

export type Faults = Record<string, string>

/** Why something was not accepted, where no single field is to blame. */
export type Problem = { title: string; detail: string }

/** What was not accepted: fields of the page, or the whole form. */
export type Wrong = { faults?: Faults | undefined; problem?: Problem | undefined }

/** Whether the page's title must say first that something is wrong. */
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

/** "Fejl:" before each fault, for people who do not see its colour, in the language of the page. */
export const FaultLabel = createContext('')

export const Fault = ({ name, fault }: { name: string; fault: string }) => (
  <span class="fault" id={`fault-${name}`}>
    <span class="visually-hidden">{useContext(FaultLabel)} </span>
    {fault}
  </span>
)

/**
 * More than five times the longest message and twenty times the longest field of a form: a longer text is reported as
 * too long. A page could not hand so much back to somebody without a script; the clipboard still has it.
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

/** The label of one choice, and below it what it means. */
export const Explained = ({ label, hint }: { label: string; hint: string }) => (
  <span>
    {label}
    <span class="hint">{hint}</span>
  </span>
)

type GroupProps = Omit<FieldProps, 'children'> & { children?: Child }

/** Radio buttons or checkboxes that answer one question together. */
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
 * The error summary above the heading, even for one fault: each line links to its field and has the same text. The
 * element is there from the start, with the texts the script shows when it cannot reach the server.
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
