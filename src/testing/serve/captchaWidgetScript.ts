// A stand-in for the script of a captcha service: a box that is ticked for a valid token, and below it
// buttons for an invalid token and for a timeout. It speaks the language of the place where it is shown.
import type { WireResponse } from '../http/wire.ts'
import type { WidgetKind } from '../providers/captcha/captchaWidget.ts'

const globals: Readonly<Record<WidgetKind, string>> = {
  hcaptcha: 'hcaptcha',
  turnstile: 'turnstile',
  recaptchanocaptcha: 'grecaptcha',
}

export function captchaWidgetScript(kind: WidgetKind): WireResponse {
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
  return { status: 200, headers, body: `(() => {\n${script}\nputOnPage('${globals[kind]}')\n})()\n` }
}

/** Runs in the page, in a function: a page may load it for several services. It is a string, because build tools add references to functions that do not exist in the page. */
const script = `
const labels = {
  en: ['I’m human', 'I’m a robot', 'Let it expire'],
  ar: ['أنا إنسان', 'أنا روبوت', 'دع صلاحيتها تنتهي'],
  de: ['Ich bin ein Mensch', 'Ich bin ein Roboter', 'Ablaufen lassen'],
  es: ['Soy una persona', 'Soy un robot', 'Dejar que caduque'],
  fr: ['Je suis humain', 'Je suis un robot', 'Laisser expirer'],
  he: ['אני בן אדם', 'אני רובוט', 'לתת לזה לפוג'],
  ja: ['私は人間です', '私はロボットです', '期限切れにする'],
  zh: ['我是人类', '我是机器人', '让它过期'],
}
const services = { hcaptcha: 'hCaptcha', turnstile: 'Turnstile', grecaptcha: 'reCAPTCHA' }
const frameStyle = 'box-sizing: border-box; display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; inline-size: 17rem; max-inline-size: 100%; padding: .5rem .75rem; border: 1px solid #8a8f98; border-radius: .25rem; background: #fafafa; color: #1f2328; font: 14px/1.4 system-ui, sans-serif'
const boxStyle = 'display: flex; flex: 1 0 8rem; align-items: center; gap: .75rem; min-height: 44px; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer'
const squareStyle = 'display: grid; place-items: center; inline-size: 24px; block-size: 24px; border: 2px solid #6b7280; border-radius: .25rem; background: #fff; color: #0b6e4f; font-weight: 700'
const linkStyle = 'min-height: 24px; padding: 0; border: 0; background: none; color: #4b5563; font: inherit; font-size: 12px; text-decoration: underline; cursor: pointer'

function putOnPage(name) {
  let shown = 0
  const places = new Map()
  window[name] = {
    ready: (whenReady) => { setTimeout(whenReady) },
    render(element, options) {
      const id = ++shown
      const language = (element.closest('[lang]')?.lang ?? 'en').split('-')[0]
      const [human, robot, expire] = labels[language] ?? labels.en
      const frame = document.createElement('div')
      frame.style.cssText = frameStyle
      const service = document.createElement('small')
      service.textContent = services[name]
      const tick = (mark) => { frame.firstChild.firstChild.textContent = mark }
      const add = (label, mark, press) => {
        const button = document.createElement('button')
        Object.assign(button, { type: 'button', onclick: () => { tick(mark); press() } })
        button.style.cssText = label === human ? boxStyle : linkStyle
        if (label === human) {
          const box = document.createElement('span')
          box.style.cssText = squareStyle
          box.ariaHidden = true
          button.append(box)
        }
        button.append(label)
        frame.append(button)
        if (label === human) frame.append(service)
      }
      add(human, '✓', () => options.callback('solved-' + options.sitekey + '-' + id + '-' + Date.now()))
      add(robot, '✓', () => options.callback('not-solved'))
      add(expire, '', () => options['expired-callback']())
      element.append(frame)
      places.set(id, element)
      return id
    },
    remove: (id) => { places.get(id).replaceChildren() },
  }
}`
