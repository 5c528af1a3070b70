// How a task is stored during a redirect of the tab.
import { describe, expect, it } from 'vitest'
import { parseTask, serializeTask } from '../../src/flow/taskStorage.ts'
import type { Task } from '../../src/flow/index.ts'
import * as given from './requests.ts'

const none = { justReauthenticated: false, loginAfterCreate: false, canCreateAccount: false, checksName: false, providerButton: undefined }

const prefill = new Map<string, string | boolean>([['username', 'Ada'], ['rememberMe', true]])
const store = (task: Task) => serializeTask({ task, prefill })
const read = (text: string | undefined) => parseTask(text)?.task

describe('a stored task', () => {
  it('keeps its continuation', () => {
    const task: Task = {
      module: 'clientlogin',
      reauthenticatesFor: 'LinkAccounts',
      expectedUsername: 'Ada',
      checksName: true,
      continuation: { task: { module: 'linkaccount', providerButton: given.button('idp'), expectedUsername: 'Ada', justReauthenticated: true, chosenButton: given.button('idp') }, prefill: new Map([['username', 'Ada']]) },
    }
    expect(read(store(task))).toMatchObject(task)
  })

  it('keeps the external identity and its provider', () => {
    const task: Task = { module: 'createaccount', externalIdentity: { providerLabel: { kind: 'html', html: 'Harbour' }, canLinkAfterLogin: true, isForgottenByWiki: false } }
    expect(read(store(task))).toEqual({ ...none, ...task, reauthenticatesFor: undefined, expectedUsername: undefined, chosenButton: undefined, continuation: undefined })
  })

  it('keeps what it has begun with', () => {
    const task: Task = { module: 'changeauthenticationdata', request: 'Badge:1', canCreateAccount: true, loginAfterCreate: true, justReauthenticated: true, checksName: true }
    expect(read(store(task))).toMatchObject(task)
  })

  it.each([
    [{ kind: 'text', text: 'Harbour' }, { kind: 'text', text: 'Harbour' }],
    [{ kind: 'key', key: 'x' }, undefined],
    [undefined, undefined],
  ])('has the label of a provider if that is text or HTML: %o', (providerLabel, label) => {
    const text = JSON.stringify({ task: { module: 'createaccount', externalIdentity: { providerLabel, canLinkAfterLogin: false, isForgottenByWiki: true } } })
    expect(read(text)?.externalIdentity).toEqual({ providerLabel: label, canLinkAfterLogin: false, isForgottenByWiki: true })
  })

  it('holds nothing at first where that is no list of names and values', () => {
    for (const prefill of [7, { a: 'b' }, [['ab'], 'ab', ['a', 'b', 'c'], [7, 'b']]]) {
      const kept = parseTask(JSON.stringify({ task: { module: 'clientlogin' }, prefill }))?.prefill
      expect([...(kept ?? [])]).toEqual(Array.isArray(prefill) ? [['a', 'b']] : [])
    }
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['no object', '7'],
    ['no task', '{}'],
    ['no module', '{"task":{}}'],
    ['a module in a list', '{"task":{"module":["clientlogin"]}}'],
    ['an unknown module', '{"task":{"module":"__proto__"}}'],
  ])('is ignored if it is %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('drops properties that are not valid', () => {
    const text = '{"task":{"module":"clientlogin","expectedUsername":7,"chosenButton":{"name":{}},"externalIdentity":{"canLinkAfterLogin":"yes"},"justReauthenticated":"yes","continuation":{"task":{"module":"x"},"prefill":7}}}'
    expect(read(text)).toEqual({ ...none, module: 'clientlogin', reauthenticatesFor: undefined, expectedUsername: undefined, chosenButton: undefined, externalIdentity: undefined, continuation: undefined })
    expect(read('{"task":{"module":"clientlogin","continuation":{"task":{"module":"linkaccount"},"prefill":[["a","b"],["c",{}],7]}}}')?.continuation?.prefill).toEqual(new Map([['a', 'b']]))
  })

  it('keeps what its first form holds, so that a choice made there counts again after RESTART', () => {
    expect(parseTask(store({ module: 'clientlogin' }))?.prefill).toEqual(prefill)
    expect(parseTask('{"task":{"module":"clientlogin"},"prefill":[["a","b"],["c",{}],7]}')?.prefill).toEqual(new Map([['a', 'b']]))
  })
})
