// Takes out of a request and its answer what nobody should read over a shoulder.

const secretName = /^(password|retype|OATHToken|RecoveryCode|token|code|state|captchaWord|credential)$|token$/i
const mask = '•••'

type Pairs = readonly (readonly [name: string, value: string])[]

export function maskParameters(pairs: Pairs): Pairs {
  return pairs.map(([name, value]) => [name, secretName.test(name) && value !== '' ? mask : value])
}

/** Pretty JSON where it is JSON. A field that is called like a secret holds words about it, and stays. */
export function maskAnswer(text: string): string {
  try {
    const masked = (name: string, value: unknown) => (secretName.test(name) && typeof value === 'string' ? mask : value)
    return JSON.stringify(JSON.parse(text, masked), undefined, 2)
  } catch {
    return text
  }
}
