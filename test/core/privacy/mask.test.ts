import { describe, expect, it } from 'vitest'
import { mask } from '../../../src/core/privacy/mask.ts'

describe('a CPR number', () => {
  it.each([
    '010190-1234',
    '0101901234',
    '010190 1234',
    '01 01 90 1234',
    '01 01 90 12 34',
    '01.01.90-1234',
    '01-01-90-1234',
    '01/01/90 1234',
    '01-01-1990-1234',
    '01011990-1234',
    '010190 – 1234',
    '010190\u200b1234',
    '٠١٠١٩٠-١٢٣٤',
    '0 1 0 1 9 0 1 2 3 4',
    '1.1.90-1234',
    '10190-1234',
    '610190-1234',
  ])('is masked as %s', number => {
    expect(mask(`Mit nummer er ${number}, må jeg optage?`, 'da')).toEqual({
      text: 'Mit nummer er [CPR-nummer], må jeg optage?',
      found: ['cpr'],
    })
  })

  it('is not what comes after a whole one: the number to call back on is kept', () => {
    expect(mask('cpr 010190-1234, ring på 20304050', 'da', ['cpr']).text).toBe(
      'cpr [CPR-nummer], ring på 20304050',
    )
    expect(mask('cpr-nummeret slutter på 1234', 'da', ['cpr']).text).toBe(
      'cpr-nummeret slutter på [CPR-nummer]',
    )
  })

  it('is masked by its last four when they are said to be such', () => {
    expect(mask('cpr 1234', 'en').text).toBe('cpr [CPR number]')
  })
})

describe('what is no personal data', () => {
  it.each([
    'mødet er 03.12.2026 kl. 14.30',
    '03.12.26 10.30',
    'vi ses @ kl. 10.30',
    'vi ses 03.12 @ Jobcenteret. Tak',
    'fra 01.12.2026-02.12.2026',
    '2026-12-03 14:30',
    'koster 12345678 kr',
    'sagsnr. 20304050',
    'sag 27.24.00-G01-1234-20',
    '24122026',
    '§ 263 stk. 2',
    '310299-0000',
    'kl. 10.30-11.30',
    'jeg bor i Kolding og er 45 år',
    'hun bor alene og får hjælp 4 gange om dagen',
    'I live with my sister and see the doctor 2 times a week',
    'jeg hedder ikke noget særligt',
    'Akseltorv 1, 6000 Kolding',
    'torsdag den 26. november kl. 9-10',
    'jeg har bedt om at optage. De siger nej',
    'the meeting is at noon. No problem?',
    'Undertegnede ønsker at optage mødet',
  ])('"%s" stays', text => {
    expect(mask(text, 'da')).toEqual({ text, found: [] })
  })
})

describe('other personal data', () => {
  it.each([
    ['ring på 20 30 40 50', 'ring på [telefonnummer]', 'phone'],
    ['+45 20304050', '[telefonnummer]', 'phone'],
    ['skriv til a.b@c.dk.', 'skriv til [mailadresse].', 'email'],
    ['jeg bor Søndergade 12, 2. tv', 'jeg bor [adresse]', 'address'],
    ['jeg bor Hans og Grethes Vej 12', 'jeg bor [adresse]', 'address'],
    ['jeg bor på vestre og østre allé 4', 'jeg bor på [adresse]', 'address'],
    ['jeg bor på kollegiet og det er bakken 12', 'jeg bor på [adresse]', 'address'],
    ['jeg hedder Bo Hansen og vil optage', 'jeg hedder [navn] og vil optage', 'name'],
    ['Undertegnede Bo Hansen ønsker at optage', 'Undertegnede [navn] ønsker at optage', 'name'],
    ['skriv til mette at hotmail. com', 'skriv til [mailadresse]', 'email'],
    ['skriv til mette @ hotmail.com', 'skriv til [mailadresse]', 'email'],
    ['skriv til mette＠hotmail.com', 'skriv til [mailadresse]', 'email'],
    ['jeg kan nås på 23.45.67.89', 'jeg kan nås på [telefonnummer]', 'phone'],
    ['må jeg optage? mvh Hanne Jensen', 'må jeg optage? mvh [navn]', 'name'],
  ])('"%s" becomes "%s"', (text, masked, kind) => {
    expect(mask(text, 'da')).toEqual({ text: masked, found: [kind] })
  })
})
