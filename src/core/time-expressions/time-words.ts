import { smallWords } from '../understanding/small-words.ts'

/** Words of dates and times in Danish and English, one spelling each (see fold.ts). */
const numbered = (words: string, first: number): [string, number][] =>
  words
    .split(' ')
    .flatMap((group, at) => group.split('/').map((word): [string, number] => [word, first + at]))

export const months = new Map<string, number>([
  ...numbered('januar februar marts april maj juni juli august september oktober november december', 1),
  ...numbered('january february march april may june july august september october november december', 1),
  ...numbered('jan feb mar/mrt apr maj jun jul aug sep/sept/spt okt/oct nov dec', 1),
  ['desember', 12],
  ['decemper', 12],
  ['novemper', 11],
])

export const weekdays = new Map<string, number>([
  ...numbered('mandag tirsdag onsdag torsdag fredag loerdag soendag', 1),
  ...numbered('monday tuesday wednesday thursday friday saturday sunday', 1),
  ...numbered('mandagen tirsdagen onsdagen torsdagen fredagen loerdagen soendagen', 1),
  ...numbered('lordag sondag', 6),
])

/** Short forms that are other words too (man, søn, fri, sat): a weekday only before a date. */
export const shortWeekdays = new Map<string, number>([
  ...numbered('man tir/tirs ons tor/tors fre loer soen', 1),
  ...numbered('mon tue/tues wed/weds thu/thur/thurs fri sat sun', 1),
])

/** "i torsdags": the one that was. */
export const pastWeekdays = new Map<string, number>(
  numbered('mandags tirsdags onsdags torsdags fredags loerdags soendags', 1),
)

export const cardinals = new Map<string, number>([
  ...numbered(
    'en/et/een to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve',
    1,
  ),
  ...numbered(
    'one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    1,
  ),
  ...numbered(
    'enogtyve toogtyve treogtyve fireogtyve femogtyve seksogtyve syvogtyve otteogtyve niogtyve tredive enogtredive',
    21,
  ),
  ['twenty', 20],
  ['fjortendage', 14],
])

export const ordinals = new Map<string, number>([
  ...numbered(
    'foerste anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende',
    1,
  ),
  ...numbered(
    'enogtyvende toogtyvende treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte',
    21,
  ),
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    1,
  ),
  ['thirtieth', 30],
])

/** "twenty-first", "thirty-first": the second half of an English ordinal. */
export const tensOfOrdinals = new Map<string, number>([
  ['twenty', 20],
  ['thirty', 30],
])

export const ordinalEndings = new Set(['st', 'nd', 'rd', 'th', 'te', 'de'])

export const units = new Map<string, 'day' | 'week' | 'month' | 'hour' | 'minute' | 'year'>([
  ['dag', 'day'],
  ['dage', 'day'],
  ['day', 'day'],
  ['days', 'day'],
  ['doegn', 'day'],
  ['uge', 'week'],
  ['uger', 'week'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['uges', 'week'],
  ['maaned', 'month'],
  ['maaneder', 'month'],
  ['mdr', 'month'],
  ['month', 'month'],
  ['months', 'month'],
  ['time', 'hour'],
  ['timer', 'hour'],
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['minut', 'minute'],
  ['minutter', 'minute'],
  ['min', 'minute'],
  ['minutes', 'minute'],
  ['aar', 'year'],
  ['year', 'year'],
  ['years', 'year'],
])

export const nextWords = new Set(['naeste', 'next'])
export const comingWords = new Set(['kommende', 'foerstkommende', 'coming', 'this', 'denne', 'upcoming'])
export const lastWords = new Set(['sidste', 'last', 'forrige', 'past'])

/** Hours to add to a small hour when the part of the day is said: "kl. 2 om eftermiddagen". */
export const partsOfDay = new Map<string, 'before' | 'after'>([
  ['formiddag', 'before'],
  ['formiddagen', 'before'],
  ['morgenen', 'before'],
  ['morning', 'before'],
  ['am', 'before'],
  ['morges', 'before'],
  ['natten', 'before'],
  ['eftermiddag', 'after'],
  ['eftermiddagen', 'after'],
  ['aften', 'after'],
  ['aftenen', 'after'],
  ['afternoon', 'after'],
  ['evening', 'after'],
  ['pm', 'after'],
  ['tonight', 'after'],
  ['aftes', 'after'],
])

export const isMonth = (key: string): boolean => months.has(key)

/** "Flyttet til", "om eftermiddagen": a word that stands around a time and says no other thing. */
export const isAroundATime = (key: string): boolean =>
  smallWords.aroundATime.has(key) || smallWords.movingATime.has(key) || partsOfDay.has(key)
