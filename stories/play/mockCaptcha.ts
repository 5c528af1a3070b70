// A mock of a captcha service: one button solves the captcha, the other one fails it.

const globals = { hcaptcha: 'hcaptcha', turnstile: 'turnstile', recaptchanocaptcha: 'grecaptcha' }

/** Returns the URL of its script. */
export function mockCaptchaScript(widget: keyof typeof globals): string {
  return `data:text/javascript,${encodeURIComponent(`(${String(putOnPage)})('${globals[widget]}')`)}`
}

interface Options {
  readonly sitekey: string
  readonly callback: (token: string) => void
}

function putOnPage(name: string) {
  const render = (element: HTMLElement, options: Options) => {
    const add = (label: string, token: string) => {
      const button = document.createElement('button')
      Object.assign(button, { type: 'button', textContent: label, onclick: () => { options.callback(token) } })
      element.append(button)
    }
    add('I’m human', `solved-${options.sitekey}-${String(Date.now())}`)
    add('I’m a robot', 'not-solved')
  }
  Object.assign(window, { [name]: { render, ready: (whenReady: () => void) => setTimeout(whenReady) } })
}
