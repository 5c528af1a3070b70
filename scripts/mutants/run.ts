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

function piecesFor(wanted: readonly string[]): readonly Piece[] {
  if (!wanted.length) return pieces
  return wanted.map((name) => {
    const whole = pieces.find((piece) => piece.name === name)
    if (whole) return whole
    const part = pieces.find(({ sources }) => sources.some((pattern) => matchesGlob(`src/${name}`, pattern)))
    if (!part) throw new Error(`There are faults for ${pieces.map((piece) => piece.name).join(', ')} and for files in them, not for ${name}`)
    return { ...part, sources: [`src/${name}`] }
  })
}

/** Explanations of faults that the tests notice by now, or that are in no source any more. */
function outdatedIn({ sources }: Piece, unnoticed: readonly PlantedFault[]): readonly string[] {
  const names = new Set(unnoticed.map(nameOf))
  const isInPiece = (name: string) => sources.some((pattern) => matchesGlob(`src/${name.split(' ')[0] ?? ''}`, pattern))
  return [...explained].filter((name) => isInPiece(name) && !names.has(name))
}

let isFine = true
for (const piece of piecesFor(process.argv.slice(2))) {
  const { planted, unnoticed } = await plantFaults(piece)
  const unexplained = unnoticed.filter((fault) => !explained.has(nameOf(fault)))
  const outdated = outdatedIn(piece, unnoticed)
  console.log(`${piece.name}: of ${String(planted)} planted faults ${String(unnoticed.length)} go unnoticed, ${String(unexplained.length)} of them unexplained`)
  for (const fault of unexplained) console.log(`  src/${fault.file}:${String(fault.lineNumber)}\n${JSON.stringify(nameOf(fault))}`)
  if (outdated.length) console.log(`Explained in survivors.json for nothing:\n${outdated.map((name) => JSON.stringify(name)).join('\n')}`)
  isFine &&= !unexplained.length && !outdated.length
}
process.exitCode = isFine ? 0 : 1
