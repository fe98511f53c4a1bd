import { describe, expect, it } from 'vitest'
import { mask } from '../../../src/core/privacy/mask.ts'

type Person = { day: string; month: string; century: string; year: string; serial: string }

/** Birth days of every kind: first and last of months, leap days, replacement numbers, without modulus 11 too. */
const people: Person[] = [
  ['01', '01', '19', '90', '1234'],
  ['31', '12', '19', '49', '0007'],
  ['29', '02', '20', '04', '5512'],
  ['09', '07', '20', '12', '9999'],
  ['15', '11', '19', '77', '4321'],
  ['61', '03', '19', '85', '1111'],
  ['30', '06', '20', '07', '8080'],
  ['04', '10', '19', '38', '0246'],
  ['28', '02', '19', '63', '7001'],
  ['11', '11', '20', '11', '1111'],
].map(([day = '', month = '', century = '', year = '', serial = '']) => ({
  day,
  month,
  century,
  year,
  serial,
}))

const wide = (digits: string): string =>
  Array.from(digits, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
const arabic = (digits: string): string =>
  Array.from(digits, digit => String.fromCharCode(digit.charCodeAt(0) + 0x630)).join('')

const spellings: [string, (person: Person) => string][] = [
  ['in one', p => `${p.day}${p.month}${p.year}${p.serial}`],
  ['with a hyphen', p => `${p.day}${p.month}${p.year}-${p.serial}`],
  ['with a space', p => `${p.day}${p.month}${p.year} ${p.serial}`],
  ['with spaces round the hyphen', p => `${p.day}${p.month}${p.year} - ${p.serial}`],
  ['with a dash', p => `${p.day}${p.month}${p.year}–${p.serial}`],
  ['with a dot', p => `${p.day}${p.month}${p.year}.${p.serial}`],
  ['with a slash', p => `${p.day}${p.month}${p.year}/${p.serial}`],
  ['with a colon', p => `${p.day}${p.month}${p.year}:${p.serial}`],
  ['with an underscore', p => `${p.day}${p.month}${p.year}_${p.serial}`],
  ['with a hard space', p => `${p.day}${p.month}${p.year}\u00a0${p.serial}`],
  ['with an unseen mark', p => `${p.day}${p.month}${p.year}\u200b${p.serial}`],
  ['in pairs', p => `${p.day} ${p.month} ${p.year} ${p.serial.slice(0, 2)} ${p.serial.slice(2)}`],
  ['as day, month, year', p => `${p.day} ${p.month} ${p.year} ${p.serial}`],
  ['as a dotted date', p => `${p.day}.${p.month}.${p.year}-${p.serial}`],
  ['as a date with slashes', p => `${p.day}/${p.month}/${p.year}-${p.serial}`],
  ['as a date with slashes and a space', p => `${p.day}/${p.month}/${p.year} ${p.serial}`],
  ['as a date with hyphens', p => `${p.day}-${p.month}-${p.year}-${p.serial}`],
  ['as a date with hyphens and a space', p => `${p.day}-${p.month}-${p.year} ${p.serial}`],
  ['with the whole year', p => `${p.day}${p.month}${p.century}${p.year}-${p.serial}`],
  ['with the whole year in one', p => `${p.day}${p.month}${p.century}${p.year}${p.serial}`],
  ['with the whole year as a date', p => `${p.day}.${p.month}.${p.century}${p.year}-${p.serial}`],
  ['with the whole year and spaces', p => `${p.day} ${p.month} ${p.century}${p.year} ${p.serial}`],
  ['with the whole year and hyphens', p => `${p.day}-${p.month}-${p.century}${p.year}-${p.serial}`],
  ['with the serial spread', p => `${p.day}${p.month}${p.year}-${p.serial.split('').join(' ')}`],
  ['digit by digit', p => `${p.day}${p.month}${p.year}${p.serial}`.split('').join(' ')],
  ['with the serial in two', p => `${p.day}${p.month}${p.year} ${p.serial.slice(0, 2)} ${p.serial.slice(2)}`],
  ['in brackets', p => `(${p.day}${p.month}${p.year}-${p.serial})`],
  ['in wide digits', p => `${wide(p.day + p.month + p.year)}-${wide(p.serial)}`],
  ['in Arabic digits', p => `${arabic(p.day + p.month + p.year)}-${arabic(p.serial)}`],
  ['after a colon', p => `cpr:${p.day}${p.month}${p.year}-${p.serial}`],
  ['in two and four', p => `${p.day}${p.month} ${p.year} ${p.serial}`],
  ['in bold', p => `**${p.day}${p.month}${p.year}-${p.serial}**`],
]

const sentences: ((number: string) => string)[] = [
  number => `Mit CPR-nummer er ${number}, må jeg optage mødet på torsdag?`,
  number => number,
  number => `hej jeg hedder noget og ${number} er mig`,
]

const digitsOnly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/\D/g, '')

describe('a CPR number', () => {
  it.each(spellings)('%s is masked, whoever it is and wherever it stands', (_name, spelled) => {
    for (const person of people)
      for (const sentence of sentences) {
        const { text, found } = mask(sentence(spelled(person)), 'da')
        expect(found).toContain('cpr')
        expect(digitsOnly(text)).toBe('')
      }
  })

  it('is tried in more than three hundred ways', () => {
    expect(spellings.length * people.length).toBeGreaterThanOrEqual(300)
  })
})

describe('numbers of everyday life', () => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const dates = Array.from({ length: 60 }, (_, at) => ({
    day: two(1 + ((at * 7) % 28)),
    month: two(1 + (at % 12)),
    hour: two(8 + (at % 9)),
    minute: two((at * 15) % 60),
  }))

  it.each([
    [
      'date and time',
      (d: (typeof dates)[0]) => `mødet er ${d.day}.${d.month}.2026 kl. ${d.hour}.${d.minute}`,
    ],
    ['date and time without kl', (d: (typeof dates)[0]) => `${d.day}.${d.month}.2026 ${d.hour}:${d.minute}`],
    ['short date and time', (d: (typeof dates)[0]) => `${d.day}/${d.month}-26 ${d.hour}.${d.minute}`],
    [
      'slashed date and time',
      (d: (typeof dates)[0]) =>
        `${d.day}/${d.month} kl ${d.hour}.${d.minute}-${two(Number(d.hour) + 1)}.${d.minute}`,
    ],
    ['ISO date and time', (d: (typeof dates)[0]) => `2026-${d.month}-${d.day} ${d.hour}:${d.minute}`],
    ['a range of days', (d: (typeof dates)[0]) => `fra ${d.day}.${d.month}.2026 til 28.12.2026`],
    ['a price', (d: (typeof dates)[0]) => `det koster ${d.day}.${d.hour}${d.month} kr`],
    ['a post code and house number', (d: (typeof dates)[0]) => `rådhuset i 6000 Kolding, lokale ${d.day}`],
    ['a section of law', (d: (typeof dates)[0]) => `§ ${d.day}${d.month} stk. ${d.day}`],
  ])('%s is left alone', (_name, written) => {
    for (const date of dates) expect(mask(written(date), 'da').found).not.toContain('cpr')
  })
})
