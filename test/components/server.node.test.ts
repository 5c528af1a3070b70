// Without a browser environment: importing and rendering must not need one.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { AuthFlow } from '../../src/index.ts'

it('renders a flow without a window', () => {
  expect(typeof window).toBe('undefined')
  const html = renderToString(createElement(AuthFlow, { module: 'clientlogin', api: 'https://wiki.example/w/api.php' }))
  expect(html).toContain('data-state="starting"')
})
