/**
 * A day of these years with a time of day behind it is a meeting's. People born from 1930 on are alive, so of short
 * years only the next few count: whoever else was born in those is a child, or near a hundred.
 */
const meetingYears = { from: 20, to: 39, toShort: 29 }

export const isTimeOfDay = (digits: string): boolean =>
  /^\d{4}$/.test(digits) &&
  Number(digits.slice(0, 2)) >= 6 &&
  Number(digits.slice(0, 2)) < 22 &&
  Number(digits.slice(2)) % 5 === 0 &&
  Number(digits.slice(2)) < 60

/** From one hour to another. */
export const isHours = (text: string): boolean => {
  const [from = '', to = ''] = text.split(/[-‐-―−]/)
  return from < to && [from, to].every(hour => isTimeOfDay(`${hour}00`))
}

const isQuarter = (hour: string): boolean => /^(?:[01]\d|2[0-3])(?:00|15|30|45)$/.test(hour)

/** "5 Jan 17-18.45", "5 Jan 1900-2015": what looks like a year is an hour, and another is behind it. */
export const isHourRange = (year: string, marks: string, behind: string): boolean => {
  const hour = year.padEnd(4, '0')
  const until = behind.replace(/[.:]/, '')
  const isClock = year.length > 2 || /^\d\d[.:]\d\d$/.test(behind)
  return /^\s?[-‐-―−]\s?$/.test(marks) && isClock && isQuarter(hour) && isQuarter(until) && hour < until
}

/** Whether a day of this year is rather a meeting's than a birthday. */
export const isMeetingYear = (year: string): boolean => {
  const isShort = year.length === 2
  const ofCentury = Number(year.slice(-2))
  return (
    (isShort || year.startsWith('20')) &&
    ofCentury >= meetingYears.from &&
    ofCentury <= (isShort ? meetingYears.toShort : meetingYears.to)
  )
}
