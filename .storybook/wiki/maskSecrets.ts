// Masks the secrets in a request and its response.

const secretName = /^(password|retype|OATHToken|RecoveryCode|token|code|state|captchaWord|credential)$|token$/i
const mask = '•••'

type Pairs = readonly (readonly [name: string, value: string])[]

export function maskParameters(pairs: Pairs): Pairs {
  return pairs.map(([name, value]) => [name, secretName.test(name) && value !== '' ? mask : value])
}

/** Returns pretty-printed JSON if the text is JSON. A field description with the name of a secret is an object, and stays. */
export function maskAnswer(text: string): string {
  try {
    const masked = (name: string, value: unknown) => (secretName.test(name) && typeof value === 'string' ? mask : value)
    return JSON.stringify(JSON.parse(text, masked), undefined, 2)
  } catch {
    return text
  }
}
