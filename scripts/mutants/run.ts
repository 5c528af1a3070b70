// Plants faults in parts of src/ and fails if one that is not explained in survivors.json goes unnoticed by the unit tests:
// `npm run mutants`, or `-- protocol flow/step.ts` for some parts or files.
import { readFileSync } from 'node:fs'
import { join, matchesGlob } from 'node:path'
import { pieces, type Piece } from './pieces.ts'
import { nameOf, plantFaults, type PlantedFault } from './plantFaults.ts'

/** Faults that go unnoticed, by why that is no gap. */
type Survivors = readonly { readonly why: string; readonly faults: readonly string[] }[]

const survivors = JSON.parse(readFileSync(join(import.meta.dirname, 'survivors.json'), 'utf8')) as Survivors
const explained = new Set(survivors.flatMap(({ faults }) => faults))

interface Plan extends Piece {
  readonly isWhole: boolean
}

function plansFor(wanted: readonly string[]): readonly Plan[] {
  if (!wanted.length) return pieces.map((piece) => ({ ...piece, isWhole: true }))
  return wanted.map((name) => {
    const whole = pieces.find((piece) => piece.name === name)
    if (whole) return { ...whole, isWhole: true }
    const part = pieces.find(({ sources }) => sources.some((pattern) => matchesGlob(`src/${name}`, pattern)))
    if (!part) throw new Error(`There are faults for ${pieces.map((piece) => piece.name).join(', ')} and for files in them, not for ${name}`)
    return { ...part, sources: [`src/${name}`], isWhole: false }
  })
}

/** Quick tests first. Only what they do not notice is planted again before the slow ones. */
async function unnoticedIn({ sources, tests, slowTests }: Piece): Promise<readonly PlantedFault[]> {
  const unnoticed = await plantFaults({ sources, tests })
  if (!unnoticed.length || !slowTests.length) return unnoticed
  const names = new Set(unnoticed.map(nameOf))
  const lines = new Set(unnoticed.map(({ file, lineNumber }) => `src/${file}:${String(lineNumber)}-${String(lineNumber)}`))
  return (await plantFaults({ sources: [...lines], tests: slowTests })).filter((fault) => names.has(nameOf(fault)))
}

let isFine = true
for (const plan of plansFor(process.argv.slice(2))) {
  const unnoticed = await unnoticedIn(plan)
  const unexplained = unnoticed.filter((fault) => !explained.has(nameOf(fault)))
  console.log(`${plan.name}: ${String(unnoticed.length)} planted faults go unnoticed, ${String(unexplained.length)} of them unexplained`)
  for (const fault of unexplained) console.log(`  src/${fault.file}:${String(fault.lineNumber)}\n${JSON.stringify(nameOf(fault))}`)
  isFine &&= !unexplained.length
}
process.exitCode = isFine ? 0 : 1
