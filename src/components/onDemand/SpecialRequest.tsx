'use client'
// A request that is no plain form. What shows it, or what it has beside its fields, is a file of its own, which is
// fetched when a wiki asks for it.
import { useEffect, useState } from 'react'
import type { RequestRenderer, RequestRendererProps } from '../../fields/index.ts'
import { isCode, isMethodChoice, isProof } from '../../flow/index.ts'
import { useMessagesOf } from '../../hooks/index.ts'
import { allWords } from '../../messages/trouble/index.ts'
import type { AuthRequest } from '../../protocol/index.ts'

type Load = () => Promise<RequestRenderer>

const loadCaptcha: Load = async () => (await import('../../requests/onDemand/captcha/index.ts')).CaptchaRequest
const loadWidget: Load = async () => (await import('../../requests/onDemand/widget/index.ts')).WidgetRequest
const loadProof: Load = async () => (await import('../../requests/onDemand/proof/index.ts')).ProofRequest
const loadMethods: Load = async () => (await import('../../requests/onDemand/methods/index.ts')).MethodsRequest
const loadCodeAids: Load = async () => (await import('../../requests/onDemand/code/index.ts')).CodeAids

export function SpecialRequest(props: RequestRendererProps) {
  return <Later {...props} load={loaderOf(props.request)} />
}

function loaderOf(request: AuthRequest): Load {
  if (isProof(request)) return loadProof
  if (isMethodChoice(request)) return loadMethods
  if (isCode(request)) return loadCodeAids
  const { type } = request.metadata
  return /^(turnstile|hcaptcha|recaptchanocaptcha)$/.test(String(type)) ? loadWidget : loadCaptcha
}

interface LaterProps extends RequestRendererProps {
  readonly load: Load
}

type Loaded = { readonly of: Load; readonly Renderer: RequestRenderer | undefined }

function Later({ load, ...props }: LaterProps) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [tries, setTries] = useState(1)
  useEffect(() => {
    let isWanted = true
    const keep = (Renderer?: RequestRenderer) => { if (isWanted) setLoaded({ of: load, Renderer }) }
    load().then(keep, () => { keep() })
    return () => { isWanted = false }
  }, [load, tries])
  if (loaded?.of !== load) return null
  if (loaded.Renderer) return <loaded.Renderer {...props} />
  return props.fallback && <Lost fallback={props.fallback} retry={() => { setTries(tries + 1) }} />
}

/** The fields can be filled in all the same, if there are any to see. */
function Lost({ fallback, retry }: Pick<RequestRendererProps, 'fallback'> & { readonly retry: () => void }) {
  const translate = useMessagesOf(allWords)
  return (
    <>
      {fallback}
      <div className="mwa-notice" data-tone="error" role="alert">
        <p>{translate('failure-network')}</p>
        <button type="button" className="mwa-link" onClick={retry}>
          {translate('try-again')}
        </button>
      </div>
    </>
  )
}
