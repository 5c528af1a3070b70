// Computes the codes of an authenticator app.
// @see https://www.rfc-editor.org/rfc/rfc6238
import { createHmac } from 'node:crypto'

const stepMs = 30_000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `ahead` is a number of 30-second steps. A wiki accepts each step once, and up to four before and after now. */
export function totpCode(secret: string, ahead = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / stepMs) + ahead))
  const digest = createHmac('sha1', decodeBase32(secret)).update(counter).digest()
  const start = digest.readUInt8(digest.length - 1) & 15
  const number = digest.readUInt32BE(start) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}
