// Queries before and after a login, compared with the answers of a real wiki.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay } from './startReplay.ts'

describe.skipIf(!hasRecordings)('the fake wiki, compared with the recordings', () => {
  it.each([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
  ])('asks for the same as the real one [%i]', async (number) => {
    await startReplay().match(number)
  })
  it('issues tokens [20]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(20)
  })
  it('reports who is logged in, and what that user can do [21–32]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.matches(21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
  })
})
