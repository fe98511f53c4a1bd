import type { Page } from 'playwright-core'

/** What somebody who looks at the screen as it is now cannot see or read; empty when all is well. */
export const inSight = (page: Page, isLargeText = false): Promise<string[]> =>
  page.evaluate(isLarge => {
    const faults: string[] = []
    const sees = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(element => element.checkVisibility())
    const compose = sees('.compose')[0]
    const isStuck = compose !== undefined && getComputedStyle(compose).position === 'sticky'
    const bottom = isStuck ? compose.getBoundingClientRect().top : innerHeight
    // In large text alone, what is longer than the room there is has its beginning in sight.
    const isInside = ({ top, bottom: end, height }: DOMRect, under: number) =>
      top >= -1 && (isLarge && height > under ? top < under / 2 : end <= under + 1)
    const asks = sees('#log > li:not(.earlier) .card:is(.question, .clarify) .text').at(-1)
    if (asks && !isInside(asks.getBoundingClientRect(), bottom)) faults.push('what asks is out of sight')
    const field = sees('#text')[0]
    // In large text there is hardly room for anything else: the field scrolls along, and is where one goes on to.
    if (field && (isStuck || !isLarge) && !isInside(field.getBoundingClientRect(), innerHeight))
      faults.push('the field is out of sight')
    const alarm = sees('.alarm')[0]
    const end = alarm && compose?.contains(alarm) ? innerHeight : bottom
    if (alarm && alarm.getBoundingClientRect().top > end - 20) faults.push('the alarm is out of sight')
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(
        `scrolls ${document.documentElement.scrollWidth - innerWidth} px sideways: ${sees('body *')
          .filter(({ clientWidth }) => clientWidth > 0)
          .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.children.length)
          .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent}`)
          .slice(0, 3)
          .join(' | ')}`,
      )
    for (const button of sees('.button, .plain')) {
      const walker = document.createTreeWalker(button, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (tops.size > 1) faults.push(`"${word}" is broken`)
        }
    }
    return faults
  }, isLargeText)
