import { byId } from './dom.ts'

const fields = { day: 'field-meetingDay', time: 'field-meetingTime' }

const typed = (id: string) => {
  const input = byId(id)
  return input instanceof HTMLInputElement ? input.value : ''
}

/** Whether this is one of the two inputs that the words belong to. */
export const isOfMeeting = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && [fields.day, fields.time].includes(target.id)

/** As `spokenWeekday` and `spokenClock` say it on the server, whose lists of names are not sent to the page. */
const wordsFor = (lang: string): string => {
  const day = new Date(`${typed(fields.day)}T12:00`)
  if (Number.isNaN(day.getTime())) return ''
  const isDanish = lang === 'da'
  const said = (parts: Intl.DateTimeFormatOptions) =>
    day.toLocaleDateString(isDanish ? 'da-DK' : 'en-GB', parts)
  // Apart: what stands between them differs with the browser.
  const date = said({ day: 'numeric', month: 'long', year: 'numeric' })
  const words = `${said({ weekday: 'long' })} ${isDanish ? 'den ' : ''}${date}`
  const time = typed(fields.time)
  if (!time) return words
  return `${words} ${isDanish ? `kl. ${time.replace(':', '.')}` : `at ${time}`}`
}

/**
 * Says the day that was chosen in the page's own words: a browser shows it in the order of its own language. Words
 * that are the same are not put there again, since they would be read aloud again.
 */
export const sayDay = () => {
  const place = byId('meeting-words')
  const words = wordsFor(document.documentElement.lang)
  if (place && place.textContent !== words) place.textContent = words
}
