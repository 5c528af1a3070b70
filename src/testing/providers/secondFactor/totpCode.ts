// Time-based one-time passwords: HMAC-SHA-1, 30 seconds, six digits.
// @see https://www.rfc-editor.org/rfc/rfc6238

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function totpStep(now: number): number {
  return Math.floor(now / 30_000)
}

export async function totpCode(secret: string, step: number): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const key = await crypto.subtle.importKey('raw', decodeBase32(secret), algorithm, false, ['sign'])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const digest = new DataView(await crypto.subtle.sign('HMAC', key, counter))
  const offset = digest.getUint8(digest.byteLength - 1) & 0xf
  const code = (digest.getUint32(offset) & 0x7fff_ffff) % 1_000_000
  return String(code).padStart(6, '0')
}

function decodeBase32(text: string): Uint8Array<ArrayBuffer> {
  const bits = [...text.toUpperCase().replace(/[\s=]/g, '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
