import { describe, expect, it } from 'vitest'
import { normalisedFields } from '../../../src/core/notice/fields/normalised-fields.ts'

describe('a name told with what they are to the writer', () => {
  it.each([
    ['Min mor Inger Vestergaard', 'Inger Vestergaard'],
    ['min mor inger', 'Inger'],
    ['Min Mor Inger Vestergaard', 'Inger Vestergaard'],
    ['my mother, Anna Holm', 'Anna Holm'],
    ['Inger Vestergaard, min nabo', 'Inger Vestergaard'],
    ['Inger (min mor)', 'Inger'],
    ['my elderly neighbour Anna Holm', 'Anna Holm'],
    ['my auntie Anna Holm', 'Anna Holm'],
    ['min plejemor inger bergmand', 'Inger bergmand'],
    ['min mor hedder Inger Holm', 'Inger Holm'],
    ['min mor på 82 år Inger', 'Inger'],
    ['min mor Inger og min far Ole', 'Inger og Ole'],
  ])('is the name alone: "%s"', (told, represented) => {
    expect(normalisedFields({ represented: told })).toEqual({ represented })
  })

  it.each([
    'Min mor',
    'my neighbour',
    'min søster og hendes mand',
    'My Hansen',
    'Bror Hansen',
    'Inger de la Cour',
    'min nabo i Kolding',
    'my neighbour from Poland',
    'min klient fra bostedet Solgården',
    'min mor, som bor i Vejle',
  ])('stays where there is no name, or nothing but one: "%s"', represented => {
    expect(normalisedFields({ represented })).toEqual({ represented })
  })
})

describe('what the writer is to somebody', () => {
  it.each([
    ['Jeg er hendes datter', 'Datter'],
    ["I'm her daughter", 'Daughter'],
    ['we are his foster parents', 'Foster parents'],
    ['hendes datter og værge', 'Datter og værge'],
    ['hendes datter, og hun hører dårligt', 'Datter'],
    ['jeg er Ingers datter', 'Datter'],
    ['I am her carer', 'Carer'],
  ])('is the relation without its sentence: "%s"', (told, relation) => {
    expect(normalisedFields({ relation: told })).toEqual({ relation })
  })

  it.each([
    'Datter',
    'Nabo til Inger',
    'Advokat',
    'Min mor',
    'I look after him at home',
    'I work at his care home',
    'bor sammen med ham i en lejlighed',
  ])('stays where it is told alone, or is of somebody else to the writer: "%s"', relation => {
    expect(normalisedFields({ relation })).toEqual({ relation })
  })
})
