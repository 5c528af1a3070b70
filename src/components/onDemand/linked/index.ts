// What a page about linked accounts fetches.
export { LinkedAccountsView } from './LinkedAccountsView.tsx'
