// What a wiki tells those who ask before they log in, compared with what a real one told.
import { describe, it } from 'vitest'
import { hasRecordings } from './recordings.ts'
import { startReplay } from './startReplay.ts'

describe.skipIf(!hasRecordings)('the fake wiki, compared with the recordings', () => {
  it.each([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
  ])('asks what the real one asks [%i]', async (number) => {
    await startReplay().match(number)
  })
  it('gives tokens [20]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.match(20)
  })
  it('tells who is logged in, and what one may do then [21–32]', async () => {
    const replay = startReplay()
    await replay.token('login')
    await replay.matches(21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
  })
})
