// Choices whose labels repeat each other are told apart.
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { withDistinctLabels } from '../../src/hooks/index.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const show = (...requests: readonly object[]) => renderFlow({ intercept: () => infoAnswer(requests) })
const namesOf = (elements: readonly HTMLElement[]) => elements.map((element) => element.textContent)

describe('the options of a list', () => {
  it.each([
    [{ a: 'Office', b: 'Office', c: 'Home' }, ['Office (a)', 'Office (b)', 'Home']],
    [{ a: ' office', b: 'Office ' }, [' office (a)', 'Office  (b)']],
    [{ Office: 'Office', b: 'Office' }, ['Office', 'Office (b)']],
    [{ '': 'Office', b: 'Office' }, ['Office', 'Office (b)']],
    [{ a: 'Office', b: 'Home' }, ['Office', 'Home']],
  ])('%j are called %j', (options, expected) => {
    const labels = withDistinctLabels(Object.entries(options).map(([value, label]) => ({ value, label })))
    expect(labels.map(({ label }) => label)).toEqual(expected)
  })

  it('are told apart in a dropdown list', async () => {
    show(wireRequest('A', { domain: wireField('select', { label: 'Domain', value: 'a', options: { a: 'Office', b: 'Office' } }) }))
    expect(namesOf(within(await screen.findByLabelText('Domain')).getAllByRole('option'))).toEqual(['Office (a)', 'Office (b)'])
  })

  it('are told apart as checkboxes', async () => {
    show(wireRequest('A', { ids: wireField('multiselect', { label: 'Accounts', options: { one: 'Lab', two: 'Lab' } }) }))
    expect(await screen.findByRole('checkbox', { name: 'Lab (one)' })).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Lab (two)' })).toBeVisible()
  })

  it('are told apart as other second factors', async () => {
    const metadata = { currentModule: 'totp', moduleDescriptions: { one: 'A key', two: 'A key' } }
    const fields = { newModule: wireField('select', { optional: true, options: { '': '', one: 'One', two: 'Two' } }) }
    show(wireRequest('TwoFactorModuleSelectAuthenticationRequest', fields, { metadata }))
    expect(await screen.findByRole('button', { name: 'A key (one)' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'A key (two)' })).toBeVisible()
  })
})

describe('buttons and checkboxes with one label', () => {
  const button = (name: string, label: string) => ({ [name]: wireField('button', { label, help: '' }) })

  it('are told apart by the names of their providers', async () => {
    show(wireRequest('A', button('a', 'Sign in'), { provider: 'North' }), wireRequest('B', button('b', 'Sign in'), { provider: 'South' }))
    expect(await screen.findByRole('button', { name: 'Sign in (North)' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Sign in (South)' })).toBeVisible()
  })

  it.each([
    ['the same', 'Lab', 'Lab'],
    ['names of classes', 'Lab\\North', 'Lab\\South'],
    ['ids', 'A', 'B'],
    ['the label', 'Sign in', 'sign in'],
  ])('are told apart by their own names if those of their providers are %s', async (_, one, two) => {
    show(wireRequest('A', button('north', 'Sign in'), { provider: one }), wireRequest('B', button('south', 'Sign in'), { provider: two }))
    expect(await screen.findByRole('button', { name: 'Sign in (north)' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Sign in (south)' })).toBeVisible()
  })

  it('are told apart as checkboxes', async () => {
    const box = () => wireField('checkbox', { label: 'Agree', optional: true })
    show(wireRequest('A', { terms: box(), letters: box() }))
    expect(await screen.findByRole('checkbox', { name: 'Agree (terms)' })).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Agree (letters)' })).toBeVisible()
  })

  it('keep labels that differ', async () => {
    show(wireRequest('A', { ...button('a', 'North'), ...button('b', 'South') }))
    expect(await screen.findByRole('button', { name: 'North' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'South' })).toBeVisible()
  })
})
