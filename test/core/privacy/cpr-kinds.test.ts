import { describe, expect, it } from 'vitest'
import { withoutCpr } from '../../../src/core/notice/fields/without-cpr.ts'

/** Kinds of writing, each with the rule as its name: no line of anybody's list. All is about 12 March 1988, 4021. */
const kept = (text: string) => withoutCpr(text, 'da')

const told: [rule: string, ...texts: string[]][] = [
  [
    'the last four in single digits, some words behind the birthday',
    '120388, de fire sidste kommer her: 4 0 2 1',
    '120388 and the rest comes here: 4 0 2 1',
  ],
  ['the last four in two pairs', 'de sidste fire: 40-21', 'the last four are 40 21'],
  ['wide spaces round a dash', 'cpr   1 2 0 3 8 8   -   4 0 2 1', 'CPR  -  1 2 0 3 8 8  -  4 0 2 1'],
  ['a hash sign between', 'jeg tastede 1 2 0 3 8 8 # 4 0 2 1 #', 'I typed 12#03#88#4021'],
  ['a letter for a digit in the last four', '120388-4O2B', '120388 - 4Z2l'],
  [
    'number words over a line break',
    'tolv nul tre\notteogfirs\nfyrre enogtyve',
    'twelve oh three\neighty-eight\nforty twenty-one',
  ],
  [
    'number words with dots after them',
    'tolv... nul tre... otteogfirs... fyrre enogtyve',
    'twelve… oh three… eighty-eight… forty twenty-one',
  ],
  [
    'number words as they are misspelled',
    'tolv nul tre ottogfirs fyrre ottogtyve',
    'den tolfte i trejde otteogfirs og så 4021',
  ],
  [
    'day, month and year named in any order, the four behind',
    'fødselsår 1988, dag 12, måned 3, og de fire hemmelige 4021',
    'dd 12 mm 03 åå 88 løbenr 4021',
    'month: March, day: 12, year: 1988, number 4021',
  ],
  [
    'day, month and year named, the four in front',
    '4021 er de fire cifre, år 1988, måned marts, dag tolv',
    'the four are 4021, born year 1988, month 3, day 12',
  ],
  [
    'four digits said to be such, in front of the birthday',
    'fire cifre: 4021. dato: 12. marts 1988',
    'The four digits are 4021 and my birthday is the 12th of March 1988',
  ],
  ['the year first', '1988, marts den 12., 4021', '1988, March 12th, 4021'],
  [
    'a day and a month in numbers, told as ordinals',
    '12/3 i 1988, de sidste er 4021',
    'the 12th of the 3rd 1988, and then 4021',
  ],
  [
    'a birthday in digits and the four in words',
    '120388 efterfulgt af fire nul enogtyve',
    '120388 and after that it goes four oh two one',
  ],
  [
    'a birthday in words and the four in digits',
    'tolv nul tre otteogfirs efterfulgt af 4021',
    'twelve oh three eighty-eight followed by 4021',
  ],
  [
    'the word cpr wins over telephone',
    'Det er ikke et telefonnummer, 1203884021 er mit cpr',
    'mit cpr, ikke mit telefonnummer, er 1203884021',
    'This is not a phone number: 1203884021 is my CPR number',
  ],
  [
    'a child said to be born, words between',
    'min søn er født 14/06-2021 med 4021',
    'my daughter, born 140621, followed by 4021',
  ],
  [
    'a number beside a game',
    'jeg spiller lotto, mit cpr er 12 03 88 40 21',
    'the lottery asks for my CPR 12 03 88 40 21',
  ],
  [
    'why something else is not known',
    'jeg ved ikke hvorfor, sidste fire 4021',
    "I can't log in, the last four are 4021",
  ],
]

const harmless: [rule: string, ...texts: string[]][] = [
  [
    'a birthday without the four, which are forgotten',
    'jeg kan ikke huske de fire sidste, kun 120388',
    'jeg har glemt de sidste fire, men fødselsdagen er 120388',
    "I don't remember the last four, just the birthday 120388",
    'I forgot the last four digits, born 120388',
  ],
  [
    'a birthday instead of the number',
    'Skal jeg oplyse cpr eller er fødselsdato 120388 nok?',
    'Is my CPR needed or is 12 March 1988 enough?',
  ],
  [
    'hours after a day',
    'Mødet er 9. okt 17:00-18:30, 9. oktober 1930-2100',
    '9 Oct 17:00-18:30, slot 7. Or 9 Oct 17-18.30, or 9 Oct 1900-2030',
    'Item 2 of 6, 10:00-10:45',
  ],
  [
    'a row of a lottery',
    'lottotal 4 11 12 23 28 31 35, trækning 04.11.2026: 4 11 17 23 28 31 35',
    'Eurojackpot 5 12 24 37 44 + 2 9, lottery 5 12 24 37 44',
  ],
  ['numbers with one step between', 'åbent 10 12 14 16 18', 'sizes 10 12 14 16 18'],
  [
    'a telephone in words, each of its tens with its one',
    'nummeret er fem og tyve seks og tredive elleve halvfjerds',
    'My number is twenty-one, eighty, sixteen, oh-nine',
  ],
  ['a number, and a model', 'inventarnr. 110873, model 5420', 'model 120388, serial 4021'],
  [
    'another number, whatever is said of cpr beside it',
    'Mit kontonummer er 1203884021, cpr giver jeg ikke',
    'You need CPR for this, order number 1203884021',
  ],
  [
    'a code of four digits',
    'Koden har fire cifre: 4021. Jeg er født 12. marts 1988',
    'The code has four digits: 4021. I was born on 12 March 1988',
  ],
  [
    'what was counted after a day',
    'År 1988, måned 3, dag 12: 4021 besøg',
    'year 1988, month 3, day 12: 4021 visitors',
  ],
  [
    'how many children',
    'født 12. marts 1988, har børn på to tre fem og otte år',
    'born 12 March 1988, kids are two three five and eight',
  ],
]

describe('a CPR number told in one of these kinds', () => {
  it.each(told)('%s', (_rule, ...texts) => {
    for (const text of texts) {
      expect(kept(text)).toContain('[CPR-nummer]')
      expect(kept(text)).not.toMatch(/4\D?0\D?2\D?1|4O2B|4Z2l|enogtyve|twenty-one|two one/)
    }
  })
})

describe('no CPR number, however near it looks', () => {
  it.each(harmless)('%s', (_rule, ...texts) => {
    for (const text of texts) expect(kept(text)).toBe(text)
  })
})
