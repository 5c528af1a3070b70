// The plugin for Vite: where the script stands in a page, and which files of a build are preloaded.
import { expect, describe, it } from 'vitest'
import { preloadsOf, type BuiltFile } from '../../src/start/preloadsOf.ts'
import { startScript, type PageContext, type StartScriptOptions } from '../../src/start/vite.ts'

const page = '<!doctype html><html><head>\n<meta charset="utf-8">\n<link rel="stylesheet" href="/a.css"></head><body></body></html>'
const kit = '/app/node_modules/react-mediawiki-auth/dist'

function draw(options: Partial<StartScriptOptions> = {}, context: Partial<PageContext> = {}, base = '/', html = page) {
  const plugin = startScript({ api: '/w/api.php', ...options })
  plugin.configResolved({ base })
  return plugin.transformIndexHtml.handler(html, { path: '/index.html', ...context })
}

const file = (fileName: string, more: Partial<BuiltFile> = {}): BuiltFile => ({ fileName, imports: [], dynamicImports: [], moduleIds: [], ...more })
const bundle = (...files: readonly BuiltFile[]) => Object.fromEntries(files.map((one) => [one.fileName, one]))

const entry = file('index.js', { imports: ['react.js'], dynamicImports: ['settings.js', 'Login.js'] })
const built = bundle(
  entry,
  file('react.js'),
  file('settings.js', { imports: ['react.js'] }),
  file('Login.js', { imports: ['react.js', 'kit.js', 'forms.js'], facadeModuleId: '/app/src/Login.tsx', dynamicImports: ['captcha.js', 'de.js'] }),
  file('kit.js', { imports: ['forms.js'], moduleIds: [`${kit}/flow/index.js`] }),
  file('forms.js'),
  file('captcha.js', { imports: ['kit.js'] }),
  file('de.js', { moduleIds: [`${kit}/messages/locales/de.js`] }),
)

describe('the script', () => {
  it('comes after the character set and before the style sheets', () => {
    expect(draw().html).toMatch(/<meta charset="utf-8"><script data-api="\/w\/api\.php">.*<\/script>\n<link rel="stylesheet"/)
  })

  it('comes first in a head without one', () => {
    expect(draw({}, {}, '/', '<html><head lang="en"><title>x</title></head></html>').html).toMatch(/<head lang="en"><script data-api="\/w\/api.php"><\/script><title>/)
  })

  it('says for which flow it is, whatever is in the values', () => {
    expect(draw({ api: '/w/api.php?a="b"&c', module: 'createaccount', language: 'de' }).html)
      .toContain('<script data-api="/w/api.php?a=&quot;b&quot;&amp;c" data-module="createaccount" data-language="de">')
  })

  it('is in the page that is named, and in no other', () => {
    expect(draw({}, { path: '/auth/return.html' }).html).toBe(page)
    expect(draw({ page: '/login.html' }).html).toBe(page)
    expect(draw({ page: '/login.html' }, { path: '/login.html' }).html).toContain('<script data-api')
  })
})

describe('the files that are preloaded', () => {
  const none = { login: undefined, language: undefined }

  it('are those of the login, without those that the page loads anyway and those of a later step', () => {
    expect(preloadsOf(entry, built, none)).toEqual(['Login.js', 'kit.js', 'forms.js'])
  })

  it('include the words of the language', () => {
    expect(preloadsOf(entry, built, { ...none, language: 'DE' })).toEqual(['Login.js', 'kit.js', 'forms.js', 'de.js'])
    expect(preloadsOf(entry, built, { ...none, language: 'en' })).toEqual(['Login.js', 'kit.js', 'forms.js'])
  })

  it('are none where the page loads the login at once', () => {
    const whole = file('index.js', { imports: ['kit.js'], dynamicImports: ['Login.js'] })
    expect(preloadsOf(whole, { ...built, ...bundle(whole) }, none)).toEqual([])
  })

  it('are none where there is no login', () => {
    const other = file('index.js', { dynamicImports: ['settings.js'] })
    expect(preloadsOf(other, { ...built, ...bundle(other) }, { ...none, language: 'de' })).toEqual([])
  })

  it('include what leads to a login that is behind two imports', () => {
    const outer = file('outer.js', { dynamicImports: ['routes.js'] })
    const routes = file('routes.js', { imports: ['router.js'], dynamicImports: ['Login.js', 'settings.js', 'outer.js'] })
    expect(preloadsOf(outer, { ...built, ...bundle(outer, routes, file('router.js')) }, none)).toEqual(['routes.js', 'router.js', 'Login.js', 'react.js', 'kit.js', 'forms.js'])
  })

  it('are those of the module that is named', () => {
    const two = file('index.js', { dynamicImports: ['Login.js', 'Account.js'] })
    const files = { ...built, ...bundle(two, file('Account.js', { imports: ['kit.js'] })) }
    expect(preloadsOf(two, files, none)).toContain('Account.js')
    expect(preloadsOf(two, files, { ...none, login: 'src/Login.tsx' })).not.toContain('Account.js')
  })

  it.each([['/', '/index.html', '/Login.js'], ['/app/', '/index.html', '/app/Login.js'], ['./', '/index.html', './Login.js'], ['', '/sub/index.html', '../Login.js']])(
    'are named from the base %j in %s', (base, path, href) => {
      const { tags } = draw({ page: path }, { path, bundle: built, chunk: entry }, base)
      expect(tags[0]).toEqual({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' })
      expect(tags).toHaveLength(3)
    },
  )
})
