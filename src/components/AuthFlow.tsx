'use client'
// The whole flow as one component.
import { useCallback, useEffect, useRef } from 'react'
import { RegistryProvider, type RegistrySettings, type RequestSettings } from '../fields/index.ts'
import {
  AuthFlowProvider,
  MessagesProvider,
  ScriptFailureProvider,
  useAuthFlow,
  type AuthFlowOptions,
  type Pass,
  type ScriptFailure,
} from '../hooks/index.ts'
import type { Messages } from '../messages/index.ts'
import type { ModuleName, PassedName } from '../protocol/index.ts'
import { builtInRenderers } from './builtInRenderers.tsx'
import { FlowPage } from './FlowPage.tsx'
import { useReturnWords } from './useReturnPageMessages.ts'

/** Who is logged in, or whose account was made. Linking names nobody: the person was logged in before. */
export type PassOf<Module extends ModuleName> = PassedName<Module> & Pick<Pass, 'insteadOf'>

export interface AuthFlowProps<Module extends ModuleName = ModuleName>
  extends Omit<AuthFlowOptions, 'module' | 'onPass'>,
    RegistrySettings,
    RequestSettings {
  readonly module: Module
  /** The flow passed. Called once. */
  readonly onPass?: ((pass: PassOf<Module>) => void) | undefined
  /** Replaces words of the kit. */
  readonly messages?: Messages | undefined
  /** The level of the heading, 1 to 6; 2 by default. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Puts the focus into the first field when the form first appears. False by default. */
  readonly autoFocus?: boolean | undefined
}

/**
 * Renders what a wiki asks for a login, step by step, until it passes.
 *
 * It needs no provider around it, may be on a page several times, and shows by itself whatever goes wrong.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export function AuthFlow<Module extends ModuleName>(props: AuthFlowProps<Module>) {
  const { language, messages, onError } = props
  return (
    <ScriptFailureProvider value={useScriptFailures(onError)}>
      <MessagesProvider language={language} messages={messages}>
        <BoundFlow {...props} />
      </MessagesProvider>
    </ScriptFailureProvider>
  )
}

function BoundFlow<Module extends ModuleName>(props: AuthFlowProps<Module>) {
  const { renderers, slots, onRendererError, autoSubmitCodes, captchaScripts, nonce, headingLevel, autoFocus, language } = props
  const returnWords = useReturnWords(language)
  // The wiki names the person for every module but linking, whose type here has no name.
  const onPass = props.onPass as ((pass: Pass) => void) | undefined
  const flow = useAuthFlow({ ...props, returnWords: props.returnWords ?? returnWords, onPass })
  const registry = { builtIn: builtInRenderers, renderers, slots, onRendererError, autoSubmitCodes, captchaScripts, nonce, language }
  return (
    <AuthFlowProvider flow={flow}>
      <RegistryProvider value={registry}>
        <FlowPage
          headingLevel={headingLevel ?? 2}
          autoFocus={autoFocus ?? false}
          language={language}
          isCancellable={!!props.onCancel}
        />
      </RegistryProvider>
    </AuthFlowProvider>
  )
}

/** Returns a function that stays the same. It passes on once that a file is missing, however often it is needed. */
function useScriptFailures(onError: AuthFlowOptions['onError']): (failure: ScriptFailure) => void {
  const latest = useRef(onError)
  const told = useRef(new Set<string>())
  useEffect(() => {
    latest.current = onError
  })
  return useCallback((failure: ScriptFailure) => {
    if (told.current.has(failure.part)) return
    told.current.add(failure.part)
    latest.current?.(failure)
  }, [])
}
