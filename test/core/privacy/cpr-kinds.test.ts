import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withoutCpr } from '../../../src/core/notice/fields/without-cpr.ts'

/**
 * Kinds of writing, each with the rule as its name. The sentences were written for the rule and stand in nobody's list,
 * whatever their digits (last test). Most are about 7 November 1967, 2508; children are born 9 August 2023, 6173.
 */
const kept = (text: string) => withoutCpr(text, 'da')

const told: [rule: string, ...texts: string[]][] = [
  [
    'the last four in single digits, some words behind the birthday',
    '071167, resten får I langsomt: 2 5 0 8',
    '071167 with the rest spelled out: 2 5 0 8',
  ],
  ['the last four in two pairs', 'mine sidste fire er 25-08', 'last four: 25 08, thank you'],
  [
    'wide spaces round a dash',
    'Med luft imellem: 0 7 1 1 6 7    -    2 5 0 8',
    '0 7 1 1 6 7   –   2 5 0 8, as the form wants it',
  ],
  ['a hash sign between', 'Displayet viste 07#11#67#2508', 'The keypad took 071167 # 2508 #'],
  ['a letter for a digit in the last four', 'scannet som 071167-2SO8', 'it was read as 071167 - Z5O8'],
  [
    'number words over a line break',
    'nul syv elleve\nsyvogtres\nfemogtyve nul otte',
    'oh seven eleven\nsixty-seven\ntwenty-five oh eight',
  ],
  [
    'number words with dots after them',
    'nul syv... elleve... syvogtres... femogtyve... nul otte',
    'oh seven… eleven… sixty-seven… twenty-five… oh eight',
  ],
  [
    'number words as they are misspelled',
    'nul syv elleve syvogtreds femogtyve nul otte',
    'nul syv elleve syvåtres femåtyve nul otte',
    'den syvne i elvte syvogtreds og så 2508',
  ],
  [
    'day, month and year named in any order, the four behind',
    'måned: november, årgang: 67, dag: 7, bagefter 2508',
    'dd 07, mm 11, yyyy 1967, then 2508',
  ],
  [
    'day, month and year named, the four in front',
    '2508 hører til dag 7, måned 11, år 1967',
    '2508 goes with day 7, month November, year 1967',
  ],
  [
    'four digits said to be such, in front of the birthday',
    'Mine fire tal: 2508. Jeg har fødselsdag 7. november 1967',
    'Four digits come first, 2508, born on November 7, 1967',
  ],
  ['the year first', '1967, november den 7., 2508 til slut', 'on file: 1967 November 7, 2508'],
  [
    'a day and a month in numbers, told as ordinals',
    'hun kom til verden 7/11 i 1967 og så 2508',
    'the 7th of the 11th 1967, ending in 2508',
  ],
  [
    'a birthday in digits and the four in words',
    '071167 plus femogtyve nul otte',
    '071167 and the ending twenty-five oh eight',
  ],
  [
    'a birthday in words and the four in digits',
    'nul syv elleve syvogtres plus 2508',
    'oh seven eleven sixty-seven dash 2508',
  ],
  [
    'the word cpr wins over telephone',
    'Lad være med at ringe til mobilen, 0711672508 er mit cpr-nummer',
    'feltet hedder telefon, men cpr står der: 0711672508',
    'Nobody has a phone here. 0711672508 is his CPR',
    'That is no invoice: 0711672508 is my social security number',
    'Jeg har intet ordrenummer, 0711672508 er mit cpr-nummer',
    'mit cpr, som ikke er et ordrenummer, er 0711672508',
  ],
  [
    'a child said to be born, words between',
    'vores tvilling er født 9/8-2023 med 6173',
    'the twins, born 090823, followed by 6173',
  ],
  [
    'a number beside a game',
    'vi går til bingo sammen, og cpr er 07 11 67 25 08',
    'Hun vandt i lotto og er født 07 11 67 25 08',
    'At the raffle they wrote down my birthday 07 11 67 25 08',
  ],
  ['numbers with one step between, of a person', 'min far er 10 12 14 16 18', 'born 10 12 14 16 18'],
  [
    'each larger than the one before, in a list',
    '1) 03 04 56 67 78',
    '2. 03 04 56 67 78\n3. 04 05 66 77 88',
    '1) 03 05 07 09 11',
  ],
  [
    'why something else is not known',
    'han ved ikke hvad I mangler, sidste fire 2508',
    "The page won't open and I can't see why, last four 2508",
  ],
  [
    'the last four are known, and something else is not',
    'Jeg er ikke i tvivl og kender de sidste fire 2508',
    'Ingen sag når man husker de sidste fire 2508',
    'I have no papers but know the last four 2508',
    'jeg glemmer aldrig de sidste fire 2508',
  ],
  [
    'a child with a whole day of these years',
    'Elev Viggo 09.08.2023 (6173)',
    'Vuggestuen: Ida 2023-08-09, 6173',
    'Pupil Viggo, 09-08-2023 / 6173',
  ],
  [
    'a child, and the next one behind',
    'Ida 090823, 6173 Viggo',
    'Ida 09.08.2023, 6173 Viggo 10.09.2023, 6284',
    'Pupils: Ida 09/08/23, 6173 Viggo',
    'Møde om Ida 09.08.2023, 6173 Viggo',
    'Stue 4: 090823, 6173 Viggo',
  ],
  [
    'people born in the thirties, whatever stands in front',
    'bilag 071134-2508',
    'journal 07.11.34 2508',
    'Case 071134-2508',
    '071134 2015',
  ],
  [
    'people born in the thirties, words between',
    'bedstemor er født 07.11.34 og så 2508',
    'grandpa was born 07/11/34 and then 2508',
    'hun er født 071134, og hendes nummer slutter på 2508',
  ],
]

const harmless: [rule: string, ...texts: string[]][] = [
  [
    'a birthday without the four, which are forgotten',
    'Min mor har glemt de sidste fire, hun siger bare 071167',
    'Vi kan ikke huske hans sidste fire, men dagen er 071167',
    'She cannot recall the last four, we only have 071167',
    'He forgot his last four, so here is the day: 071167',
    'Jeg kender ikke de sidste fire: I har skrevet 2508',
    "I don't know the last four, but your letter says 2508",
  ],
  [
    'a birthday instead of the number',
    'Behøver I cpr, eller klarer fødselsdag 071167 det?',
    'CPR, or will my birthday 071167 do?',
  ],
  [
    'hours after a day',
    'Vi ses 9. november 17.15-18.45, eller 9. november 1930-2045',
    'Open house 9 Nov 17-18.30, evening session 9 Nov 1900-2030',
  ],
  [
    'a row of a lottery',
    'Sådan så vores lottorække ud: 03 12 24 37 44',
    'EUROJACKPOT 03 12 24 37 44 + 2 9',
    'Nobody called bingo on 03 12 24 37 44',
  ],
  ['numbers with one step between', 'skruer i 10 12 14 16 18', 'rooms for 10 12 14 16 18'],
  [
    'a telephone in words, each of its tens with its one',
    'hjemme er det to og tredive fem og halvfems fjorten enogtres',
    'The shop is on thirty-two, ninety-five, fourteen, sixty-one',
  ],
  ['a number, and a model', 'Pumpen har 071167, model 2508', 'boiler 071167, batch 2508'],
  [
    'another number, whatever is said of cpr beside it',
    'Ordrenummer 0711672508, og så får I cpr en anden dag',
    'Instead of a CPR they use policy 0711672508',
  ],
  [
    'a code of four digits',
    'Alarmens kode er på fire cifre: 2508. Huset er fra 7. november 1967',
    'The PIN has four digits, 2508, and the club is from 7 November 1967',
  ],
  [
    'what was counted after a day',
    'dag 7, måned 11, år 1967: 2508 deltagere',
    'On day 7, month 11, year 1967 we had 2508 members',
  ],
  [
    'how many children',
    'født 7. november 1967 og far til børn på fire seks otte og ni år',
    'born 7 November 1967, with kids of four six eight and nine',
  ],
  [
    'a number named in front of a day of these years',
    'bilag 09.08.2023 (6173)',
    'Tak for jeres brev fra den 09-08-2026 / 6173',
    'invoice of 9 August 2023 (6173)',
    'appendix_09-08-2023_6173',
  ],
  ['a number behind a day of these years that no child has', '2026-08-09 (1731)', '090826, 2450 København'],
  [
    'a day of a meeting, and a town',
    'Vi holder møde den 14.12.2026, 6000 Kolding',
    'on Monday 14/12/26, 6000 Kolding',
  ],
  ['another word that begins like theirs', 'cpr-registret har 2508 veje', 'CPR-opslag 2508 fejlede'],
  ['a case of these years', 'bilag 090826-2508', 'journal 090826-1031'],
]

const noFour = /(?:\d\D{0,3}){3}\d|2SO8|Z5O8|fem(?:og|å)tyve|twenty-five|nul otte|oh eight/

describe('a CPR number told in one of these kinds', () => {
  it.each(told)('%s', (_rule, ...texts) => {
    for (const text of texts) {
      expect(kept(text)).toContain('[CPR-nummer]')
      expect(kept(text), text).not.toMatch(noFour)
    }
  })
})

describe('no CPR number, however near it looks', () => {
  it.each(harmless)('%s', (_rule, ...texts) => {
    for (const text of texts) expect(kept(text)).toBe(text)
  })
})

describe('these sentences', () => {
  const folder = 'test/core/privacy'
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim()

  it('are no lines of the lists with other digits', () => {
    const lines = readdirSync(folder)
      .filter(name => /^cpr-.*\.(?:tsv|txt)$/.test(name))
      .flatMap(name => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
    const theirs = new Set(
      lines.map(line => wordsOf(line.split('\t')[0] ?? '')).filter(line => line.includes(' ')),
    )
    const ours = [...told, ...harmless].flatMap(([, ...texts]) => texts.map(wordsOf))
    expect(ours.filter(text => theirs.has(text))).toEqual([])
  })
})
