// The kit as an app uses it. The rest of the demo only observes it.
import { useState } from 'react'
import { AuthFlow, Credentials, type FlowReport } from 'react-mediawiki-auth'
import { logOut } from 'react-mediawiki-auth/protocol'
import type { WikiOfDemo } from '../server/wikiOfDemo.ts'
import { EditorCard } from './EditorCard.tsx'
import type { Settings } from './settings.ts'
import { useDemoClient } from './useDemoClient.ts'
import type { WireEntry } from './wireEntry.ts'

/** The fake wiki serves its own captcha widgets, so that no request leaves the machine. A real one has those of the services. */
const fakeCaptchaScripts = {
  hcaptcha: '/w/captcha-widget.js?type=hcaptcha',
  turnstile: '/w/captcha-widget.js?type=turnstile',
  recaptchanocaptcha: '/w/captcha-widget.js?type=recaptchanocaptcha',
}

export interface LoginCardProps {
  readonly wiki: WikiOfDemo['kind']
  readonly settings: Settings
  /** Fills in the username. Another one starts a new flow. */
  readonly username: string | undefined
  readonly record: (entry: WireEntry) => void
  readonly note: (report: FlowReport) => void
}

export function LoginCard({ wiki, settings, username, record, note }: LoginCardProps) {
  const { card, module, props, language, direction, redirect, timeout } = settings
  const [attempt, setAttempt] = useState(1)
  const [isPassed, setIsPassed] = useState(false)
  const { client, fetch } = useDemoClient(wiki, settings, record)
  const startOver = () => {
    setIsPassed(false)
    setAttempt(attempt + 1)
  }
  const returnUrl = settings.return === 'none' ? undefined : settings.return
  const captchaScripts = wiki === 'fake' ? fakeCaptchaScripts : undefined
  const shared = { api: client, language, returnUrl, captchaScripts, onEvent: note }
  if (card === 'accounts') {
    return (
      <div className="card" data-direction={direction}>
        <Credentials {...shared} />
      </div>
    )
  }
  if (card === 'editor') {
    return (
      <div className="card" data-direction={direction}>
        <EditorCard {...shared} fetch={fetch} canEndSession={wiki === 'fake'} />
      </div>
    )
  }
  const logOutAndStartOver = () => void logOut(client).then(startOver)
  return (
    <div className="card" data-direction={direction}>
      <AuthFlow
        key={`${attempt} ${username ?? ''}`}
        {...shared}
        module={module}
        redirect={redirect}
        redirectTimeoutMs={timeout}
        checkSession={props.includes('checkSession')}
        logInAfterCreate={props.includes('logInAfterCreate')}
        {...(username !== undefined && { username })}
        onPass={() => setIsPassed(true)}
      />
      {isPassed && (
        <p className="afterwards" dir="ltr">
          <button type="button" onClick={startOver}>Start again</button>
          <button type="button" onClick={logOutAndStartOver}>Log out</button>
        </p>
      )}
    </div>
  )
}
