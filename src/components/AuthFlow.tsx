'use client'
// The whole flow as one component.
import { useMemo } from 'react'
import { builtInTypes, RegistryProvider, type Renderers } from '../fields/index.ts'
import { AuthFlowProvider, useAuthFlow, type AuthFlowOptions, type Pass } from '../hooks/index.ts'
import type { ModuleName } from '../protocol/index.ts'
import { builtInRequests } from '../requests/index.ts'
import { FlowPage } from './FlowPage.tsx'
import { FlowPageProvider } from './FlowPageContext.ts'

const builtIn: Renderers = { types: builtInTypes, requests: builtInRequests }

/** Linking names nobody: the person was logged in before. */
export type PassOf<Module extends ModuleName> = Module extends 'linkaccount' ? { readonly username?: never } : Required<Pass>

export interface AuthFlowProps<Module extends ModuleName = ModuleName> extends Omit<AuthFlowOptions, 'module' | 'onPass'> {
  readonly module: Module
  /** The flow passed. Called once. */
  readonly onPass?: (pass: PassOf<Module>) => void
  /** What shows fields and requests instead of the built-in controls; see `defineRenderers`. Keep the object the same between renders. */
  readonly renderers?: Renderers
  /** Told when a renderer throws; its fallback is shown instead. */
  readonly onRendererError?: (error: unknown) => void
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
  const { renderers, onRendererError, headingLevel = 2, autoFocus = false, onPass, ...options } = props
  // The wiki names the person for every module but linking, whose type here has no name.
  const flow = useAuthFlow({ ...options, onPass: onPass as AuthFlowOptions['onPass'] })
  const isCancellable = options.onCancel !== undefined
  const settings = useMemo(() => ({ isCancellable }), [isCancellable])
  return (
    <AuthFlowProvider flow={flow}>
      <RegistryProvider renderers={renderers} builtIn={builtIn} onRendererError={onRendererError}>
        <FlowPageProvider value={settings}>
          <FlowPage headingLevel={headingLevel} autoFocus={autoFocus} language={options.language} />
        </FlowPageProvider>
      </RegistryProvider>
    </AuthFlowProvider>
  )
}
