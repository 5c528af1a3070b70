'use client'
// Hands a flow down to the parts of its page.
import { createContext, useContext, type Context, type ReactNode } from 'react'
import type { AuthFlowHandle } from './useAuthFlow.ts'

const AuthFlowContext = /* @__PURE__ */ createContext<AuthFlowHandle | undefined>(undefined)

export interface AuthFlowProviderProps {
  readonly flow: AuthFlowHandle
  readonly children: ReactNode
}

export function AuthFlowProvider({ flow, children }: AuthFlowProviderProps) {
  return <AuthFlowContext.Provider value={flow}>{children}</AuthFlowContext.Provider>
}

/** Gives the flow of the nearest provider. Throws outside of one. */
export function useAuthFlowContext(): AuthFlowHandle {
  return useRequiredContext(AuthFlowContext, '<AuthFlowProvider>')
}

/** Throws outside of the provider: there is nothing that could be shown. */
export function useRequiredContext<Value>(context: Context<Value | undefined>, provider: string): Value {
  const value = useContext(context)
  if (!value) throw new Error(`react-mediawiki-auth: nothing to show here. Put this inside <AuthFlow> or ${provider}.`)
  return value
}
