// Codes as people type or paste them, made what the server accepts: it minds spaces, and recovery codes in lower case.

export function normalise(name: string, text: string): string {
  return /^(OATHToken|RecoveryCode|token)$/.test(name) ? text.replace(/\s/g, '').toUpperCase() : text
}
