// Checks that a page can be used at its width: nothing extends beyond its edges, is cut off, or overlaps.
import { expect, type Page } from '@playwright/test'

export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(findMisfits)).toEqual([])
}

/** Runs in the page, so it uses nothing from outside. */
function findMisfits(): readonly string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const misfits = scrollWidth > clientWidth ? [`the page scrolls ${String(scrollWidth - clientWidth)} pixels sideways`] : []
  const nameOf = (element: Element) => `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.slice(0, 40)}`
  const isBeyond = ({ left, right }: DOMRect) => left < -0.5 || right > clientWidth + 0.5
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.mwa-hidden-visually, [aria-hidden=true]')

  // The padding of an input may contain a button, and a link in a text has an area for each line.
  const areasOf = (element: Element) => {
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    const isField = element.matches('input')
    return [...element.getClientRects()].map(({ left, right, top, bottom }) => (
      { top, bottom, left: left + (isField ? parseFloat(paddingLeft) : 0), right: right - (isField ? parseFloat(paddingRight) : 0) }
    ))
  }

  const elements = [...document.querySelectorAll('main *')].filter(isSeen)
  for (const element of elements) {
    if (isBeyond(element.getBoundingClientRect())) misfits.push(`beyond the edge: ${nameOf(element)}`)
    // Text scrolls inside of its input, and options inside of their list.
    const isField = element.matches('input, select, option, textarea')
    const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    if (isCut && !isField) misfits.push(`cut off: ${nameOf(element)}`)
    for (const node of isField ? [] : element.childNodes) {
      if (!(node instanceof Text) || node.data.trim() === '') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = element.getBoundingClientRect()
      const isOut = ({ left, right }: DOMRect) => left < box.left - 1 || right > box.right + 1
      const lines = [...range.getClientRects()]
      if (lines.some(isBeyond)) misfits.push(`text beyond the edge: ${nameOf(element)}`)
      if (getComputedStyle(element).display !== 'inline' && lines.some(isOut)) misfits.push(`text out of its box: ${nameOf(element)}`)
    }
  }

  const targets = elements.filter((element) => element.matches('button, input, select, textarea, a, .mwa-title, p, legend'))
  targets.forEach((one, index) => {
    for (const other of targets.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue
      const isOver = areasOf(one).some((a) => areasOf(other).some((b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1))
      if (isOver) misfits.push(`${nameOf(one)} and ${nameOf(other)} overlap`)
    }
  })
  return misfits
}
