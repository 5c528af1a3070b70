// How often fields are rendered: once with their form. By a keystroke not at all before the first submit, and at most its own field
// afterwards.
import { screen, within } from '@testing-library/react'
import { Profiler } from 'react'
import { describe, expect, it } from 'vitest'
import { type FieldRendererProps } from '../../src/index.ts'
import { renderFlow } from './renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from './wireAnswers.ts'

const names = Array.from({ length: 20 }, (_, index) => `field${String(index)}`)
const many = [wireRequest('Many', Object.fromEntries(names.map((name) => [name, wireField('string', { label: name })])), { required: 'primary-required' })]

/** Counts the commits of each field, with a renderer around the built-in control. */
function countingFlow() {
  const commits = new Map<string, number>()
  const Counted = ({ field, fallback }: FieldRendererProps<'string'>) => (
    <Profiler id={field.name} onRender={(name) => { commits.set(name, (commits.get(name) ?? 0) + 1) }}>{fallback}</Profiler>
  )
  const flow = renderFlow({ intercept: () => infoAnswer(many), renderers: { types: { string: Counted } } })
  return { ...flow, commits }
}

it('renders each field once with its form', async () => {
  const { commits } = countingFlow()
  await screen.findByLabelText('field7')
  await screen.findAllByRole('status')
  expect([...commits.values()]).toEqual(names.map(() => 1))
})

describe('a keystroke', () => {
  it('renders nothing before the first submit', async () => {
    const { commits, user } = countingFlow()
    const input = await screen.findByLabelText('field7')
    // Waits until the lazy modules have loaded.
    await screen.findAllByRole('status')
    await user.click(input)
    commits.clear()
    await user.type(input, 'twelve letters')
    expect(input).toHaveValue('twelve letters')
    expect([...commits]).toEqual([])
  })

  it('renders at most its own field afterwards', async () => {
    const { commits, user } = countingFlow()
    await screen.findByLabelText('field7')
    await user.click(screen.getByRole('button', { name: 'Log in' }))
    const summary = await screen.findByRole('group', { name: 'Please check these fields:' })
    await user.click(within(summary).getByRole('link', { name: '“field7” is required.' }))
    commits.clear()
    await user.keyboard('twelve letters')
    expect(screen.getByLabelText('field7')).toHaveValue('twelve letters')
    expect([...commits.keys()].filter((name) => name !== 'field7')).toEqual([])
    // The first letter removes its issue.
    expect(commits.get('field7')).toBeGreaterThan(0)
    expect(commits.get('field7')).toBeLessThanOrEqual('twelve letters'.length)
  })
})
