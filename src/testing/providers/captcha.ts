// Asks for a captcha: always when an account is created, and at login after some failures from one address. Each works
// once, right or wrong, and a wrong one looks like a wrong password.
import { field, request, type AuthRequest } from '../auth/authRequest.ts'
import type { Operation } from '../auth/flow.ts'
import type { AuthContext, Guard } from '../auth/provider.ts'
import { textOf } from '../auth/readRequests.ts'
import { message, verbatim } from '../messages/message.ts'
import { randomHex } from '../state/randomHex.ts'
import { isWidget, takesToken, widgetRequestOf, type WidgetKind } from './captchaWidget.ts'
import { captchaMime, isAnswer, makePuzzle, type CaptchaKind } from './captchaPuzzle.ts'

const captchaRequestId = 'CaptchaAuthenticationRequest'
const failuresLastSeconds = 300

export const captcha: Guard = {
  requests: (operation, context) => {
    const kind = kindFor(operation, context)
    if (kind === undefined) return []
    return [isWidget(kind) ? widgetRequest(kind) : captchaRequest(kind, operation, context)]
  },
  test: ({ flow, filled, ...context }) => {
    const kind = kindFor(flow.kind, context)
    if (kind === undefined) return undefined
    const refusal = message(flow.kind === 'create' ? 'captcha-createaccount-fail' : 'wrongpassword')
    if (isWidget(kind)) {
      const token = textOf(filled, captchaRequestId, 'captchaWord') ?? ''
      return takesToken(context.visit.session.captchas, token) ? undefined : refusal
    }
    const id = textOf(filled, captchaRequestId, 'captchaId') ?? ''
    const answer = context.visit.session.captchas.get(id)
    context.visit.session.captchas.delete(id)
    const given = textOf(filled, captchaRequestId, 'captchaWord') ?? ''
    if (answer !== undefined && isAnswer(given, { answer })) return undefined
    return refusal
  },
  after: ({ flow, ...context }, outcome) => {
    if (flow.kind === 'login' && outcome === 'fail') context.wiki.tally.add(failuresOf(context))
  },
}

function kindFor(operation: Operation, context: AuthContext): CaptchaKind | WidgetKind | undefined {
  const { captcha: kind, captchaAfterFailures } = context.wiki.features
  if (kind === 'none') return undefined
  if (operation === 'create') return kind
  const failures = context.wiki.tally.count(failuresOf(context), failuresLastSeconds)
  return operation === 'login' && failures >= captchaAfterFailures ? kind : undefined
}

function failuresOf({ visit }: AuthContext): string {
  return `failure ${visit.address}`
}

function widgetRequest(kind: WidgetKind): AuthRequest {
  return request({ id: captchaRequestId, ...widgetRequestOf(kind) })
}

const labelOf: Readonly<Record<CaptchaKind, string>> = {
  simple: 'captcha',
  question: 'questycaptcha',
  image: 'fancycaptcha',
}

function captchaRequest(kind: CaptchaKind, operation: Operation, { wiki, visit }: AuthContext): AuthRequest {
  const id = String(BigInt(`0x${randomHex(7)}`))
  const imageUrl = `${wiki.scriptPath}/index.php?title=Special:Captcha/image&wpCaptchaId=${id}`
  const { shown, answer } = makePuzzle(kind, imageUrl)
  visit.session.captchas.set(id, answer)
  visit.keepSession()
  const label = `${labelOf[kind]}-${operation === 'create' ? 'createaccount' : 'badlogin'}`
  return request({
    id: captchaRequestId,
    metadata: { type: kind, mime: captchaMime[kind] },
    provider: verbatim('MediaWiki\\Extension\\ConfirmEdit\\Auth\\CaptchaAuthenticationRequest'),
    fields: {
      captchaId: field('hidden', 'captcha-id-label', 'captcha-id-help', { value: id }),
      captchaInfo: field('null', label, 'captcha-info-help', { value: shown }),
      captchaWord: field('string', 'captcha-label', 'captcha-help'),
    },
  })
}
