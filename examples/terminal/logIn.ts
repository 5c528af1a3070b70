// Logs in to a wiki from a terminal: `tsx logIn.ts https://wiki.example/w/api.php`.
import makeFetchCookie from 'fetch-cookie'
import { parseArgs } from 'node:util'
import { createAuthFlow, isWaiting, type AuthFlowStore, type FlowState, type RedirectOutcome, type RedirectRequest } from 'react-mediawiki-auth/flow'
import { createAuthClient, whoAmI } from 'react-mediawiki-auth/protocol'
import { createLoopbackRedirect } from 'react-mediawiki-auth/server'
import { askStep } from './askStep.ts'
import { openTerminal, type Terminal } from './openTerminal.ts'
import { issueText, noticeText, redirectText, sessionBoundText, stopText } from './texts.ts'
import { wantsKey } from './waysOn.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { language: { type: 'string' }, username: { type: 'string' } } })
const [api] = positionals
if (api === undefined) {
  console.error('Usage: tsx logIn.ts [--language en] [--username NAME] https://wiki.example/w/api.php')
  process.exit(2)
}

const terminal = openTerminal()
const client = createAuthClient({ api, language: values.language, fetch: makeFetchCookie(fetch) })
const loopback = await createLoopbackRedirect({ show: (request) => { terminal.say(redirectText(request)) } })
const flow = createAuthFlow({
  module: 'clientlogin',
  api: client,
  username: values.username,
  returnUrl: loopback.returnUrl,
  openRedirect: (request) => (request.parameterNames.length > 0 ? loopback.openRedirect(request) : refuse(request)),
})
flow.subscribe(() => undefined)
terminal.left.addEventListener('abort', flow.cancel)

process.exitCode = await run(flow, terminal)
flow.stop()
terminal.close()
await loopback.close()

/** Goes from state to state until the flow has ended. Returns the exit code. */
async function run(flow: AuthFlowStore, terminal: Terminal): Promise<number> {
  for (;;) {
    const state = await settledState(flow)
    switch (state.kind) {
      case 'passed': {
        // Asked of the wiki: the cookies of this login are those of the next request.
        const user = await whoAmI(client)
        terminal.say(user.kind === 'user' ? `Logged in as ${user.username}.` : 'The wiki doesn’t say who is logged in.')
        return 0
      }
      case 'awaitingInput':
        if (!(await answer(flow, terminal, state))) return terminal.left.aborted ? 130 : 1
        break
      case 'cancelled':
        return 130
      case 'stopped':
        terminal.say(stopText(state.reason))
        return 1
      default:
        // Nothing above leads to another state that waits for the user.
        return 1
    }
  }
}

/** Returns false if the user has left, or if a terminal cannot answer. */
async function answer(flow: AuthFlowStore, terminal: Terminal, { step, prefill, notice }: Extract<FlowState, { kind: 'awaitingInput' }>): Promise<boolean> {
  if (notice) terminal.say(noticeText(notice))
  if (wantsKey(step)) terminal.say('Security keys and passkeys need a browser.')
  try {
    const given = await askStep(terminal, step, prefill)
    if (!given) return false
    const issues = await flow.submit(given.values, given.pressed)
    issues.forEach((issue) => { terminal.say(issueText(issue)) })
    return true
  } catch (error) {
    if (terminal.left.aborted) return false
    throw error
  }
}

/** Resolves with the next state in which the wiki has answered. */
function settledState(flow: AuthFlowStore): Promise<FlowState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = flow.getState()
      if (isWaiting(state)) return
      unsubscribe()
      resolve(state)
    }
    // A turn later: a state may lead to the next one at once, as that of a redirect does.
    const unsubscribe = flow.subscribe(() => { queueMicrotask(look) })
    queueMicrotask(look)
  })
}

function refuse(request: RedirectRequest): Promise<RedirectOutcome> {
  terminal.say(sessionBoundText(request))
  return Promise.resolve({ kind: 'closed' })
}
