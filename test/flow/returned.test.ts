// What of a return may go on to the wiki.
import { describe, expect, it } from 'vitest'
import { isAnswerNeeded, isOfJourney, namesWanted } from '../../src/flow/transition/onRedirect.ts'
import * as given from './requests.ts'

describe('the names that may be posted', () => {
  it('are those that the wiki lists, each once', () => {
    const one = given.request('One', 'required', [given.text('code'), given.text('state')])
    const two = given.request('Two', 'optional', [given.text('state'), given.text('error')])
    expect(namesWanted([one, two])).toEqual(['code', 'state', 'error'])
  })

  it.each(['action', 'format', 'origin', 'token', 'logintoken', 'linkToken', 'logincontinue', 'loginreturnurl', 'loginrequests'])('are never %s', (name) => {
    expect(namesWanted([given.request('One', 'required', [given.text(name), given.text('code')])])).toEqual(['code'])
  })
})

describe('a return that brings nothing', () => {
  it('is enough where the wiki asks for nothing, or for what may be left out', () => {
    expect(isAnswerNeeded([])).toBe(false)
    expect(isAnswerNeeded([given.request('One', 'required', [given.text('error', { optional: true })])])).toBe(false)
    expect(isAnswerNeeded([given.request('One', 'optional', [given.text('code')])])).toBe(false)
  })

  it('is none where the wiki cannot do without', () => {
    expect(isAnswerNeeded([given.request('One', 'required', [given.text('state')])])).toBe(true)
  })
})

describe('what came back', () => {
  const target = 'https://idp.example/?client=1&state=mine'

  it.each([[[['state', 'mine']]], [[['code', '1']]], [[]]] as const)('as %j is of this journey', (parameters) => {
    expect(isOfJourney(target, parameters)).toBe(true)
  })

  it('with the state of another one is not', () => {
    expect(isOfJourney(target, [['state', 'other']])).toBe(false)
  })

  it('has any state where none was sent', () => {
    expect(isOfJourney('https://idp.example/', [['state', 'any']])).toBe(true)
  })
})
