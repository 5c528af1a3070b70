// How many random conversations to run, and from which seed: few in the unit tests, as many as `npm run fuzz` is told.

export interface FuzzParameters {
  /** Another one each time, unless `FUZZ_SEED` says which. */
  readonly seed: number
  readonly numRuns: number
}

/** Of the conversations that `npm run fuzz` is told to run. A form takes much longer than a store. */
const share = { store: 0.9, form: 0.1 } as const

export function fuzzParameters(name: keyof typeof share, usualRuns: number): FuzzParameters {
  const { FUZZ_SEED, FUZZ_RUNS } = process.env
  const seed = FUZZ_SEED === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(FUZZ_SEED)
  return { seed, numRuns: FUZZ_RUNS === undefined ? usualRuns : Math.ceil(Number(FUZZ_RUNS) * share[name]) }
}

/** How long the conversations may take altogether. */
export function timeoutMs({ numRuns }: FuzzParameters): number {
  return Math.max(60_000, numRuns * 1000)
}

/** Not a fake one, by which nothing would be printed before the end. */
const nextTurn = globalThis.setImmediate

/** Returns what counts conversations. It prints each twentieth part of a long run. */
export function countProgress(name: string, { numRuns }: FuzzParameters): () => Promise<void> {
  const part = Math.ceil(numRuns / 20)
  let count = 0
  return async () => {
    count += 1
    if (process.env['FUZZ_RUNS'] === undefined || count % part || count > numRuns) return
    console.log(`${name}: ${String(count)} of ${String(numRuns)}`)
    await new Promise((resolve) => { nextTurn(resolve) })
  }
}
