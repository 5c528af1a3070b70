import { index, route, type RouteConfig } from '@react-router/dev/routes'

export default [
  index('login.tsx'),
  route('auth/return', 'return.tsx'),
  route('w/api.php', 'wikiProxy.ts'),
] satisfies RouteConfig
