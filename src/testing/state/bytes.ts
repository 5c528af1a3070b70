// Random bytes in hexadecimal, and bytes in base64url as WebAuthn uses it in JSON.

export function randomHex(byteCount: number): string {
  const random = crypto.getRandomValues(new Uint8Array(byteCount))
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Throws if the text is not base64. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
