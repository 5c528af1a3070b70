'use client'
// Hands a flow down to the parts of its page.
import { createContext, type ReactNode } from 'react'
import { useRequiredContext } from './useRequiredContext.ts'
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
