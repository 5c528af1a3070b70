// What can be an e-mail address.

export function isEmailAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+$/.test(text)
}
