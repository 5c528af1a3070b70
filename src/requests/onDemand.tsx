// The renderers of requests that few logins have, each fetched when a wiki first asks for it.
import type { RequestRendererProps } from '../fields/index.ts'
import { lazyPart } from '../hooks/index.ts'

export const CaptchaRequest = lazyPart(() => import('./CaptchaRequest.tsx').then((file) => file.CaptchaRequest), Fallback)

/** The request's fields as they are. */
function Fallback({ fallback }: RequestRendererProps) {
  return fallback
}
