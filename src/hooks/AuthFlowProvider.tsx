'use client'
// Provides a flow to the components that draw it.
import { createContext, useContext, type Context, type ReactNode } from 'react'
import { WikiUrlProvider } from '../html/index.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'

declare const process: { readonly env: { readonly NODE_ENV?: string | undefined } }

const AuthFlowContext = /* @__PURE__ */ createContext<AuthFlowHandle | undefined>(undefined)

export interface AuthFlowProviderProps {
  readonly flow: AuthFlowHandle
  readonly children: ReactNode
}

export function AuthFlowProvider({ flow, children }: AuthFlowProviderProps) {
  return (
    <AuthFlowContext.Provider value={flow}>
      <WikiUrlProvider value={flow.api}>{children}</WikiUrlProvider>
    </AuthFlowContext.Provider>
  )
}

/** Returns the flow of the nearest provider. Throws outside of one. */
export function useAuthFlowContext(): AuthFlowHandle {
  return useRequiredContext(AuthFlowContext, '<AuthFlowProvider>')
}

/** Throws outside of the provider. */
export function useRequiredContext<Value>(context: Context<Value | undefined>, provider: string): Value {
  const value = useContext(context)
  if (value) return value
  const reason = process.env.NODE_ENV !== 'production' && `this component has no flow. Put it inside <AuthFlow> or ${provider}.`
  throw new Error(`react-mediawiki-auth: ${reason || 'no provider'}`)
}
