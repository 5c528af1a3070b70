'use client'
// A captcha that the wiki makes itself: a sum, a question or an image. The challenge comes first, then the input.
import { LinkButton, type RequestRendererProps } from '../../fields/index.ts'
import { challengeKind } from '../../flow/index.ts'
import { anotherImage, captchaChallenge, challengeField, useAuthFlowContext, useMessages, useStepFormContext } from '../../hooks/index.ts'

export function CaptchaRequest({ request, Field, refresh, step, fallback }: RequestRendererProps) {
  const translate = useMessages()
  const { api } = useAuthFlowContext()
  const { lookup } = useStepFormContext()
  const info = challengeField(request)
  const another = anotherImage(request, step, refresh, translate)
  if (!info) return fallback
  // A name that several requests share has one control.
  const fields = request.fields.filter((field) => field !== info && lookup.byName.get(field.name)?.field === field)
  return (
    <fieldset className="mwa-captcha" data-captcha={challengeKind(request)}>
      {captchaChallenge(request, api, translate)}
      {fields.map(({ name }) => <Field key={name} name={name} />)}
      {another && <LinkButton onClick={another.onClick}>{another.label}</LinkButton>}
    </fieldset>
  )
}
