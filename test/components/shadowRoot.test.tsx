// A flow in an open shadow root, where neither ids nor the focus are known to the document, and twice on a page.
import { act, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { AuthFlow } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

const roots: Root[] = []
afterEach(() => {
  act(() => { for (const root of roots) root.unmount() })
  roots.length = 0
  document.body.replaceChildren()
})

function renderInShadow() {
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
  const container = shadow.appendChild(document.createElement('div'))
  const wiki = createFakeWiki()
  const root = createRoot(container)
  roots.push(root)
  act(() => { root.render(<AuthFlow module="clientlogin" api={wiki.api} fetch={wiki.fetch} autoFocus />) })
  return { shadow, canvas: within(container) }
}

let user: ReturnType<typeof userEvent.setup>
beforeEach(() => { user = userEvent.setup() })

it('moves the focus to the first field, to the summary, and by its links to each field', async () => {
  renderInShadow()
  const { shadow, canvas } = renderInShadow()
  const name = await canvas.findByLabelText('Username')
  await waitFor(() => { expect(shadow.activeElement).toBe(name) })
  await user.click(canvas.getByRole('button', { name: 'Log in' }))
  const summary = await canvas.findByRole('group', { name: 'Please check these fields:' })
  expect(shadow.activeElement).toBe(summary)
  await user.click(within(summary).getByRole('link', { name: '“Password” is required.' }))
  expect(shadow.activeElement).toBe(canvas.getByLabelText('Password'))
})

it('moves the focus to the one field that is missing, and to the only one of the next step', async () => {
  const { shadow, canvas } = renderInShadow()
  await user.type(await canvas.findByLabelText('Username'), 'TotpUser')
  await user.click(canvas.getByRole('button', { name: 'Log in' }))
  const password = canvas.getByLabelText('Password')
  await waitFor(() => { expect(shadow.activeElement).toBe(password) })
  await user.type(password, 'totp-pass{Enter}')
  const code = await canvas.findByLabelText('Verification code')
  await waitFor(() => { expect(shadow.activeElement).toBe(code) })
  // It loads on demand.
  await user.click(await canvas.findByRole('button', { name: 'Use a recovery code' }))
  expect(shadow.activeElement).toBe(code)
  expect(code).toHaveAttribute('inputmode', 'text')
})
