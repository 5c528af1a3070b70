// The messages of the wiki, by language and format.
import { describe, expect, it } from 'vitest'
import { createFakeWiki } from '../../src/testing/index.ts'
import { wikitextToHtml } from '../../src/testing/messages/wikitext.ts'
import { callWiki } from './callWiki.ts'

const wrong = { username: 'DemoUser', password: 'no' }

describe('a message', () => {
  it('shows its key in the language qqx', async () => {
    const caller = callWiki(createFakeWiki())
    expect(await caller.begin({ ...wrong, uselang: 'qqx' })).toMatchObject({ message: '(wrongpassword)' })
  })

  it('is in a language from the options, otherwise in English', async () => {
    const caller = callWiki(createFakeWiki({ texts: { cs: { wrongpassword: 'Špatně.' } } }))
    expect(await caller.begin({ ...wrong, uselang: 'cs' })).toMatchObject({ message: 'Špatně.' })
    const english = await caller.begin(wrong)
    expect(await caller.begin({ ...wrong, uselang: 'xx' })).toEqual(english)
  })

  it.each([
    ["''i'' and '''b'''", '<i>i</i> and <b>b</b>'],
    ['[[Help:Some page]]', '<a href="/w/Help:Some_page" title="Help:Some page">Help:Some page</a>'],
    ['[[Help:A|words]]', '<a href="/w/Help:A" title="Help:A">words</a>'],
    [
      '[https://a.example/?b=1&c words]',
      '<a rel="nofollow" class="external text" href="https://a.example/?b=1&amp;c">words</a>',
    ],
    ['<b>kept</b> & <script>alert(1)</script>', '<b>kept</b> &amp; &lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<b onclick="x">no</b>', '&lt;b onclick="x"&gt;no</b>'],
  ])('renders %s as HTML', (wikitext, html) => {
    expect(wikitextToHtml(wikitext, '/w/')).toBe(html)
  })
})
