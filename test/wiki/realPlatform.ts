// A real wiki as a platform for scenarios.
import { createCookieFetch } from './cookieFetch.ts'
import { captchaAnswer, captchaWord, featureHeader } from './features.ts'
import type { Platform, PreparedWiki } from './platform.ts'
import type { RunningWiki } from './startWiki.ts'

export function createRealPlatform(wiki: RunningWiki): Platform {
  return {
    prepare: async (features) => {
      await wiki.reset()
      const openBrowser = (address: string): typeof fetch =>
        createCookieFetch({ [featureHeader]: features.join(','), 'X-Forwarded-For': address })
      return { api: wiki.api, openBrowser, mails: wiki.mails, solveCaptcha, visitProvider, endSessions: wiki.endSessions }
    },
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
