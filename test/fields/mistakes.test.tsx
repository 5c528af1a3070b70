// Mistakes in renderers and slots are named in development, where they stand. The compiler finds them in code that it sees.
import { screen } from '@testing-library/react'
import { forwardRef, lazy, memo } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { mistakesIn } from '../../src/fields/registry/mistakes.ts'
import type { Renderers, Slots } from '../../src/index.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { expectConsole } from '../expectConsole.ts'

const Own = () => null

describe('a mistake', () => {
  it.each<[string, unknown, unknown]>([
    ['renderers.field is unknown: there is only types, unknownTypes, fields, requests, rules.', { field: {} }, undefined],
    ['renderers.types.colour is unknown: there is only string, password, hidden, null, checkbox, button, select, multiselect, unknown.', { types: { colour: Own } }, undefined],
    ['renderers.fields.email is not a component.', { fields: { email: 'email' } }, undefined],
    ['renderers.fields.email is not a component but an element: pass the component itself.', { fields: { email: <Own /> } }, undefined],
    ['renderers.fields.realm.type is not a type of field: there is only string, password, hidden, null, checkbox, button, select, multiselect, unknown.', { fields: { realm: { type: 'dropdown', render: Own } } }, undefined],
    ['renderers.fields.realm.render is not a component.', { fields: { realm: { type: 'select' } } }, undefined],
    ['renderers.fields.realm.component is unknown: there is only type, render.', { fields: { realm: { type: 'select', render: Own, component: Own } } }, undefined],
    ['renderers.requests.A is not a component.', { requests: { A: true } }, undefined],
    ['renderers.rules is not a list.', { rules: { when: Own, render: Own } }, undefined],
    ['renderers.rules[1].when is not a function.', { rules: [{ when: Own, render: null }, { when: 'A', render: Own }] }, undefined],
    ['renderers.rules[0].render is not a component.', { rules: [{ when: Own }] }, undefined],
    ['renderers.rules[0] is not a rule, which is { when, render }.', { rules: [Own] }, undefined],
    ['renderers is not an object.', Own, undefined],
    ['slots.header is unknown: there is only heading, notice, externalIdentity, submitRow, actions, footer, redirectPrompt, progress, passed.', undefined, { header: Own }],
    ['slots.heading is not a component.', undefined, { heading: 'Welcome' }],
    ['slots is not an object.', undefined, 'heading'],
  ])('is named: %s', (expected, renderers, slots) => {
    expect(mistakesIn(renderers, slots)).toEqual([expected])
  })

  it('is none if all is well', () => {
    const Lazy = lazy(() => Promise.resolve({ default: Own }))
    const renderers: Renderers = {
      types: { string: Own, select: null, button: undefined },
      unknownTypes: { colour: Own },
      fields: { email: memo(Own), username: forwardRef(Own), realm: { type: 'select', render: Lazy }, hidden: null },
      requests: { A: Own },
      rules: [{ when: () => true, render: null }],
    }
    const slots: Slots = { heading: Lazy, passed: null, footer: undefined }
    expect(mistakesIn(renderers, slots)).toEqual([])
    expect(mistakesIn(undefined, undefined)).toEqual([])
  })

  it('is told once, and the page works', async () => {
    expectConsole('warn', /^react-mediawiki-auth: renderers\.field is unknown/)
    const renderers: object = { field: { username: null } }
    const flow = renderFlow({ renderers })
    await flow.user.type(await screen.findByLabelText('Username'), 'Ada')
    expect(vi.mocked(console.warn)).toHaveBeenCalledTimes(1)
  })
})
