// What is announced when a form comes.
import { expect, it } from 'vitest'
import type { AwaitingInput, Notice, Step } from '../../src/flow/index.ts'
import { statusText } from '../../src/hooks/texts/statusText.ts'
import { createTranslate, englishMessages, englishWords } from '../../src/messages/index.ts'

const translate = createTranslate(englishMessages, englishWords)
const announced = (notice?: Notice, kind: Step['kind'] = 'begin', requests: Step['requests'] = []) =>
  statusText({ kind: 'awaitingInput', step: { kind, key: '1', fields: [], requests }, notice, task: { module: 'clientlogin', externalIdentity: {} } } as unknown as AwaitingInput, translate)

it('is whom the user signed in as, in place of the wiki’s words', () => {
  const notice: Notice = { kind: 'wikiMessage', tone: 'info', code: undefined, message: { kind: 'text', text: 'No account.' } }
  expect(announced(notice)).toBe(englishMessages['external-identity'])
})

it('is whom the user signed in as, once: with the form that the wiki restarts with', () => {
  expect(announced(undefined, 'restart')).toBe(englishMessages['external-identity'])
  expect(announced()).toBeUndefined()
  expect(announced({ kind: 'expired', tone: 'error' }, 'restart')).toBeUndefined()
})

it('is what a later step is where its only field has the focus, unless it was refused', () => {
  const code = [{ id: 'Code', kind: 'Code', metadata: {}, fields: [{ name: 'code', type: 'string' }] }] as unknown as Step['requests']
  const prompt: Notice = { kind: 'wikiMessage', tone: 'info', code: undefined, message: { kind: 'text', text: 'Enter the code.' } }
  expect(announced(prompt, 'continue', code)).toBe(englishMessages['title-continue'])
  expect(announced({ ...prompt, tone: 'error' }, 'continue', code)).toBeUndefined()
  expect(announced(undefined, 'begin', code)).toBeUndefined()
})

it('is what has happened, where the kit says that', () => {
  expect(announced({ kind: 'externalAccountCreated', tone: 'info', username: 'Ada' })).toContain('Account Ada was created')
  expect(announced({ kind: 'expired', tone: 'error' })).toBeUndefined()
})
