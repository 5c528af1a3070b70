'use client'
// Provides a flow to the components that draw it.
import { createContext, type ReactNode } from 'react'
import { WikiUrlProvider } from '../html/index.ts'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import { MessagesContext, useMessageSources } from './MessagesProvider.tsx'
import { useRequiredContext } from './requiredContext.ts'
import { StepFormContext } from './StepFormProvider.tsx'
import type { UseAuthFlowResult } from './headless/useAuthFlow.tsx'

const AuthFlowContext = /* @__PURE__ */ createContext<AuthFlowHandle | undefined>(undefined)

/** The props of `<AuthFlowProvider>`. */
export interface AuthFlowProviderProps {
  /** What `useAuthFlow` returns. */
  readonly flow: AuthFlowHandle | UseAuthFlowResult
  readonly children: ReactNode
}

/** Gives `useField` and `useFieldValue` to components below it, and the parts of the kit their words in the language of the flow. */
export function AuthFlowProvider({ flow, children }: AuthFlowProviderProps) {
  const around = useMessageSources()
  const provided = 'provided' in flow ? flow.provided : undefined
  const content = (
    <AuthFlowContext.Provider value={flow}>
      <WikiUrlProvider value={flow.api}>{children}</WikiUrlProvider>
    </AuthFlowContext.Provider>
  )
  if (!provided) return content
  return (
    <MessagesContext.Provider value={[...provided.messages, ...around]}>
      <StepFormContext.Provider value={provided.stepForm}>{content}</StepFormContext.Provider>
    </MessagesContext.Provider>
  )
}

/** Returns the flow of the nearest provider. Throws outside of one. */
export function useAuthFlowContext(): AuthFlowHandle {
  return useRequiredContext(AuthFlowContext, '<AuthFlowProvider>')
}
