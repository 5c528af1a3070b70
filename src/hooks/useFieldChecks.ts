// Asks the wiki about the name and the password of a new account while they are typed.
import { useEffect } from 'react'
import { checkedFields, textValue, toFieldPath, type Values } from '../flow/index.ts'
import type { Field } from '../protocol/index.ts'
import { useAuthFlowContext } from './AuthFlowProvider.tsx'
import { checkName, checkNewPassword, type FieldCheck } from './fieldCheck.ts'
import { useStepFormContext } from './StepFormProvider.tsx'
import { useLatest } from './useLatest.ts'

/** The options of `useFieldChecks`. */
export interface UseFieldChecksOptions {
  /** Whether a new password is sent to the wiki to be checked before the form is submitted. True by default. */
  readonly checksPassword?: boolean | undefined
}

const pauseMs = 500

const pending: FieldCheck = { kind: 'pending' }

/**
 * Asks the wiki, at each pause of half a second, whether the name of a new account is free and a new password good enough. What
 * it says is in the `check` of the field. A submit does not wait for it. Nothing is asked for other forms than those of a new
 * account or a new password.
 *
 * @see https://www.mediawiki.org/wiki/API:Users
 * @see https://www.mediawiki.org/wiki/API:Validatepassword
 */
export function useFieldChecks({ checksPassword = true }: UseFieldChecksOptions = {}): void {
  const { client, state } = useAuthFlowContext()
  const { step } = useStepFormContext()
  const checked = checkedFields(state.task, step)
  const newAccount = checked.name ? ['username'] : []

  useFieldCheck(checked.name, [], (values, signal) => checkName(client, textValue(values, 'username').trim(), signal))
  useFieldCheck(checksPassword ? checked.password : undefined, newAccount, (values, signal) => {
    const given = (name: string) => {
      const text = textValue(values, name).trim()
      return text === '' ? undefined : text
    }
    const account = checked.name && { username: given('username'), email: given('email'), realname: given('realname') }
    return checkNewPassword(client, { password: textValue(values, 'password'), ...account }, signal)
  })
}

type Check = (values: Values, signal: AbortSignal) => Promise<FieldCheck>

/** Checks a field when it has changed, or one of the `others` on which the answer depends. */
function useFieldCheck(field: Field | undefined, others: readonly string[], check: Check): void {
  const { state } = useAuthFlowContext()
  const { form, read, checks } = useStepFormContext()
  const name = field?.name
  const latest = useLatest({ check, read, others, state })
  useEffect(() => {
    if (name === undefined) return undefined
    let current: { readonly timer: ReturnType<typeof setTimeout>; readonly controller: AbortController } | undefined
    const drop = () => {
      clearTimeout(current?.timer)
      current?.controller.abort()
      current = undefined
    }
    const ask = async (signal: AbortSignal) => {
      if (latest.current.state.kind !== 'awaitingInput') return
      const values = latest.current.read()
      if (!textValue(values, name).trim()) return
      const found = await latest.current.check(values, signal)
      if (!signal.aborted) checks.set(name, found)
    }
    const askLater = () => {
      drop()
      const controller = new AbortController()
      current = { controller, timer: setTimeout(() => void ask(controller.signal), pauseMs) }
    }
    checks.set(name, pending)
    // A name may have come with the user.
    askLater()
    const { unsubscribe } = form.watch((_, { name: path }) => {
      if (path === toFieldPath(name)) checks.set(name, pending)
      if (path !== undefined && [name, ...latest.current.others].some((watched) => path === toFieldPath(watched))) askLater()
    })
    return () => {
      drop()
      unsubscribe()
      checks.set(name, undefined)
    }
  }, [name, form, checks, latest])
}
