// When a security key or passkey is asked for: by itself once where it is the only thing that a step wants, on a press,
// and quietly among the names that a browser offers where it is a way to log in.
import { useEffect, useMemo, useRef, useState } from 'react'
import { askForProof, offersInForms, type ProofOutcome } from './getAssertion.ts'
import { parseQuestion } from './requestOptions.ts'

export interface ProofUse {
  readonly authInfo: string
  /** A way to log in beside others, not a step of its own. */
  readonly isOffered: boolean
  /** False while the wiki works on what was sent. */
  readonly isOpen: boolean
  readonly send: (credential: string) => void
}

/** What a person is told. */
type Told = Exclude<ProofOutcome, { readonly kind: 'proved' } | { readonly kind: 'aborted' }>

export type ProofState =
  | { readonly kind: 'idle' | 'asking' | 'malformed' }
  | Told

export interface HeldProof {
  readonly state: ProofState
  readonly ask: () => void
}

export function useProof({ authInfo, isOffered, isOpen, send }: ProofUse): HeldProof {
  const question = useMemo(() => parseQuestion(authInfo), [authInfo])
  const [state, setState] = useState<ProofState>({ kind: 'idle' })
  const running = useRef<AbortController>(undefined)
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })

  const ask = () => {
    if (!question) {
      setState({ kind: 'malformed' })
      return
    }
    running.current?.abort()
    running.current = new AbortController()
    const { signal } = running.current
    setState({ kind: 'asking' })
    void askForProof({ question, mediation: 'optional', signal }).then((outcome) => {
      if (signal.aborted) return
      setState(outcome.kind === 'proved' || outcome.kind === 'aborted' ? { kind: 'idle' } : outcome)
      if (outcome.kind === 'proved') latest.current(outcome.credential)
    })
  }

  // By itself once: who cancelled it does not want to be asked again. One turn later, so that a remount asks once, too.
  const askNow = useRef(ask)
  useEffect(() => {
    askNow.current = ask
  })
  useEffect(() => {
    if (isOffered) return
    const timer = setTimeout(() => { askNow.current() })
    return () => { clearTimeout(timer) }
  }, [isOffered])

  // Nothing goes on over a submit, over a new challenge, or without the form.
  useEffect(
    () => () => {
      running.current?.abort()
      setState({ kind: 'idle' })
    },
    [question, isOpen],
  )

  const isQuiet = isOffered && isOpen && state.kind !== 'asking'
  useEffect(() => {
    if (!isQuiet || !question) return
    const abort = new AbortController()
    const offer = async () => {
      if (!(await offersInForms())) return
      const outcome = await askForProof({ question, mediation: 'conditional', signal: abort.signal })
      // Its errors are nobody's business: nobody asked.
      if (outcome.kind === 'proved') latest.current(outcome.credential)
    }
    const timer = setTimeout(() => void offer())
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [isQuiet, question])

  return { state, ask }
}
