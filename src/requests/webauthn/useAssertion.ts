// Asks the browser for a security key or passkey: when the user presses the button, and before that as the step wants it.
import { useEffect, useMemo, useRef, useState } from 'react'
import { getAssertion, type AssertionResult } from './getAssertion.ts'
import { parseRequestOptions } from './requestOptions.ts'
import { supportsConditionalUi } from './webAuthnSupport.ts'

/**
 * What happens before the user presses the button.
 *
 * - `dialog`: the browser opens its dialog, once.
 * - `autofill`: the browser offers passkeys beside usernames (conditional UI).
 */
export type Unasked = 'dialog' | 'autofill' | 'nothing'

export interface AssertionOptions {
  /** The value of the field `auth_info`. */
  readonly authInfo: string
  readonly unasked: Unasked
  /** False while the wiki works on a submit. That aborts a pending request. */
  readonly isEnabled: boolean
  /** Called with the assertion as JSON. */
  readonly onCredential: (credential: string) => void
}

/** A result with a message for the user. */
type VisibleResult = Exclude<AssertionResult, { readonly kind: 'succeeded' | 'aborted' }>

export type AssertionState = { readonly kind: 'idle' | 'pending' | 'malformed' } | VisibleResult

export interface Assertion {
  readonly state: AssertionState
  /** Opens the dialog of the browser, for the challenge that is shown now. */
  readonly request: () => void
}

export function useAssertion({ authInfo, unasked, isEnabled, onCredential }: AssertionOptions): Assertion {
  const options = useMemo(() => parseRequestOptions(authInfo), [authInfo])
  const [state, setState] = useState<AssertionState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)

  const request = (isUnasked: boolean) => {
    if (!options) {
      setState({ kind: 'malformed' })
      return
    }
    running.current?.abort()
    running.current = new AbortController()
    const { signal } = running.current
    setState({ kind: 'pending' })
    void getAssertion({ options, mediation: 'optional', signal }).then((result) => {
      if (signal.aborted) return
      setState(isVisible(result, isUnasked) ? result : { kind: 'idle' })
      if (result.kind === 'succeeded') latest.current.onCredential(result.credential)
    })
  }

  const latest = useRef({ onCredential, request, isEnabled })
  useEffect(() => {
    latest.current = { onCredential, request, isEnabled }
  })

  // Once only, because a user who cancelled does not want to be asked again. One turn later, so that a remount asks once.
  useEffect(() => {
    if (unasked !== 'dialog') return
    const timer = setTimeout(() => { latest.current.request(true) })
    return () => { clearTimeout(timer) }
  }, [unasked])

  // A submit, a new challenge and the end of the form abort the request.
  useEffect(
    () => () => {
      running.current?.abort()
      setState({ kind: 'idle' })
    },
    [options, isEnabled],
  )

  const usesConditionalUi = unasked === 'autofill' && isEnabled && state.kind !== 'pending'
  useEffect(() => {
    if (!usesConditionalUi || !options) return
    const abort = new AbortController()
    const offer = async () => {
      if (!(await supportsConditionalUi())) return
      const result = await getAssertion({ options, mediation: 'conditional', signal: abort.signal })
      // Errors are ignored: the user did not ask for this.
      if (result.kind === 'succeeded') latest.current.onCredential(result.credential)
    }
    const timer = setTimeout(() => void offer())
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [usesConditionalUi, options])

  return { state, request: () => { if (latest.current.isEnabled) latest.current.request(false) } }
}

/**
 * Safari refuses at once what no click has asked for, as other browsers do on a page without the focus, and they all name
 * it as if the user had cancelled. Who did cancel knows it.
 */
function isVisible(result: AssertionResult, isUnasked: boolean): result is VisibleResult {
  return result.kind !== 'succeeded' && result.kind !== 'aborted' && !(isUnasked && result.kind === 'cancelled')
}
