// The return page in a browser that lacks what is not needed.
import { afterEach, expect, it, vi } from 'vitest'
import { startReturnPage } from '../../src/return.ts'

afterEach(() => {
  document.body.replaceChildren()
})

it('works without style sheets that a script makes, which older browsers lack', () => {
  vi.stubGlobal('CSSStyleSheet', () => { throw new TypeError('Illegal constructor') })
  startReturnPage()
  expect(document.querySelector('h1')?.textContent).not.toBe('')
  expect(document.querySelector('main')).toHaveAttribute('data-state', 'nothing')
})
