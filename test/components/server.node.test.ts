// Without a browser around: importing and drawing must not look for one.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AuthFlow } from '../../src/index.ts'

it('draws a flow where there is no window', () => {
  expect(typeof window).toBe('undefined')
  const html = renderToString(createElement(AuthFlow, { module: 'clientlogin', api: 'https://wiki.example/w/api.php' }))
  expect(html).toContain('data-state="starting"')
})
