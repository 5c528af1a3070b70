// The field that a refusal is about, by the code of the wiki.
import { describe, expect, it } from 'vitest'
import { transition, type FlowState } from '../../src/flow/index.ts'
import type { Answer } from '../../src/protocol/index.ts'
import * as given from './requests.ts'

const createInfo = { ...given.info, canCreateAccounts: true, requests: [given.newName, given.chosenPassword, given.request('User', 'optional', [given.text('email'), given.text('realname')])] }
const awaiting = transition({ kind: 'starting', attempt: 1, prefill: new Map(), task: { module: 'createaccount' } }, { kind: 'infoReceived', attempt: 1, outcome: createInfo })
const fieldAfter = (outcome: Answer, state: FlowState = awaiting) => {
  const submitting = transition(state, { kind: 'submit', values: new Map() })
  return transition(submitting, { kind: 'answerReceived', attempt: 1, outcome })
}
const failed = (code: string): Answer => ({ kind: 'failed', message: { kind: 'text', text: 'No.' }, code, canPreserveState: false })

describe('a refused sign-up', () => {
  it.each([
    ['userexists', 'username'], ['noname', 'username'], ['usernameinprogress', 'username'], ['antispoof-conflict', 'username'], ['titleblacklist-forbidden-new-account', 'username'],
    ['invalidemailaddress', 'email'], ['noemailcreate', 'email'],
    ['badretype', 'retype'],
    ['passwordtooshort', 'password'], ['passwordtoolong', 'password'], ['password-substring-username-match', 'password'], ['password-login-forbidden', 'password'], ['passwordincommonlist', 'password'], ['fatalpassworderror', 'password'],
  ])('by %s is about the field %s', (code, field) => {
    expect(fieldAfter(failed(code))).toMatchObject({ kind: 'refreshing', notice: { kind: 'wikiMessage', tone: 'error', code, field } })
  })

  it.each(['wrongpassword', 'captcha-createaccount-fail', 'permissiondenied', 'unheard-of', 'xuserexists', 'userexistsx', 'xnoemailcreate', 'noemailcreatex', 'xbadretype', 'badretypex', 'xpasswordtooshort', 'fatalpassworderrorx'])('by %s is about no field', (code) => {
    expect(fieldAfter(failed(code))).toMatchObject({ notice: { kind: 'wikiMessage', field: undefined } })
  })

  it('is about no field that the form does not have', () => {
    const login = transition({ kind: 'starting', attempt: 1, prefill: new Map(), task: { module: 'clientlogin' } }, { kind: 'infoReceived', attempt: 1, outcome: given.info })
    expect(fieldAfter(failed('badretype'), login)).toMatchObject({ notice: { field: undefined } })
  })
})

it('is about no field that nobody can see', () => {
  const info = { ...createInfo, requests: [given.request('Hidden', 'required', [given.hidden('username', 'Ada'), given.text('email')])] }
  const form = transition({ kind: 'starting', attempt: 1, prefill: new Map(), task: { module: 'createaccount' } }, { kind: 'infoReceived', attempt: 1, outcome: info })
  expect(fieldAfter(failed('userexists'), form)).toMatchObject({ notice: { field: undefined } })
})

describe('a step that the wiki asks for again', () => {
  it('is about the field that it has refused', () => {
    const asked = { kind: 'asked', message: { kind: 'text', text: 'Choose another one.' }, requests: [given.newPassword], code: 'resetpass-expired' } as const
    const change = fieldAfter(asked)
    expect(change).toMatchObject({ kind: 'awaitingInput', notice: { tone: 'info', field: undefined } })
    expect(fieldAfter({ ...asked, code: 'badretype' }, change)).toMatchObject({ kind: 'awaitingInput', notice: { tone: 'error', field: 'retype' } })
    expect(fieldAfter({ ...asked, code: 'passwordtooshort' }, change)).toMatchObject({ kind: 'awaitingInput', notice: { tone: 'error', field: 'password' } })
  })
})
