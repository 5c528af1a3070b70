// Which return parameters may be posted to the wiki.
import { describe, expect, it } from 'vitest'
import { requiresReturnParameters, matchesState, returnParameterNames } from '../../src/flow/transition/onRedirect.ts'
import * as given from './requests.ts'

describe('the names that may be posted', () => {
  it('are those that the wiki lists, each once', () => {
    const one = given.request('One', 'required', [given.text('code'), given.text('state')])
    const two = given.request('Two', 'optional', [given.text('state'), given.text('error')])
    expect(returnParameterNames([one, two])).toEqual(['code', 'state', 'error'])
  })

  it.each(['action', 'format', 'origin', 'token', 'logintoken', 'linkToken', 'logincontinue', 'loginreturnurl', 'loginrequests'])('never include %s', (name) => {
    expect(returnParameterNames([given.request('One', 'required', [given.text(name), given.text('code')])])).toEqual(['code'])
  })
})

it.each(['transaction', 'formatted', 'original', 'tokenised', 'continued'])('include %s, which steers nothing', (name) => {
  expect(returnParameterNames([given.request('One', 'required', [given.text(name)])])).toEqual([name])
})

describe('a return without parameters', () => {
  it('is enough if the wiki requires none', () => {
    expect(requiresReturnParameters([])).toBe(false)
    expect(requiresReturnParameters([given.request('One', 'required', [given.text('error', { optional: true })])])).toBe(false)
    expect(requiresReturnParameters([given.request('One', 'optional', [given.text('code')])])).toBe(false)
  })

  it('is not enough if the wiki requires one', () => {
    expect(requiresReturnParameters([given.request('One', 'required', [given.text('state')])])).toBe(true)
  })
})

describe('returned parameters', () => {
  const target = 'https://idp.example/?client=1&state=mine'

  it.each([[[['state', 'mine']]], [[['code', '1']]], [[]]] as const)('%j match the redirect', (parameters) => {
    expect(matchesState(target, parameters)).toBe(true)
  })

  it('with another state do not match', () => {
    expect(matchesState(target, [['state', 'other']])).toBe(false)
  })

  it('match with any state if none was sent', () => {
    expect(matchesState('https://idp.example/', [['state', 'any']])).toBe(true)
  })
})
