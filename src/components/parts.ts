// What is fetched together when a login has trouble.
export { ErrorSummary } from './ErrorSummary.tsx'
export { FlowNotice } from './FlowNotice.tsx'
export { RedirectPrompt } from './RedirectPrompt.tsx'
export { StoppedView } from './StoppedView.tsx'
