'use client'
// A security key or passkey: asked for after the password, or offered in its place.
import { Button, type RequestRendererProps } from '../../fields/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, FieldOf } from '../../protocol/index.ts'
import { useProof, type ProofState } from './useAssertion.ts'

export function ProofRequest(props: RequestRendererProps) {
  const question = hiddenIn(props.request, 'auth_info')
  const answer = hiddenIn(props.request, 'credential')
  return question && answer ? <Proof {...props} question={question} answer={answer} /> : props.fallback
}

function hiddenIn({ fields }: AuthRequest, name: string): FieldOf<'hidden'> | undefined {
  const field = fields.find((candidate) => candidate.name === name)
  return field?.type === 'hidden' ? field : undefined
}

interface ProofProps extends RequestRendererProps {
  readonly question: FieldOf<'hidden'>
  readonly answer: FieldOf<'hidden'>
}

function Proof({ step, setValue, submit, question, answer, fallback }: ProofProps) {
  const translate = useMessages()
  const isOpen = useAuthFlowContext().state.kind === 'asking'
  const isOffered = step.kind !== 'continue'
  const look = isOffered ? {} : ({ look: 'primary' } as const)
  const send = (credential: string) => {
    setValue(answer.name, credential)
    submit(answer.name)
  }
  const { state, ask } = useProof({ authInfo: question.value, isOffered, isOpen, send })
  return (
    <div className="mwa-field mwa-proof" data-type="proof" data-name={answer.name} data-proof={state.kind}>
      {fallback}
      <Button {...look} isBusy={!isOpen || state.kind === 'asking'} onClick={ask}>
        {translate(isOffered ? 'passkey-button' : 'key-button')}
      </Button>
      <p className="mwa-text" role="status">{state.kind === 'asking' && translate('key-asking')}</p>
      {state.kind !== 'asking' && state.kind !== 'idle' && (
        <p className="mwa-error" role="alert">{wordsOf(state, translate)}</p>
      )}
    </div>
  )
}

function wordsOf(state: ProofState, translate: Translate): string | undefined {
  switch (state.kind) {
    case 'idle':
    case 'asking':
      return undefined
    case 'cancelled':
      return translate('key-cancelled')
    case 'timedOut':
      return translate('key-timed-out')
    case 'unsupported':
      return translate('key-unsupported')
    case 'malformed':
      return translate('key-malformed')
    case 'wrongOrigin':
      return translate('key-wrong-origin', state.rpId, window.location.hostname)
    case 'failed':
      return translate('key-failed', state.name)
  }
}
