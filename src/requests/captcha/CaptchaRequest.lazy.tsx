'use client'
// A captcha that the wiki makes itself: a sum, a question or an image. The challenge comes first, then the input.
import { useId, useState } from 'react'
import { LinkButton, type RequestRendererProps } from '../../fields/index.ts'
import { challengeKind } from '../../flow/index.ts'
import { anotherImage, captchaChallenge, challengeField, useAuthFlowContext, useMessages, useStepFormContext } from '../../hooks/index.ts'

export function CaptchaRequest({ request, Field, refresh, step, fallback }: RequestRendererProps) {
  const translate = useMessages()
  const { api } = useAuthFlowContext()
  const { lookup } = useStepFormContext()
  const info = challengeField(request)
  const another = anotherImage(request, step, refresh, translate)
  const challengeId = useId()
  // The value of the image that the user wants to have replaced.
  const [unread, setUnread] = useState<string>()
  if (!info) return fallback
  const replace = () => {
    setUnread(info.value)
    another?.onClick()
  }
  // A name that several requests share has one control.
  const fields = request.fields.filter((field) => field !== info && lookup.byName.get(field.name)?.field === field)
  return (
    // Named by its challenge, which is then read out where the focus comes to the input.
    <fieldset className="mwa-captcha" data-captcha={challengeKind(request)} aria-labelledby={challengeId}>
      <div className="mwa-captcha-challenge" id={challengeId}>{captchaChallenge(request, api, translate)}</div>
      {fields.map(({ name }) => <Field key={name} name={name} />)}
      {another && <LinkButton onClick={replace}>{another.label}</LinkButton>}
      {another && <p className="mwa-hidden-visually" role="status">{unread !== undefined && unread !== info.value && translate('image-is-new')}</p>}
    </fieldset>
  )
}
