// How many random conversations to run, and from which seed: few in the unit tests, as many as `npm run fuzz` is told.

export interface FuzzParameters {
  readonly seed: number
  readonly numRuns: number
  /** Names the conversation to repeat. */
  readonly path?: string
}

/** The seed is another one each time, unless `FUZZ_SEED` says which. It is in the name of the test. */
export function fuzzParameters(name: 'store' | 'form', usualRuns: number): FuzzParameters {
  const { FUZZ_SEED, FUZZ_RUNS, FUZZ_PATH } = process.env
  const given = FUZZ_RUNS === undefined ? undefined : Number(FUZZ_RUNS)
  const numRuns = given === undefined ? usualRuns : Math.ceil(given * share[name])
  const seed = FUZZ_SEED === undefined ? Math.floor(Math.random() * 0x7fffffff) : Number(FUZZ_SEED)
  return { seed, numRuns, ...(FUZZ_PATH !== undefined && { path: FUZZ_PATH }) }
}

/** Of the conversations that `npm run fuzz` is told to run. A form takes much longer than a store. */
const share = { store: 0.9, form: 0.1 } as const

/** How long the conversations may take altogether. */
export function timeoutMs({ numRuns }: FuzzParameters): number {
  return Math.max(60_000, numRuns * 1000)
}
