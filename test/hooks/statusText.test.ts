// What is announced when a form comes for an identity that has no account on the wiki.
import { expect, it } from 'vitest'
import type { AwaitingInput, Notice } from '../../src/flow/index.ts'
import { statusText } from '../../src/hooks/texts/statusText.ts'
import { createTranslate, englishMessages, englishWords } from '../../src/messages/index.ts'

const translate = createTranslate(englishMessages, englishWords)
const step = { kind: 'begin', key: '1', fields: [], requests: [] }
const announced = (notice: Notice) =>
  statusText({ kind: 'awaitingInput', step, notice, task: { module: 'clientlogin', externalIdentity: {} } } as unknown as AwaitingInput, translate)

it('is whom the user signed in as, in place of the wiki’s words', () => {
  const notice: Notice = { kind: 'wikiMessage', tone: 'info', code: undefined, message: { kind: 'text', text: 'No account.' } }
  expect(announced(notice)).toBe(englishMessages['external-identity'])
})

it('is what has happened, where the kit says that', () => {
  expect(announced({ kind: 'externalAccountCreated', tone: 'info', username: 'Ada' })).toContain('Account Ada was created')
  expect(announced({ kind: 'expired', tone: 'error' })).toBeUndefined()
})
