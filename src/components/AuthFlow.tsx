'use client'
// The whole flow as one component.
import { useState } from 'react'
import { RegistryProvider, type RegistrySettings, type RequestSettings } from '../fields/index.ts'
import { AuthFlowProvider, MessagesProvider, useAuthFlow, type AuthFlowOptions, type Pass } from '../hooks/index.ts'
import type { Messages } from '../messages/index.ts'
import type { ModuleName, PassedName } from '../protocol/index.ts'
import type { PageWords } from '../redirect/index.ts'
import { builtInRenderers } from './builtInRenderers.tsx'
import { FlowPage } from './FlowPage.tsx'

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
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6
  /** Puts the focus into the first field when the form first appears. False by default. */
  readonly autoFocus?: boolean
}

/**
 * Renders what a wiki asks for a login, step by step, until it passes.
 *
 * It needs no provider around it, may be on a page several times, and shows by itself whatever goes wrong.
 *
 * @see https://www.mediawiki.org/wiki/API:Login#Method_2._clientlogin
 */
export function AuthFlow<Module extends ModuleName>(props: AuthFlowProps<Module>) {
  const { messages, headingLevel = 2, autoFocus = false, language, onCancel } = props
  // The wiki names the person for every module but linking, whose type here has no name.
  const onPass = props.onPass as ((pass: Pass) => void) | undefined
  const [returnWords, setReturnWords] = useState<PageWords>()
  const flow = useAuthFlow({ returnWords, ...props, onPass })
  return (
    <AuthFlowProvider flow={flow}>
      <MessagesProvider language={language} messages={messages}>
        <RegistryProvider value={{ ...props, builtIn: builtInRenderers }}>
          <FlowPage
            headingLevel={headingLevel}
            autoFocus={autoFocus}
            language={language}
            isCancellable={!!onCancel}
            onReturnWords={setReturnWords}
          />
        </RegistryProvider>
      </MessagesProvider>
    </AuthFlowProvider>
  )
}
