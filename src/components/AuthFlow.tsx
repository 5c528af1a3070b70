'use client'
// A whole login, link or account creation as one component.
import { useCallback, useRef } from 'react'
import { RegistryProvider, type RegistrySettings, type RequestSettings } from '../fields/index.ts'
import {
  AuthFlowProvider,
  MessagesProvider,
  useAuthClient,
  useFlow,
  useLatest,
  type AuthFlowOptions,
  type BoundClient,
} from '../hooks/index.ts'
import { ScriptFailureProvider, type ScriptFailure } from '../lazy/index.ts'
import type { CheckedMessages, Messages } from '../messages/index.ts'
import type { LoginModule, ModuleName } from '../protocol/index.ts'
import { builtInRenderers } from './builtInRenderers.tsx'
import { FlowPage } from './FlowPage.tsx'
import type { HeadingLevel } from './headingLevel.ts'
import { noLinks, type ModuleLinkTargets } from './ModuleLinks.tsx'
import { rootPropsOf, type RootProps } from './rootProps.ts'
import { useReturnPageMessages } from './useReturnPageMessages.ts'

/** The props of `<AuthFlow>`. Without a module, those of a login; `AuthFlowProps<ModuleName>` are those of any module. */
export interface AuthFlowProps<Module extends ModuleName = LoginModule>
  extends AuthFlowOptions<Module>,
    RegistrySettings,
    RequestSettings,
    RootProps {
  /** Replaces messages of the package by their keys. The labels of the wiki's fields come from the wiki. */
  readonly messages?: Messages | undefined
  /** The level of the heading, 1 to 6. 2 by default. */
  readonly headingLevel?: HeadingLevel | undefined
  /** Focuses the first empty field when the form first appears. False by default. */
  readonly autoFocus?: boolean | undefined
  /**
   * Where the links below the form lead, from a login to a new account or a new password, and back. By default in place. `false` or
   * `null` leaves all of them out.
   */
  readonly links?: ModuleLinkTargets | false | null | undefined
  /**
   * Whether a new password is sent to the wiki to be checked while it is typed, besides the submit itself. True by default. The
   * name of a new account is checked in any case.
   */
  readonly checksPassword?: boolean | undefined
}

/**
 * Renders the forms that a wiki asks for, step by step, until the flow has passed. Errors are shown, never thrown.
 *
 * It needs no provider around it. A page may contain several.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 * @see https://www.mediawiki.org/wiki/API:Linkaccount
 * @see https://www.mediawiki.org/wiki/API:Account_creation
 */
export function AuthFlow<Module extends ModuleName, Given extends object = Messages>(props: AuthFlowProps<Module> & CheckedMessages<Given>) {
  const { messages, onError } = props
  const bound = useAuthClient(props, props.initialInfo)
  return (
    <ScriptFailureProvider value={useScriptFailures(onError)}>
      <MessagesProvider language={bound.language} messages={messages}>
        <BoundFlow {...props} bound={bound} />
      </MessagesProvider>
    </ScriptFailureProvider>
  )
}

interface BoundFlowProps<Module extends ModuleName> extends AuthFlowProps<Module> {
  readonly bound: BoundClient
}

function BoundFlow<Module extends ModuleName>({ bound, ...props }: BoundFlowProps<Module>) {
  const { renderers, slots, onRendererError, onError, autoSubmitCodes, captchaScripts, nonce, headingLevel, autoFocus } = props
  const { links: targets = {} } = props
  const links = targets === false ? noLinks : targets ?? noLinks
  const returnPageMessages = useReturnPageMessages()
  const logInAfterReset = props.logInAfterReset ?? links.logIn === undefined
  const flow = useFlow({ ...props, logInAfterReset, returnPageMessages: props.returnPageMessages ?? returnPageMessages }, bound)
  const registry = {
    builtIn: builtInRenderers,
    renderers,
    slots,
    onRendererError,
    onCaptchaFailure: onError,
    autoSubmitCodes,
    captchaScripts,
    nonce,
    language: bound.language,
  }
  return (
    <AuthFlowProvider flow={flow}>
      <RegistryProvider registry={registry}>
        <FlowPage
          headingLevel={headingLevel ?? 2}
          autoFocus={autoFocus ?? false}
          isCancellable={!!props.onCancel}
          links={links}
          checksPassword={props.checksPassword ?? true}
          rootProps={rootPropsOf(props, 'mwa-flow')}
        />
      </RegistryProvider>
    </AuthFlowProvider>
  )
}

/** Returns a stable function that reports each missing file once, however often it is needed. */
function useScriptFailures(onError: AuthFlowOptions['onError']): (failure: ScriptFailure) => void {
  const latest = useLatest(onError)
  const reported = useRef(new Set<string>())
  return useCallback((failure: ScriptFailure) => {
    if (reported.current.has(failure.part)) return
    reported.current.add(failure.part)
    latest.current?.(failure)
  }, [latest])
}
