// Orders the files of tests: what needs no DOM begins with the quickest, so that something is told at once; the rest
// begins with the longest, as vitest does it, so that all processors are busy to the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node'

export class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files)
    const isQuick = ({ project }: TestSpecification) => project.name === 'logic'
    return [...longestFirst.filter(isQuick).reverse(), ...longestFirst.filter((file) => !isQuick(file))]
  }
}
