// Serves a page for each form: a script that notes when the form is there, and the script that draws it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BundledForm } from './bundleForm.ts'

export interface ServedForms {
  /** Where a tab comes from, so that its process is there before the page is. */
  readonly blank: string
  readonly urlOf: (form: BundledForm, count: number) => string
  readonly stop: () => void
}

/** It runs before all else. A form is there with its last field. */
const watch = `
const count = Number(new URLSearchParams(location.search).get('fields'))
const observer = new MutationObserver(() => {
  const fields = document.querySelectorAll('input:not([type=hidden], [type=submit])')
  if (fields.length < count || fields[0].disabled) return
  window.formAt = performance.now()
  observer.disconnect()
})
observer.observe(document, { childList: true, subtree: true, attributeFilter: ['disabled'] })`

/** A page of its own has a clock of microseconds. All others have one of tenths of a millisecond. */
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

export async function serveForms(forms: readonly BundledForm[]): Promise<ServedForms> {
  const server = createServer(({ url = '/' }, response) => {
    const [, index = '', file = ''] = new URL(url, 'http://bench').pathname.split('/')
    if (index === '') return response.writeHead(200, { 'content-type': 'text/html', ...isolated }).end('<!doctype html><title>Blank</title><link rel="icon" href="data:,">')
    const form = forms[Number(index)]
    const script = form?.scripts.get(file)
    if (form && file === '') return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...isolated }).end(pageOf(form))
    if (!script) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'cache-control': 'no-store', ...isolated }).end(script)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  return {
    blank: `${origin}/`,
    urlOf: (form, count) => `${origin}/${String(forms.indexOf(form))}/?fields=${String(count)}`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** With what the entry imports preloaded, as bundlers write pages. */
function pageOf({ firstLoad }: BundledForm): string {
  const preloads = firstLoad.slice(0, -1).map((file) => `<link rel="modulepreload" href="./${file}">`)
  const script = `<script type="module" src="./${firstLoad.at(-1) ?? ''}"></script>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Form</title><link rel="icon" href="data:,"><script>{${watch}}</script>${preloads.join('')}</head><body>${script}</body></html>`
}
