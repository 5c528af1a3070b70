// Random conversations with the store of a flow. `npm run fuzz` runs more of them.
import fc from 'fast-check'
import { afterEach, beforeEach, describe, it, vi } from 'vitest'
import { countProgress, fuzzParameters, timeoutMs } from './fuzzParameters.ts'
import { operations, setting } from './operations.ts'
import { converse } from './storeConversation.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const parameters = fuzzParameters('store', 400)

describe(`random conversations with a flow (seed ${String(parameters.seed)})`, () => {
  it('make one POST for each submit, keep secrets to it, lose nothing else that was typed, always have a way on, and end when they are left', async () => {
    const property = fc.asyncProperty(setting, operations, converse).afterEach(countProgress('store', parameters))
    await fc.assert(property, parameters)
  }, timeoutMs(parameters))
})
