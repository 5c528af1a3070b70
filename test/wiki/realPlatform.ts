// A real wiki as a platform for scenarios.
import { createCookieFetch } from './cookieFetch.ts'
import { captchaAnswer, captchaWord, featureHeader, type WikiFeature } from './features.ts'
import type { Platform, PreparedWiki } from './platform.ts'
import type { RunningWiki } from './startWiki.ts'

/** How the browsers of users reach the wiki. */
export interface Access {
  readonly api: string
  readonly open: (features: readonly WikiFeature[], address: string) => typeof fetch
}

export function createRealPlatform(wiki: RunningWiki, access: Access = straightTo(wiki)): Platform {
  return {
    prepare: async (features) => {
      await wiki.reset()
      const openBrowser = (address: string): typeof fetch => access.open(features, address)
      return { api: access.api, openBrowser, mails: wiki.mails, solveCaptcha, visitProvider, endSessions: wiki.endSessions }
    },
  }
}

function straightTo({ api }: RunningWiki): Access {
  return {
    api,
    open: (features, address) => createCookieFetch({ headers: { 'X-Forwarded-For': address }, send: fetchWith(features) }),
  }
}

/** A `fetch` for which the wiki has these features. */
export function fetchWith(features: readonly WikiFeature[]): typeof fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set(featureHeader, features.join(','))
    return fetch(input, { ...init, headers })
  }
}

const visitProvider: PreparedWiki['visitProvider'] = async (target, decision, name) => {
  const decided = new URL(target)
  decided.searchParams.set('decide', decision)
  decided.searchParams.set('as', name)
  const response = await fetch(decided, { redirect: 'manual' })
  return Object.fromEntries(new URL(response.headers.get('location') ?? '').searchParams)
}

/** `task` is a sum as text, a question as HTML, or the URL of an image. */
const solveCaptcha: PreparedWiki['solveCaptcha'] = ({ task }) => {
  const sum = /^(\d+)\s*(\+|\u2212)\s*(\d+)/.exec(task)
  if (sum !== null) return String(Number(sum[1]) + (sum[2] === '+' ? 1 : -1) * Number(sum[3]))
  return task.startsWith('/') ? captchaWord : captchaAnswer
}
