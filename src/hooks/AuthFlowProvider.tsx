'use client'
// Hands a flow down to the parts of its page.
import { createContext, useContext, type ReactNode } from 'react'
import type { AuthFlowHandle } from './useAuthFlow.ts'

const AuthFlowContext = createContext<AuthFlowHandle | undefined>(undefined)

export interface AuthFlowProviderProps {
  readonly flow: AuthFlowHandle
  readonly children: ReactNode
}

export function AuthFlowProvider({ flow, children }: AuthFlowProviderProps) {
  return <AuthFlowContext.Provider value={flow}>{children}</AuthFlowContext.Provider>
}

/** Gives the flow of the nearest provider. Throws outside of one. */
export function useAuthFlowContext(): AuthFlowHandle {
  const flow = useContext(AuthFlowContext)
  if (!flow) {
    throw new Error(
      'react-mediawiki-auth: there is no flow here, so there is nothing to show. Put this inside <AuthFlow>, or inside <AuthFlowProvider flow={useAuthFlow(…)}>.',
    )
  }
  return flow
}
