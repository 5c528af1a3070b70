// What a notice adds to the words of a wiki: why they may mislead, and how long to wait.
import { isCaptcha, retryDelayMs, showsForm, textValue, type FlowState, type Notice, type RetryCause } from '../../flow/index.ts'
import type { Translate } from '../../messages/index.ts'
import { modules, type AnswerMessage } from '../../protocol/index.ts'

/** Beside the notice itself: the form that it is about, and the time. */
export interface NoticeContext {
  readonly state: FlowState
  /** Whether the form that was refused had a captcha. */
  readonly hadCaptcha: boolean
  /** Whether it is too early to ask again. */
  readonly mustWait: boolean
}

type WikiNotice = Notice & AnswerMessage

export function noticeHints(notice: WikiNotice, { state, hadCaptcha, mustWait }: NoticeContext, translate: Translate): readonly string[] {
  const { code, tone } = notice
  const impossible = code === 'authmanager-authn-no-primary' ? translate('name-impossible') : undefined
  const ofRefusal = tone === 'error' ? [captchaHint(notice, state, hadCaptcha, translate), keyHint(notice, translate), botPasswordHint(state, translate)] : []
  return [impossible, ...ofRefusal, retryHint(notice, mustWait, translate)].flatMap((hint) => hint ?? [])
}

/** Says how long to wait, and then that the wait is over. In between it stays as it is, because each change is read aloud. */
export function retryHint(cause: RetryCause, mustWait: boolean, translate: Translate): string | undefined {
  const seconds = Math.ceil(retryDelayMs(cause) / 1000)
  if (!seconds) return undefined
  if (!mustWait) return translate('retry-now')
  return seconds < 60 ? translate('retry-in-seconds', String(seconds)) : translate('retry-in-minutes', String(Math.ceil(seconds / 60)))
}

export function hasCaptcha(state: FlowState): boolean {
  return showsForm(state) && state.step.requests.some(isCaptcha)
}

/** What the wiki does not say: that it now wants a captcha, or that "wrong password" may mean a wrong captcha. */
function captchaHint({ code }: WikiNotice, state: FlowState, hadCaptcha: boolean, translate: Translate): string | undefined {
  if (!hasCaptcha(state)) return undefined
  if (!hadCaptcha) return translate('captcha-is-new')
  return code?.startsWith('wrongpassword') ? translate('captcha-may-be-wrong') : undefined
}

/** Why a wiki refuses a key that fits: from MediaWiki 1.46 it compares the address of the page with its own. */
function keyHint({ code = '' }: WikiNotice, translate: Translate): string | undefined {
  return /webauthn-.*verification-failed$/.test(code) ? translate('key-own-address', window.location.origin) : undefined
}

/** An e-mail address ends in the name of a domain. A bot password has a name of its own there. */
const botName = /^[^@]+@(?!.*\.\p{L}{2,}$).+$/u

/** A wiki treats the name of a bot password as any other that is wrong. */
function botPasswordHint(state: FlowState, translate: Translate): string | undefined {
  const isLogin = showsForm(state) && state.step.kind === 'begin' && modules[state.task.module].logsIn
  return isLogin && botName.test(textValue(state.prefill, 'username').trim()) ? translate('bot-password') : undefined
}
