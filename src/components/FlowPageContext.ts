// What the parts of the page know of how the app wants it.
import { createContext, useContext } from 'react'

export interface FlowPageSettings {
  /** Whether the app takes note of a cancel, so that one is offered. */
  readonly isCancellable: boolean
}

const FlowPageContext = createContext<FlowPageSettings>({ isCancellable: false })

export const FlowPageProvider = FlowPageContext.Provider

export function useFlowPage(): FlowPageSettings {
  return useContext(FlowPageContext)
}
