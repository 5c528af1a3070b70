// What the ports of a flow use of a page.
import type { QueryClient } from '@tanstack/react-query'
import type { AuthClient } from '../protocol/index.ts'
import type { RedirectOptions } from './redirectOptions.ts'

/** Looked up at each call, because props may change. */
export interface PortsUse extends RedirectOptions {
  readonly queryClient: QueryClient
  readonly client: AuthClient
}
