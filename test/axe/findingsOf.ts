// Runs axe on a whole page: its default rules, and those of WCAG 2.2 AA and of best practice. None is switched off.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, NodeResult, RuleMetadata, RunOptions } from 'axe-core'
import type { Finding } from './finding.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

interface Axe {
  getRules(tags: readonly string[]): readonly RuleMetadata[]
  run(context: Document, options: RunOptions): Promise<AxeResults>
}

declare const window: Window & { axe?: Axe }

export async function findingsOf(page: Page): Promise<readonly Finding[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(axe, 'utf8'))
  // Functions with names of their own would not survive the way into the page.
  const found = await page.evaluate(async () => {
    const { axe } = window
    if (!axe) throw new Error('axe is not on the page.')
    const more = axe.getRules(['wcag22aa', 'best-practice']).map(({ ruleId }) => [ruleId, { enabled: true }] as const)
    const { violations, incomplete } = await axe.run(document, { rules: Object.fromEntries(more) })
    return [violations, incomplete].map((results) => results.flatMap(({ id, nodes }) => nodes.map((node) => ({
      rule: id,
      node,
      isInStory: document.querySelector(String(node.target[0]))?.closest('.story') != null,
    }))))
  })
  return found.flatMap((results, index) => results.map((result) => findingFrom(index === 0 ? 'violation' : 'incomplete', result)))
}

interface Result {
  readonly rule: string
  readonly node: NodeResult
  readonly isInStory: boolean
}

function findingFrom(kind: Finding['kind'], { rule, node, isInStory }: Result): Finding {
  const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message).join(' ')
  return { kind, rule, target: node.target.join(' '), html: node.html.slice(0, 300), why, isInStory }
}
