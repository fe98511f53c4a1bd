/**
 * Stores a draft answer while it is written: a moment after the last letter, before another button leaves the page,
 * and when the page is left. The server stores it; without this script "Gem kladde" does the same.
 */
const pause = 1500

const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams({ live: '1' })
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields
}

export const keepWhileWriting = (form: HTMLFormElement) => {
  const button = form.querySelector<HTMLButtonElement>('button[formaction$="/draft"]')
  const said = document.getElementById('kept')
  if (!button || !said) return
  const url = button.formAction
  let unkept = false
  let leaving = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  let writing = 0

  const keep = () => {
    clearTimeout(waiting)
    if (!unkept) return
    writing += 1
    const mine = writing
    const sending = new XMLHttpRequest()
    sending.open('POST', url)
    sending.setRequestHeader('content-type', 'application/x-www-form-urlencoded')
    sending.onload = () => {
      if (mine !== writing) return
      unkept = sending.status !== 200
      // A page that asks to sign in says nothing about the draft.
      const words = sending.status === 200 || sending.status === 422 ? sending.responseText : ''
      said.textContent = sending.status === 200 ? `${button.textContent}: ${words}` : words
    }
    sending.send(fieldsOf(form).toString())
  }

  form.addEventListener('input', () => {
    unkept = true
    clearTimeout(waiting)
    waiting = setTimeout(keep, pause)
  })
  // What is sent along with the form is kept by that; another form's button would leave it behind.
  document.addEventListener('submit', event => {
    if (event.target === form) leaving = true
    else if (unkept) sendBeacon()
  })
  const sendBeacon = () => {
    if (navigator.sendBeacon?.(url, fieldsOf(form))) unkept = false
  }
  addEventListener('pagehide', () => {
    if (unkept && !leaving) sendBeacon()
  })
  addEventListener('beforeunload', event => {
    if (!unkept || leaving) return
    event.preventDefault()
    event.returnValue = ''
  })
}
