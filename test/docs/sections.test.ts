// The search of the site finds each section of a page by itself.
import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../scripts/docs/sections.ts'

const pageWith = (content: string) => `<html><body><div class="col-content">${content}</div><div class="col-sidebar"><h3 id="menu">Menu</h3>Links</div></body></html>`

describe('the sections of a page', () => {
  it('are what is below each heading, with the title of the page', () => {
    const page = pageWith('<h1 id="theming">Theming</h1><p>Two files.</p><h2 id="the-colour">The <code>colour</code></h2><p>One <em id="x">variable</em>.</p><h3 id="dark">Dark</h3><p>Follows the page.</p>')
    expect(sectionsOf(page).map(({ anchor, titles }) => [anchor, ...titles])).toEqual([
      ['', 'Theming'],
      ['the-colour', 'Theming', 'The colour'],
      ['dark', 'Theming', 'Dark'],
    ])
    expect(sectionsOf(page)[1]?.html).toBe('<h2>The <code>colour</code></h2><p>One <em>variable</em>.</p>')
  })

  it('are none of headings that only stand above others, and of lists of links', () => {
    const page = pageWith('<h1>Module</h1><h2 id="functions">Functions</h2><dl class="tsd-member-summaries"><dt>createFlow</dt></dl><h3 id="create">create</h3><p>Makes one.</p>')
    expect(sectionsOf(page).map(({ titles }) => titles)).toEqual([['Module', 'create']])
  })

  it('are none of a page without content', () => {
    expect(sectionsOf('<html><body>Moved.</body></html>')).toEqual([])
  })
})
