'use client'
// What an app imports that draws a flow by itself: the hooks and what hands them down, without any component of the
// kit.
import { createLater, useFlow, type AuthFlowHandle, type AuthFlowOptions } from './hooks/index.ts'

const formParts = /* @__PURE__ */ createLater(() => import('./hooks/onDemand/index.ts'))

/**
 * Runs a flow for a component that draws it by itself; `<AuthFlow>` shows nothing that is not in what this gives.
 * What can go wrong is in `state`; it never throws for what a wiki or a network does.
 */
export function useAuthFlow(options: AuthFlowOptions): AuthFlowHandle {
  return useFlow(options, formParts)
}

export * from './byHand.ts'
