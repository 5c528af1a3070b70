// Decides when the browser is asked for a security key or passkey: once by itself if the step wants nothing else, when the
// user presses the button, and in the autofill (conditional UI) if a passkey is an alternative to the password.
import { useEffect, useMemo, useRef, useState } from 'react'
import { getAssertion, supportsConditionalUi, type AssertionResult } from './getAssertion.ts'
import { parseRequestOptions } from './requestOptions.ts'

export interface AssertionOptions {
  /** The value of the field `auth_info`. */
  readonly authInfo: string
  /** Whether the key is an alternative to the password, and not a second factor. */
  readonly isPasswordless: boolean
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
  /** Opens the dialog of the browser. */
  readonly request: () => void
}

export function useAssertion({ authInfo, isPasswordless, isEnabled, onCredential }: AssertionOptions): Assertion {
  const options = useMemo(() => parseRequestOptions(authInfo), [authInfo])
  const [state, setState] = useState<AssertionState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)

  const request = () => {
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
      setState(result.kind === 'succeeded' || result.kind === 'aborted' ? { kind: 'idle' } : result)
      if (result.kind === 'succeeded') latest.current.onCredential(result.credential)
    })
  }

  const latest = useRef({ onCredential, request })
  useEffect(() => {
    latest.current = { onCredential, request }
  })

  // Once only, because a user who cancelled does not want to be asked again. One turn later, so that a remount asks once.
  useEffect(() => {
    if (isPasswordless) return
    const timer = setTimeout(() => { latest.current.request() })
    return () => { clearTimeout(timer) }
  }, [isPasswordless])

  // A submit, a new challenge and the end of the form abort the request.
  useEffect(
    () => () => {
      running.current?.abort()
      setState({ kind: 'idle' })
    },
    [options, isEnabled],
  )

  const usesConditionalUi = isPasswordless && isEnabled && state.kind !== 'pending'
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

  return { state, request }
}
