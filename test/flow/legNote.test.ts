// What a tab keeps of a flow that is about more than the page's module.
import { describe, expect, it } from 'vitest'
import { readLeg as read, writeLeg } from '../../src/flow/taskStorage.ts'
import type { Leg } from '../../src/flow/index.ts'
import * as given from './requests.ts'

const none = { isFresh: false, logsInAfter: false, mayCreate: false }

describe('what a tab keeps of a flow', () => {
  it('leads on to what it was for', () => {
    const leg: Leg = {
      module: 'clientlogin',
      operation: 'LinkAccounts',
      person: 'Ada',
      then: { leg: { module: 'linkaccount', person: 'Ada', isFresh: true, pressed: given.button('idp') }, kept: new Map([['username', 'Ada']]) },
    }
    expect(read(writeLeg(leg))).toMatchObject(leg)
  })

  it('knows who was vouched for, and by whom', () => {
    const leg: Leg = { module: 'createaccount', vouched: { by: { kind: 'html', html: 'Harbour' }, mayLink: true, isLost: false } }
    expect(read(writeLeg(leg))).toEqual({ ...none, ...leg, operation: undefined, person: undefined, pressed: undefined, then: undefined })
  })

  it.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['no object', '7'],
    ['no module', '{}'],
    ['a module that there is none of', '{"module":"__proto__"}'],
  ])('is nothing where it is %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it('leaves out what is not as it should be', () => {
    const text = '{"module":"clientlogin","person":7,"pressed":{"name":{}},"vouched":{"mayLink":"yes"},"isFresh":"yes","then":{"leg":{"module":"x"},"kept":7}}'
    expect(read(text)).toEqual({ ...none, module: 'clientlogin', operation: undefined, person: undefined, pressed: undefined, vouched: undefined, then: undefined })
    expect(read('{"module":"clientlogin","then":{"leg":{"module":"linkaccount"},"kept":[["a","b"],["c",{}],7]}}')?.then?.kept).toEqual(new Map([['a', 'b']]))
  })
})
