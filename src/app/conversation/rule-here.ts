import type { Pack } from '../../../flows/policies/pack.ts'
import type { Block } from '../../core/documents/block.ts'
import type { Language, Translate } from '../../core/language.ts'
import type { PublicFields } from '../../core/notice/lifecycle/event.ts'
import { type Answer, answerWithoutOffers, sourceView } from '../../core/policy/answer.ts'
import { answerAbout, isTakenBack } from '../../core/policy/answer-about.ts'
import { rule } from '../../core/policy/rule.ts'
import type { Deps } from '../deps.ts'
import { servedPack } from './open-conversation.ts'
import type { Source } from './turn.ts'

/** `fingerprint`: the answer and the hash of exactly these words, stored with the notice. */
export type RuleHere = { blocks: Block[]; sources: Source[]; packVersion: string; fingerprint: string }

type RuleQuestion = { municipality: string; fields: PublicFields; language: Language }

/** What this pack says about this medium and setting, with its sources. */
export const ruleHere = (deps: Pick<Deps, 'content' | 'settings'>, about: RuleQuestion): RuleHere => {
  const pack = servedPack(deps, about.municipality)
  return spokenRule(deps, pack, { ...about, answer: answerAbout(about.fields, pack) })
}

type RuleAnswer = RuleQuestion & { answer: string }

/** The rule alone: the words to say and the number to call are left out. What was folded stands under its name. */
const ruleIn = ({ verdict, short, more }: Answer): Block[] => [
  { kind: 'lead', text: verdict },
  ...short,
  ...more.flatMap(({ title, blocks }): Block[] => [{ kind: 'lead', text: title }, ...blocks]),
]

/** The rule of a withdrawn answer is shown to nobody: staff and letter say so and name the page. */
const takenBack = (translate: Translate, pack: Pack, language: Language): Block[] => [
  {
    kind: 'lead',
    text: translate('answers/rules:taken_back', { authority: pack.name[language] }),
    source: pack.source,
  },
]

const spokenRule = ({ content }: Pick<Deps, 'content'>, pack: Pack, about: RuleAnswer): RuleHere => {
  const { answer, language } = about
  const translate = content.translate(language)
  const isBack = isTakenBack(about.fields, pack)
  const said = answerWithoutOffers(answer, rule(about.fields, pack, language), translate)
  const sources = isBack ? [pack.source] : said.sources
  return {
    blocks: isBack ? takenBack(translate, pack, language) : ruleIn(said),
    sources: sources.map(id => sourceView(id, language)),
    packVersion: pack.version,
    fingerprint: isBack ? `${answer} withdrawn` : `${answer} ${said.hash}`,
  }
}
