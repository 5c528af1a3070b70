// The built-in renderers of whole requests, a row a kind, each loaded when a wiki first asks for it.
import { lazyRequest } from './lazyRequest.tsx'
import type { Renderers } from '../fields/index.ts'

export const builtInRequests: NonNullable<Renderers['requests']> = {
  CaptchaAuthenticationRequest: lazyRequest(() => import('./CaptchaRequest.tsx').then((file) => file.CaptchaRequest)),
}
