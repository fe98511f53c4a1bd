import { isChosen } from '../../../../flows/fields.ts'
import { lastReply } from '../conversation/conversation.ts'
import { bounds, firstShare, share } from './bounds.ts'
import { offerOf } from './situation.ts'
import {
  askedFor,
  does,
  isAskingDanger,
  isChecking,
  isInCrisis,
  isInNotice,
  type TurnContext,
} from './turn-context.ts'

/** Where we are, as far as an act means something else there. */
export type Where = 'idle' | 'offered' | 'asking' | 'checking' | 'deleting' | 'danger' | 'crisis'

/** What is done about an act; `deeds.ts` says how. */
export type Deed =
  | 'accept'
  | 'yes'
  | 'help'
  | 'erase'
  | 'howToSend'
  | 'no'
  | 'keep'
  | 'goOn'
  | 'onward'
  | 'declined'
  | 'whatToChange'
  | 'wontSay'
  | 'dontKnow'
  | 'unsure'
  | 'skip'
  | 'back'
  | 'stop'
  | 'pause'
  | 'unsay'
  | 'undo'
  | 'resume'
  | 'summary'
  | 'check'
  | 'restart'
  | 'askDelete'
  | 'repeat'
  | 'explain'
  | 'shorter'
  | 'compose'
  | 'person'
  | 'danish'
  | 'english'
  | 'pick'
  | 'guide'
  | 'instead'
  | 'greet'
  | 'thanks'
  | 'bye'
  | 'missed'
  | 'fine'
  | 'noneOfThem'

const columns: readonly Where[] = ['idle', 'offered', 'asking', 'checking', 'deleting', 'danger', 'crisis']

/**
 * The whole policy for acts: what is done, by what the message does and where we are. What is told is noted first and
 * what is asked is answered first (`meaning.ts`); danger, and a wish for a notice, stand above the table.
 */
// biome-ignore format: a table is read by its columns
const table: Record<string, readonly Deed[]> = {
  //                    idle        offered     asking      checking        deleting    danger      crisis
  affirm:             ['fine',     'accept',   'yes',      'howToSend',    'erase',    'help',     'help'],
  deny:               ['declined', 'noneOfThem', 'no',     'whatToChange', 'keep',     'goOn',     'goOn'],
  decline:            ['declined', 'declined', 'wontSay',  'declined',     'keep',     'goOn',     'goOn'],
  unknown:            ['unsure',   'unsure',   'dontKnow', 'unsure',       'keep',     'missed',   'missed'],
  skip:               ['declined', 'declined', 'skip',     'check',        'keep',     'goOn',     'goOn'],
  back:               ['back',     'back',     'back',     'back',         'keep',     'goOn',     'goOn'],
  cancel:             ['stop',     'stop',     'stop',     'stop',         'keep',     'onward',   'goOn'],
  take_back:          ['unsay',    'unsay',    'unsay',    'unsay',        'keep',     'goOn',     'goOn'],
  undo:               ['undo',     'undo',     'undo',     'undo',         'keep',     'goOn',     'goOn'],
  go_on:              ['resume',   'accept',   'yes',      'howToSend',    'keep',     'goOn',     'goOn'],
  summary:            ['summary',  'summary',  'summary',  'check',        'summary',  'onward',   'onward'],
  send:               ['check',    'check',    'check',    'howToSend',    'keep',     'onward',   'onward'],
  restart:            ['restart',  'restart',  'restart',  'restart',      'erase',    'onward',   'onward'],
  delete:             ['askDelete','askDelete','askDelete','askDelete',    'erase',    'onward',   'onward'],
  repeat:             ['repeat',   'repeat',   'repeat',   'repeat',       'repeat',   'repeat',   'repeat'],
  explain:            ['explain',  'explain',  'guide',    'guide',        'explain',  'explain',  'missed'],
  shorter:            ['shorter',  'shorter',  'shorter',  'shorter',      'shorter',  'onward',   'missed'],
  'compose.say':      ['compose',  'compose',  'compose',  'compose',      'keep',     'onward',   'onward'],
  compose:            ['compose',  'compose',  'compose',  'compose',      'keep',     'onward',   'onward'],
  person:             ['person',   'person',   'person',   'person',       'person',   'help',     'help'],
  'language.da':      ['danish',   'danish',   'danish',   'danish',       'danish',   'danish',   'danish'],
  'language.en':      ['english',  'english',  'english',  'english',      'english',  'english',  'english'],
  pick:               ['pick',     'pick',     'pick',     'pick',         'missed',   'missed',   'missed'],
  help:               ['guide',    'guide',    'guide',    'guide',        'guide',    'help',     'help'],
  prefer_alternative: ['instead',  'instead',  'instead',  'instead',      'keep',     'onward',   'onward'],
  greet:              ['greet',    'greet',    'greet',    'greet',        'repeat',   'missed',   'missed'],
  thanks:             ['thanks',   'thanks',   'thanks',   'thanks',       'keep',     'goOn',     'thanks'],
  bye:                ['bye',      'bye',      'pause',    'pause',        'keep',     'goOn',     'thanks'],
}

/** Every act that something is done about. */
export const commandActs: readonly string[] = Object.keys(table)

/** Acts that mean nothing of their own beside anything else. */
const manners: readonly string[] = ['greet', 'thanks', 'bye']

export const whereIn = ({ conversation }: Pick<TurnContext, 'conversation'>): Where => {
  if (isAskingDanger(conversation)) return 'danger'
  if (isInCrisis(conversation)) return 'crisis'
  if (conversation.value === 'deleting') return 'deleting'
  if (isChecking(conversation)) return 'checking'
  if (askedFor(conversation)) return 'asking'
  return offerOf(conversation) === undefined || lastReply(conversation.transcript) === undefined
    ? 'idle'
    : 'offered'
}

export const deedFor = (act: string, where: Where): Deed => table[act]?.[columns.indexOf(where)] ?? 'missed'

/** Acts that cost nothing: they only say something, ask first, or are taken back with one word. */
const cheap: readonly string[] = [
  'skip',
  'back',
  'cancel',
  'undo',
  'take_back',
  'summary',
  'repeat',
  'explain',
  'shorter',
  'compose',
  'compose.say',
  'help',
  'person',
  'delete',
  'restart',
  'send',
  'thanks',
  'bye',
  'greet',
]

/** Words for the voice are words too. */
const wordsWished = (acts: TurnContext['reading']['acts']): number =>
  1 - (1 - share(acts, 'compose')) * (1 - share(acts, 'compose.say'))

const isDone = (act: string, heard: TurnContext, isFirst: boolean): boolean =>
  does(heard.reading, act) ||
  (act === 'compose' && wordsWished(heard.reading.acts) >= bounds.wishForWords) ||
  (isFirst && cheap.includes(act) && share(heard.reading.acts, act) >= bounds.undoable)

/** A yes with thanks is only thanks, unless it answers whether somebody needs help. */
const isOnlyThanks = ({ reading: { acts }, conversation }: TurnContext): boolean => {
  const asked = askedFor(conversation)
  const isOneOfSeveral = asked !== undefined && isChosen(asked)
  const least = isOneOfSeveral ? bounds.ratherSure : Math.max(bounds.act, share(acts, 'affirm'))
  return share(acts, 'thanks') >= least
}

const yesMatters: readonly Where[] = ['danger', 'crisis']

/** What a greeting or a yes only goes with: a feeling that was told, thanks that were given. */
const onlyAccompanies = (act: string, heard: TurnContext): boolean =>
  (act === 'affirm' && isOnlyThanks(heard) && !yesMatters.includes(whereIn(heard))) ||
  (leading.includes(act) && isAboutLanguage(act, heard)) ||
  (act === 'restart' && begins(heard)) ||
  // "A short text": the text is to be short, not our answer.
  (act === 'shorter' && wordsWished(heard.reading.acts) >= bounds.undoable) ||
  // "The other one", which is not there.
  (act === 'unknown' && share(heard.reading.acts, 'pick') > share(heard.reading.acts, 'unknown')) ||
  // "Ok, good night": they go.
  (act === 'affirm' && share(heard.reading.acts, 'bye') > share(heard.reading.acts, 'affirm')) ||
  // A no to sending, perhaps with a time: nothing is sent, and nobody is hurried.
  (act === 'send' && does(heard.reading, 'deny')) ||
  (act === 'greet' && does(heard.reading, 'distress') && !isInNotice(heard.conversation))

/** A yes or a wish beside it: they begin what is offered or open, and nothing that was told goes. */
const begins = ({ reading }: TurnContext): boolean =>
  does(reading, 'affirm') ||
  share(reading.acts, 'wish_notice') >= share(reading.acts, 'restart') ||
  reading.clauses.some(({ acts }) => share(acts, 'wish_notice') >= bounds.ownSentence)

/** Acts that say where to go. Beside a language they mean the language, not the notice. */
const leading: readonly string[] = ['back', 'go_on', 'skip', 'repeat']
const isAboutLanguage = (act: string, { reading: { acts } }: TurnContext): boolean =>
  ['language.da', 'language.en'].some(each => share(acts, each) >= Math.max(bounds.act, share(acts, act)))

/** A yes or a no that only leads up to what is bidden. */
const leadsUp: readonly string[] = ['affirm', 'deny']
const isBidding = (act: string): boolean => bidding.includes(act)
const bidding: readonly string[] = [
  ...cheap.filter(act => !manners.includes(act)),
  'go_on',
  'prefer_alternative',
]

/** "Only sound then. Start, please": what was just told is not thrown away by the sentence beside it. */
const tells = ({ facts }: TurnContext['reading']): boolean =>
  facts.some(({ mode, probability }) => mode === 'said' && probability >= bounds.fact)

/** One sentence surely bids something, while the whole message does not. */
const bidInOneSentence = ({ reading }: TurnContext): string[] =>
  reading.clauses.flatMap(({ acts }) =>
    acts
      .filter(({ name, probability }) => isBidding(name) && probability >= bounds.ownSentence)
      .map(({ name }) => name)
      .filter(name => name !== 'restart' || !tells(reading)),
  )

/** It is put as a question about nothing of ours, and what it bids is likelier than any topic. */
const putAsAQuestion = ({ reading }: TurnContext): string[] => {
  const { acts, topics, asksNothing } = reading
  if (!does(reading, 'ask') || asksNothing < bounds.act) return []
  const least = Math.max(bounds.leaning, firstShare(topics))
  return acts
    .filter(({ name, probability }) => isBidding(name) && probability > least)
    .map(({ name }) => name)
}

const isAny = (list: readonly string[]): boolean => list.length > 0

/** The commands of a message, likeliest first; good manners only where it says nothing else. */
export const commandsIn = (heard: TurnContext): string[] => {
  // Thanks go before what is bidden.
  const { acts: read } = heard.reading
  const first = read.find(({ name }) => !manners.includes(name))?.name
  // So does a yes.
  const bidden = first === 'affirm' ? read.find(({ name }) => isBidding(name))?.name : undefined
  const acts = heard.reading.acts
    .filter(
      ({ name }, place) =>
        table[name] &&
        isDone(name, heard, place === 0 || name === first || name === bidden) &&
        !onlyAccompanies(name, heard),
    )
    .map(({ name }) => name)
  const others = acts.filter(act => !manners.includes(act))
  if (others.length === 0) return [acts, bidInOneSentence(heard), putAsAQuestion(heard)].find(isAny) ?? []
  if (others.every(act => act === 'affirm')) return [...new Set([...bidInOneSentence(heard), ...others])]
  return others.some(isBidding)
    ? [...others.filter(act => !leadsUp.includes(act)), ...others.filter(act => leadsUp.includes(act))]
    : others
}
