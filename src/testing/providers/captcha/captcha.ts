// Asks for a captcha when an account is created, and at login after several failures from one IP address. Each captcha
// works once, and a wrong answer at login is reported as a wrong password, as on a real wiki.
import type { AuthContext, PreAuthProvider } from '../../authmanager/provider.ts'
import { message, verbatimMessage } from '../../messages/message.ts'
import { createField, createRequest, type AuthRequest } from '../../requests/authRequest.ts'
import { textOf, type Submission } from '../../requests/submission.ts'
import { randomHex } from '../../state/bytes.ts'
import type { AuthAction } from '../../state/flow.ts'
import type { Session } from '../../state/sessions.ts'
import { captchaMime, createPuzzle, isRightAnswer, type CaptchaKind } from './captchaPuzzle.ts'
import { isWidget, redeemToken, widgetRequestDraft, type WidgetKind } from './captchaWidget.ts'

const captchaRequestId = 'CaptchaAuthenticationRequest'
const failureWindowSeconds = 300

export const captcha: PreAuthProvider = {
  getRequests: (action, context) => {
    const kind = captchaFor(action, context)
    if (kind === undefined) return []
    return [isWidget(kind) ? widgetRequest(kind) : puzzleRequest(kind, action, context)]
  },
  testForAuthentication: ({ flow, submission, ...context }) => {
    const kind = captchaFor(flow.kind, context)
    if (kind === undefined) return undefined
    const { session } = context.browserRequest
    const isSolved = isWidget(kind) ? isWidgetSolved(session, submission) : isPuzzleSolved(session, submission)
    if (isSolved) return undefined
    return message(flow.kind === 'create' ? 'captcha-createaccount-fail' : 'wrongpassword')
  },
  postAuthentication: ({ flow, ...context }, outcome) => {
    if (flow.kind === 'login' && outcome === 'fail') context.wiki.rateCounter.add(failureCounter(context))
  },
}

function isWidgetSolved(session: Session, submission: Submission): boolean {
  return redeemToken(session.usedCaptchaTokens, textOf(submission, captchaRequestId, 'captchaWord') ?? '')
}

function isPuzzleSolved(session: Session, submission: Submission): boolean {
  const id = textOf(submission, captchaRequestId, 'captchaId') ?? ''
  const answer = session.captchaAnswers.get(id)
  session.captchaAnswers.delete(id)
  return answer !== undefined && isRightAnswer(textOf(submission, captchaRequestId, 'captchaWord') ?? '', answer)
}

function captchaFor(action: AuthAction, context: AuthContext): CaptchaKind | WidgetKind | undefined {
  const { captcha: kind, captchaAfterFailures } = context.wiki.features
  if (kind === 'none') return undefined
  if (action === 'create') return kind
  const failures = context.wiki.rateCounter.count(failureCounter(context), failureWindowSeconds)
  return action === 'login' && failures >= captchaAfterFailures ? kind : undefined
}

function failureCounter({ browserRequest }: AuthContext): string {
  return `failure ${browserRequest.ipAddress}`
}

function widgetRequest(kind: WidgetKind): AuthRequest {
  return createRequest({ id: captchaRequestId, ...widgetRequestDraft(kind) })
}

const labelPrefixes: Readonly<Record<CaptchaKind, string>> = {
  simple: 'captcha',
  question: 'questycaptcha',
  image: 'fancycaptcha',
}

function puzzleRequest(kind: CaptchaKind, action: AuthAction, { wiki, browserRequest }: AuthContext): AuthRequest {
  const id = String(BigInt(`0x${randomHex(7)}`))
  const imageUrl = `${wiki.scriptPath}/index.php?title=Special:Captcha/image&wpCaptchaId=${id}`
  const { shown, answer } = createPuzzle(kind, imageUrl)
  browserRequest.session.captchaAnswers.set(id, answer)
  browserRequest.storeSession()
  const label = `${labelPrefixes[kind]}-${action === 'create' ? 'createaccount' : 'badlogin'}`
  return createRequest({
    id: captchaRequestId,
    metadata: { type: kind, mime: captchaMime[kind] },
    provider: verbatimMessage('MediaWiki\\Extension\\ConfirmEdit\\Auth\\CaptchaAuthenticationRequest'),
    fields: {
      captchaId: createField('hidden', 'captcha-id-label', 'captcha-id-help', { value: id }),
      captchaInfo: createField('null', label, 'captcha-info-help', { value: shown }),
      captchaWord: createField('string', 'captcha-label', 'captcha-help'),
    },
  })
}
