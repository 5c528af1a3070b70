// Fetches what only a journey needs.

export const loadOnDemand = () => import('./onDemand/index.ts')
