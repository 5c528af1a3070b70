// From the submit event to `fetch`: how many files a reader passes.
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AuthFlow, createAuthClient } from '../../src/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

const limit = 17

/** The files of src/ on a stack, from the outermost call to the innermost. */
function filesOn(stack: string): readonly string[] {
  const files = stack.split('\n').flatMap((line) => /\/src\/((?!testing\/)[\w./-]+\.tsx?)/.exec(line)?.[1] ?? [])
  return [...new Set(files.reverse())].filter((file) => !file.endsWith('index.ts'))
}

const { stackTraceLimit } = Error
beforeAll(() => { Error.stackTraceLimit = 200 })
afterAll(() => { Error.stackTraceLimit = stackTraceLimit })

it('passes few files, which ARCHITECTURE.md lists in their order', async () => {
  const wiki = createFakeWiki()
  let stack = ''
  const fetch: typeof globalThis.fetch = (input, init) => {
    if (init?.method === 'POST') stack = new Error('Here').stack ?? ''
    return wiki.fetch(input, init)
  }
  render(<AuthFlow module="clientlogin" api={createAuthClient({ api: wiki.api, fetch })} />)
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Username'), 'DemoUser')
  await user.type(screen.getByLabelText('Password'), 'demo-pass{Enter}')
  await screen.findByRole('heading', { name: 'You are logged in' })

  const files = filesOn(stack)
  expect(files[0]).toBe('hooks/useStepForm.ts')
  expect(files.length).toBeLessThanOrEqual(limit)
  const architecture = readFileSync(join(import.meta.dirname, '../../ARCHITECTURE.md'), 'utf8')
  expect(architecture).toContain(files.map((file) => `\`${file}\``).join(' → '))
})
