'use client'
// Provides a flow to the components that draw it.
import { createContext, type ReactNode } from 'react'
import type { AuthFlowHandle } from './authFlowHandle.ts'
import { useWords, WordsContext } from './MessagesProvider.tsx'
import { useRequiredContext } from './requiredContext.ts'
import { StepFormContext } from './StepFormProvider.tsx'
import type { UseAuthFlowResult } from './headless/useAuthFlow.tsx'
import { WikiMessagesProvider } from './WikiMessagesProvider.tsx'

const AuthFlowContext = /* @__PURE__ */ createContext<AuthFlowHandle | undefined>(undefined)

/** The props of `<AuthFlowProvider>`. */
export interface AuthFlowProviderProps {
  /** What `useAuthFlow` returns. */
  readonly flow: AuthFlowHandle | UseAuthFlowResult
  readonly children: ReactNode
}

/** Gives `useField` and `useFieldValue` to components below it, and the parts of the kit their words in the language of the flow. */
export function AuthFlowProvider({ flow, children }: AuthFlowProviderProps) {
  const around = useWords()
  const provided = 'provided' in flow ? flow.provided : undefined
  const content = (
    <AuthFlowContext.Provider value={flow}>
      <WikiMessagesProvider api={flow.api} language={flow.language}>{children}</WikiMessagesProvider>
    </AuthFlowContext.Provider>
  )
  if (!provided) return content
  return (
    <WordsContext.Provider value={{ ...provided.words, sources: [...provided.words.sources, ...around.sources] }}>
      <StepFormContext.Provider value={provided.stepForm}>{content}</StepFormContext.Provider>
    </WordsContext.Provider>
  )
}

/** Returns the flow of the nearest provider. Throws outside of one. */
export function useAuthFlowContext(): AuthFlowHandle {
  return useRequiredContext(AuthFlowContext, '<AuthFlowProvider>')
}
