// @vitest-environment happy-dom
// A DOM in which the sanitiser leaves scripts, and says that it works.
import createDOMPurify from 'dompurify'
import { expect, it } from 'vitest'
import { renderSafeHtml } from '../../src/html/renderSafeHtml.lazy.tsx'

it('gets no HTML of the wiki at all', () => {
  expect(createDOMPurify(window).isSupported).toBe(true)
  expect(renderSafeHtml('<b>Be brave</b>', 'https://wiki.example/w/api.php')).toBeUndefined()
})
