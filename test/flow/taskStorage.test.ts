// How a task is stored during a redirect of the tab.
import { describe, expect, it } from 'vitest'
import { parseTask as read, serializeTask } from '../../src/flow/taskStorage.ts'
import type { Task } from '../../src/flow/index.ts'
import * as given from './requests.ts'

const none = { justReauthenticated: false, loginAfterCreate: false, canCreateAccount: false, checksName: false, providerButton: undefined }

describe('a stored task', () => {
  it('keeps its continuation', () => {
    const task: Task = {
      module: 'clientlogin',
      reauthenticatesFor: 'LinkAccounts',
      expectedUser: 'Ada',
      checksName: true,
      continuation: { task: { module: 'linkaccount', providerButton: given.button('idp'), expectedUser: 'Ada', justReauthenticated: true, chosenButton: given.button('idp') }, prefill: new Map([['username', 'Ada']]) },
    }
    expect(read(serializeTask(task))).toMatchObject(task)
  })

  it('keeps the external identity and its provider', () => {
    const task: Task = { module: 'createaccount', externalIdentity: { providerLabel: { kind: 'html', html: 'Harbour' }, canLinkAfterLogin: true, isForgottenByWiki: false } }
    expect(read(serializeTask(task))).toEqual({ ...none, ...task, reauthenticatesFor: undefined, expectedUser: undefined, chosenButton: undefined, continuation: undefined })
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['no object', '7'],
    ['no module', '{}'],
    ['an unknown module', '{"module":"__proto__"}'],
  ])('is ignored if it is %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('drops properties that are not valid', () => {
    const text = '{"module":"clientlogin","expectedUser":7,"chosenButton":{"name":{}},"externalIdentity":{"canLinkAfterLogin":"yes"},"justReauthenticated":"yes","continuation":{"task":{"module":"x"},"prefill":7}}'
    expect(read(text)).toEqual({ ...none, module: 'clientlogin', reauthenticatesFor: undefined, expectedUser: undefined, chosenButton: undefined, externalIdentity: undefined, continuation: undefined })
    expect(read('{"module":"clientlogin","continuation":{"task":{"module":"linkaccount"},"prefill":[["a","b"],["c",{}],7]}}')?.continuation?.prefill).toEqual(new Map([['a', 'b']]))
  })
})
