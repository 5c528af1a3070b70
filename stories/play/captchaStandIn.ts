// A stand-in of a third party's captcha: buttons to be a person or a machine.

const globals = { hcaptcha: 'hcaptcha', turnstile: 'turnstile', recaptchanocaptcha: 'grecaptcha' }

/** The address of its script. */
export function standIn(widget: keyof typeof globals): string {
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
    add('I am a person', `solved-${options.sitekey}-${String(Date.now())}`)
    add('I am a machine', 'not-solved')
  }
  Object.assign(window, { [name]: { render, ready: (whenReady: () => void) => setTimeout(whenReady) } })
}
