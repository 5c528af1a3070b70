// Notices that the content security policy of the page keeps a captcha from loading, and tells the developer by which directive.
import { parseUrl } from '../../redirect/index.ts'

/** What a captcha cannot do without. The makers' style sheets and requests may be blocked, and it still works. */
const essential = /^(script-src|frame-src|child-src|default-src|require-trusted-types-for|trusted-types)/

/** The sites that the script of another one loads from. */
const alsoOf: Readonly<Record<string, string>> = { 'google.com': 'gstatic.com', 'recaptcha.net': 'gstatic.com' }

/** Calls `onBlocked` when something is blocked that the captcha needs. In production, too: the policy of a page is often only there. */
export function watchPolicy(script: string, onBlocked: () => void, signal: AbortSignal): void {
  const url = new URL(script, document.baseURI)
  const told = new Set<string>()
  const listen = (event: SecurityPolicyViolationEvent) => {
    const { effectiveDirective: directive, disposition } = event
    if (!isAbout(event, url)) return
    if (!told.has(directive)) {
      told.add(directive)
      const what = disposition === 'report' ? 'would keep' : 'keeps'
      console.warn(
        `react-mediawiki-auth: the content security policy of this page ${what} the captcha of ${url.host} from loading, by its directive ${directive}. ` +
          'docs/guides/content-security-policy.md says what each captcha needs, and what Trusted Types need: trusted-types react-mediawiki-auth.',
      )
    }
    if (disposition === 'enforce' && essential.test(directive)) onBlocked()
  }
  document.addEventListener('securitypolicyviolation', listen, { signal })
}

function isAbout({ blockedURI, effectiveDirective, sample }: SecurityPolicyViolationEvent, script: URL): boolean {
  // These block no address. The sample is the name of a policy, or the property that was set and the beginning of its value.
  if (effectiveDirective === 'trusted-types') return sample === 'react-mediawiki-auth'
  if (effectiveDirective === 'require-trusted-types-for') return sample.startsWith('HTMLScriptElement src')
  const blocked = parseUrl(blockedURI)
  if (!blocked) return false
  if (blocked.host === location.host) return blocked.pathname === script.pathname && script.host === location.host
  const [own, other] = [siteOf(script), siteOf(blocked)]
  return other === own || other === alsoOf[own]
}

const siteOf = ({ hostname }: URL) => hostname.split('.').slice(-2).join('.')
