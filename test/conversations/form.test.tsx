// Random conversations with a rendered form. `npm run fuzz` runs more of them.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, it, vi } from 'vitest'
import { conversePage } from './formConversation.ts'
import { pageOperations, pageSetting } from './formOperations.ts'
import { countProgress, fuzzParameters, timeoutMs } from './fuzzParameters.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  // A conversation judges what is on the console itself, so that it can be repeated with less.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(navigator, 'credentials')
})

const parameters = fuzzParameters('form', 60)

describe(`random conversations with a form (seed ${String(parameters.seed)})`, () => {
  it('make one POST for each submit, keep secrets to it, lose nothing else that was typed, always have a way on, and end when they are left', async () => {
    const property = fc.asyncProperty(pageSetting, pageOperations, conversePage).beforeEach(() => {
      vi.mocked(console.error).mockClear()
      vi.mocked(console.warn).mockClear()
    }).afterEach(countProgress('form', parameters))
    await fc.assert(property, parameters)
  }, timeoutMs(parameters))
})
