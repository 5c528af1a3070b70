// A stand-in for the script of a captcha service: it shows buttons for a valid token, an invalid token, and a timeout.
import type { WireResponse } from '../http/wire.ts'
import type { WidgetKind } from '../providers/captcha/captchaWidget.ts'

const globals: Readonly<Record<WidgetKind, string>> = {
  hcaptcha: 'hcaptcha',
  turnstile: 'turnstile',
  recaptchanocaptcha: 'grecaptcha',
}

export function captchaWidgetScript(kind: WidgetKind): WireResponse {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
  return { status: 200, headers, body: `${script}\nputOnPage('${globals[kind]}')\n` }
}

/** Runs in the page. It is a string, because build tools add references to functions that do not exist in the page. */
const script = `
function putOnPage(name) {
  let shown = 0
  const places = new Map()
  window[name] = {
    ready: (whenReady) => { setTimeout(whenReady) },
    render(element, options) {
      const id = ++shown
      const add = (label, press) => {
        const button = document.createElement('button')
        Object.assign(button, { type: 'button', textContent: label, onclick: press })
        element.append(button)
      }
      add('I’m human', () => options.callback('solved-' + options.sitekey + '-' + id + '-' + Date.now()))
      add('I’m a robot', () => options.callback('not-solved'))
      add('Let it expire', () => options['expired-callback']())
      places.set(id, element)
      return id
    },
    remove: (id) => { places.get(id).replaceChildren() },
  }
}`
