// The door of what is shown when a flow is about more than a login: another person, an account to be made or linked. It is
// fetched when a flow comes to that.
export { AccountNoticeWords, AccountStopWords, CreatedWords, PassedAccount } from './AccountWords.tsx'
export { WaysOn } from './WaysOn.tsx'
