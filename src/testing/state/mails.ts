// The mails that the wiki has sent: each brings a password for one login.

export interface FakeMail {
  /** The address. */
  readonly to: string
  readonly username: string
  /** Works for a week, until the user has chosen a new password. */
  readonly temporaryPassword: string
  /** By the wiki's clock, in milliseconds. */
  readonly sentAt: number
}
