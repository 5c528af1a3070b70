// HTML from the wiki can contain formatting and links, and nothing else.
import { render, screen, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { toPlainText } from '../../src/html/index.ts'
import { renderSafeHtml } from '../../src/html/renderSafeHtml.lazy.tsx'
import { WikiText, WikiTextProvider } from '../../src/html/WikiText.tsx'
import type { FieldRendererProps } from '../../src/index.ts'
import { renderFlow } from '../components/renderFlow.tsx'
import { infoAnswer, wireField, wireRequest } from '../components/wireAnswers.ts'

const baseUrl = 'https://wiki.example/w/api.php'
const show = (html: string) => render(<div data-testid="shown"><WikiText text={{ kind: 'html', html }} baseUrl={baseUrl} /></div>)
const shown = () => screen.getByTestId('shown')

it('shows nothing for no message', () => {
  const { container } = render(<WikiText text={undefined} />)
  expect(container).toBeEmptyDOMElement()
})

it('knows no text of an image that has none', () => {
  expect(toPlainText({ kind: 'html', html: 'Log in <img src="g.png">now' })).toBe('Log in now')
})

describe('text that begins with a name of the other direction', () => {
  const shownIn = (direction: 'ltr' | 'rtl' | undefined, html: string) =>
    render(<WikiTextProvider value={{ direction }}><WikiText text={{ kind: 'html', html }} /></WikiTextProvider>).container.querySelector('bdi')

  it('goes the way of its language', () => {
    expect(shownIn('rtl', '<code>wrong</code> ليست الكلمة الصحيحة.')).toHaveAttribute('dir', 'rtl')
    expect(shownIn('ltr', 'عمر is blocked.')).toHaveAttribute('dir', 'ltr')
  })

  it('is left to the browser where its language is not known, or its letters all go one way', () => {
    expect(shownIn(undefined, 'DemoUser ليست')).not.toHaveAttribute('dir')
    expect(shownIn('rtl', 'Try again.')).not.toHaveAttribute('dir')
  })
})

describe('text with markup', () => {
  it('keeps plain markup', async () => {
    show('Be <b>brave</b>, <i>be</i> kind')
    expect(shown()).toHaveTextContent('Be brave, be kind')
    await waitFor(() => { expect(shown().querySelector('b')).toHaveTextContent('brave') })
  })

  it('follows its message', async () => {
    const { rerender } = render(<WikiText text={{ kind: 'html', html: 'Be <b>brave</b>' }} baseUrl={baseUrl} />)
    await screen.findByText('brave', { selector: 'b' })
    rerender(<WikiText text={{ kind: 'html', html: 'Be <b>kind</b>' }} baseUrl={baseUrl} />)
    expect(screen.getByText('kind', { selector: 'b' })).toBeVisible()
  })

  it('has no blanks between the items of a list', async () => {
    show('<ul>\n<li>one</li>\n<li>two</li>\n</ul>')
    const list = await screen.findByRole('list')
    expect([...list.childNodes].map(({ nodeName }) => nodeName)).toEqual(['LI', 'LI'])
  })

  it('has the text of an image in its place', async () => {
    show('<b>Log in</b> with <img src="//evil.example/g.png" alt="Google &lt;3">')
    await waitFor(() => { expect(shown().querySelector('b')).not.toBeNull() })
    expect(shown()).toHaveTextContent('Log in with Google <3')
    expect(shown().querySelector('img')).toBeNull()
  })

  it.each([
    ['/wiki/Help', 'https://wiki.example/wiki/Help'],
    ['Help', 'https://wiki.example/w/Help'],
    ['//other.example/x', 'https://other.example/x'],
    ['https://other.example/', 'https://other.example/'],
    ['http://other.example/', 'http://other.example/'],
  ])('links to %s as %s, in another tab', async (href, expected) => {
    show(`See <a href="${href}" onclick="alert(1)" style="color:red">this</a>`)
    const link = await screen.findByRole('link', { name: 'this' })
    expect(link).toHaveAttribute('href', expected)
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link.getAttributeNames().sort()).toEqual(['href', 'rel', 'target'])
  })

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://wiki.example/1',
    'file:///etc/passwd',
    'ftp://other.example/',
    'tel:123',
    'intent://x#Intent;end',
    'https://wiki.example@other.example/',
    'https://wiki.example:80@other.example/',
    'https://',
  ])('shows a link to %j as text', (href) => {
    const link = document.createElement('a')
    link.setAttribute('href', href)
    link.textContent = 'this'
    const { container } = render(<>{renderSafeHtml(link.outerHTML, baseUrl)}</>)
    expect(container).toHaveTextContent('this')
    expect(container.querySelector('[href]')).toBeNull()
  })

  it.each([
    ['https:other.example/x', 'https://wiki.example/w/other.example/x'],
    ['\\\\other.example/x', 'https://other.example/x'],
    ['\t//other.example/x', 'https://other.example/x'],
    ['mailto:ada@wiki.example', 'mailto:ada@wiki.example'],
  ])('writes out where a link to %j leads', (href, expected) => {
    const link = document.createElement('a')
    link.setAttribute('href', href)
    link.textContent = 'this'
    const { container } = render(<>{renderSafeHtml(link.outerHTML, baseUrl)}</>)
    expect(container.querySelector('a')).toHaveAttribute('href', expected)
  })

  it.each([
    '<p>One</p>\n<p>Two</p>',
    '\n<ul>\n<li>One</li>\n\n<li>Two</li>\n</ul>\n',
    '<div>\n<p>\nOne\n</p>\n\n</div>\n<div>Two</div>',
    '<table>\n<tbody>\n<tr>\n<td>One</td>\n</tr>\n<tr><td>Two</td></tr>\n</tbody>\n</table>',
    'One\n<blockquote>Two</blockquote>',
  ])('has no line of its own for a line break between blocks: %j', async (html) => {
    const hasBlocks = () => shown().querySelector('p, li, td, blockquote')
    // Without the sanitiser.
    expect(toPlainText({ kind: 'html', html })).toBe('One\nTwo')
    show(html)
    await waitFor(() => { expect(hasBlocks()).not.toBeNull() })
    expect(shown().textContent).not.toContain('\n')
    expect(shown().textContent.replace(/\s/g, '')).toBe('OneTwo')
  })

  it('keeps the lines of preformatted text', async () => {
    show('<pre>One\n  Two</pre>')
    await waitFor(() => { expect(shown().querySelector('pre')?.textContent).toBe('One\n  Two') })
  })

  it.each([
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'code', 'em', 'i', 'kbd', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'var'],
    ...['blockquote', 'div', 'p', 'pre', 'dd', 'dl', 'dt', 'li', 'ol', 'ul'],
  ])('keeps <%s>, with its title, language and direction', (tag) => {
    const { container } = render(<>{renderSafeHtml(`<${tag} title="T" lang="he" dir="rtl" class="c">x</${tag}>`, baseUrl)}</>)
    expect(container.innerHTML).toBe(`<${tag} title="T" lang="he" dir="rtl">x</${tag}>`)
  })

  it.each([
    'One<br>two<wbr>three',
    '<table><thead><tr><th>One</th></tr></thead><tbody><tr><td>two</td></tr></tbody></table>',
    'One <b>two</b> <i>three</i>',
    '<ul><li>One <b>two</b></li></ul>',
  ])('keeps %s as it is', (html) => {
    const { container } = render(<>{renderSafeHtml(html, baseUrl)}</>)
    expect(container.innerHTML).toBe(html)
  })

  it('links by nothing but links', () => {
    const { container } = render(<>{renderSafeHtml('<b href="https://other.example/">x</b>', baseUrl)}</>)
    expect(container.innerHTML).toBe('<b>x</b>')
  })

  it.each(['<frameset><b>Stop</b></frameset>', '<frameset>', '<img src=x>', '', ' <b> </b> '])('%j leaves nothing to render', (html) => {
    expect(renderSafeHtml(html, baseUrl)).toBeUndefined()
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><image href="//evil.example/x"></svg>',
    '<iframe src="//evil.example"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<form action="//evil.example"><input name=password></form>',
    '<style>@import "//evil.example/x.css"</style>',
    '<link rel=stylesheet href="//evil.example/x.css">',
    '<video src="//evil.example/x"></video>',
    '<object data="//evil.example/x"></object>',
    '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    '<p style="background:url(//evil.example/x)">x</p>',
    '<b id="mwa" class="mwa-button" name="body">x</b>',
  ])('drops %s', async (html) => {
    show(`<b>Before</b> ${html}`)
    await waitFor(() => { expect(shown().querySelector('b')).not.toBeNull() })
    expect(shown().innerHTML).not.toMatch(/evil|alert|script|style|onerror|onload|<(img|svg|iframe|form|input|link|video|object|math)|id=|class=|name=/)
  })

  it('is shown as plain text until the sanitiser has loaded, as on a server', () => {
    const html = renderToString(<WikiText text={{ kind: 'html', html: 'Wait for <b>me</b> &amp; you' }} baseUrl={baseUrl} />)
    expect(html).toBe('<bdi>Wait for me &amp; you</bdi>')
  })
})

describe('text that is no HTML', () => {
  it.each([
    [{ kind: 'text', text: 'Be <b>brave</b> &amp; kind' }, 'Be <b>brave</b> &amp; kind'],
    [{ kind: 'key', key: 'a-<b>key</b>', params: [] }, 'a-<b>key</b>'],
  ] as const)('is shown as it is: %j', async (text, expected) => {
    render(<div data-testid="shown"><WikiText text={text} baseUrl={baseUrl} /></div>)
    await vi.dynamicImportSettled()
    expect(shown().textContent).toBe(expected)
    expect(toPlainText(text)).toBe(expected)
  })
})

describe('text without markup', () => {
  it('loads no sanitiser', async () => {
    const load = vi.fn()
    vi.doMock('../../src/html/renderSafeHtml.lazy.tsx', () => {
      load()
      return { renderSafeHtml: () => null }
    })
    show('Tom &amp; Jerry&#039;s 1 &lt; 2')
    expect(shown()).toHaveTextContent("Tom & Jerry's 1 < 2")
    await vi.dynamicImportSettled()
    expect(load).not.toHaveBeenCalled()
    vi.doUnmock('../../src/html/renderSafeHtml.lazy.tsx')
  })

  it.each([
    ['a<br>b<br />c', 'a\nb\nc'],
    ['One\nTwo', 'One\nTwo'],
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['<b>One\ntwo</b>', 'One two'],
    ['<b>One\n  two</b>', 'One two'],
    ['<b>One  two</b>', 'One  two'],
    ['One<div>Two</div><h2>Three</h2><dl><dt>Four</dt><dd>Five</dd></dl>', 'One\nTwo\nThree\nFour\nFive'],
    ['One <b title="<br ">two</b>', 'One two'],
    ['<script>x</script>y', 'y'],
    ['<script>x</script >y', 'y'],
    ['<img src="/g.png" alt="Google &amp; Co">', 'Google & Co'],
    ["<a href=/x><img alt='Log in' src=/g.png></a>", 'Log in'],
    ['<img data-alt="no" alt=Google> account', 'Google account'],
    ['<span class="icon" title="Google"></span>', 'Google'],
    ['<svg aria-label="Google"><path d="M0"/></svg>', 'Google'],
    ['<svg><title>Google</title></svg>', 'Google'],
    ['<b title="more">Google</b>', 'Google'],
    ['<img alt = Google>', 'Google'],
    ['<span title="Google">&nbsp;</span>', 'Google'],
    ['<img src="/g.png" alt="">', ''],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['1 &lt; 2 &gt; 0, &quot;a&quot;, &apos;b&apos;, c&nbsp;d &amp;amp;', '1 < 2 > 0, "a", \'b\', c\u00a0d &amp;'],
    ['&#x10FFFF;', '\u{10ffff}'],
    ['&#x1F600; &nosuch; &#0; &#99999999;', '😀 &nosuch; &#0; &#99999999;'],
  ])('%j is %j', (html, expected) => {
    expect(toPlainText({ kind: 'html', html })).toBe(expected)
  })
})

describe('the address that links are relative to', () => {
  it('is that of the wiki in a flow, for a renderer that knows nothing of it', async () => {
    const Own = ({ inputProps, label, labelProps, help }: FieldRendererProps<'string'>) => <><label {...labelProps}>{label}</label><input {...inputProps} />{help}</>
    const fields = { login: wireField('string', { label: 'Log in with <b>name</b>', help: 'See <a href="/wiki/Help">the help</a>.' }) }
    renderFlow({ intercept: () => infoAnswer([wireRequest('A', fields)]), renderers: { types: { string: Own } } })
    expect(await screen.findByRole('link', { name: 'the help' })).toHaveAttribute('href', 'https://wiki.example/wiki/Help')
    expect(screen.getByText('name', { selector: 'label b' })).toBeVisible()
  })

  it('is none outside of a flow, where only links with a whole URL stay links', async () => {
    const html = '<a href="/wiki/Help">Help</a> and <a href="https://www.mediawiki.org/">MediaWiki</a>'
    const { container } = render(<WikiText text={{ kind: 'html', html }} />)
    expect(await screen.findByRole('link')).toHaveAttribute('href', 'https://www.mediawiki.org/')
    expect(container).toHaveTextContent('Help and MediaWiki')
  })
})
