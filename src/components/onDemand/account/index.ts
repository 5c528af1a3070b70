// The door of what is shown when a flow is about more than a login: who is logged in already, another person, an account to
// be made or linked. It is fetched when a flow comes to that.
export { AccountNoticeWords, AccountStopWords, AlreadyLoggedInWords, CreatedWords, PassedAccount } from './AccountWords.tsx'
export { AlreadyLoggedIn } from './AlreadyLoggedIn.tsx'
export { WaysOn } from './WaysOn.tsx'
