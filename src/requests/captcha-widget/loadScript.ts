// Loads a script once, however many components need it.
import { trustedScriptUrl } from '../../html/index.ts'

const timeoutMs = 20_000
const scripts = new Map<string, Promise<void>>()

/** Rejects if the script cannot be loaded, or not within 20 seconds. The next call then tries again. */
export function loadScript(url: string, nonce: string | undefined): Promise<void> {
  const existing = scripts.get(url)
  if (existing) return existing
  const loading = addScript(url, nonce)
  scripts.set(url, loading)
  loading.catch(() => scripts.delete(url))
  return loading
}

async function addScript(url: string, nonce: string | undefined): Promise<void> {
  const script = document.createElement('script')
  script.async = true
  if (nonce !== undefined) script.nonce = nonce
  script.src = trustedScriptUrl(url)
  return new Promise((resolve, reject) => {
    const fail = () => {
      script.remove()
      reject(new Error(`The script of the captcha could not be loaded from ${url}.`))
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
