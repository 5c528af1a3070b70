// Puts a script on the page, once for all who want it.

const timeoutMs = 20_000
const scripts = new Map<string, Promise<void>>()

/** Rejects if it does not come, and tries anew when it is asked again. */
export function loadScript(address: string, nonce: string | undefined): Promise<void> {
  const known = scripts.get(address)
  if (known) return known
  const loading = addScript(address, nonce)
  scripts.set(address, loading)
  loading.catch(() => scripts.delete(address))
  return loading
}

function addScript(address: string, nonce: string | undefined): Promise<void> {
  const script = document.createElement('script')
  script.async = true
  if (nonce !== undefined) script.nonce = nonce
  script.src = address
  return new Promise((resolve, reject) => {
    const fail = () => {
      script.remove()
      reject(new Error(`The script of the captcha did not come from ${address}.`))
    }
    const timer = setTimeout(fail, timeoutMs)
    script.onload = () => {
      clearTimeout(timer)
      resolve()
    }
    script.onerror = () => {
      clearTimeout(timer)
      fail()
    }
    document.head.append(script)
  })
}
