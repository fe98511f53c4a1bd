import { byId } from './dom.ts'

const typed = (id: string) => {
  const input = byId(id)
  return input instanceof HTMLInputElement ? input.value : ''
}

/** Says the day that was chosen in the page's own words: a browser shows it in the order of its own language. */
export const sayDay = () => {
  const place = byId('meeting-words')
  if (!place) return
  const day = new Date(`${typed('field-meetingDay')}T12:00`)
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const { lang } = document.documentElement
  const time = typed('field-meetingTime')
  const clock = lang === 'da' ? `kl. ${time.replace(':', '.')}` : `at ${time}`
  place.textContent = Number.isNaN(day.getTime())
    ? ''
    : [day.toLocaleDateString(lang === 'da' ? 'da-DK' : 'en-GB', parts), time && clock]
        .filter(Boolean)
        .join(' ')
}
