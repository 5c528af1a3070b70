// What the fake wiki has mailed: a temporary password each, newest first.
import type { MailOfDemo } from '../server/wikiOfDemo.ts'

export function MailList({ mails }: { readonly mails: readonly MailOfDemo[] }) {
  return (
    <section className="panel" data-testid="mails">
      <h2>Mail from the wiki</h2>
      <p className="note" role="status">{summaryOf(mails)}</p>
      {mails.length > 0 && (
        <ul className="mails">
          {mails.map(({ to, username, temporaryPassword, sentAt }) => (
            <li key={`${sentAt} ${username}`}>
              To {to}: <strong>{username}</strong> can log in once with <code>{temporaryPassword}</code>{' '}
              <button type="button" aria-label={`Copy the password of ${username}`} onClick={() => { copy(temporaryPassword) }}>Copy</button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function summaryOf([newest]: readonly MailOfDemo[]): string {
  if (newest === undefined) return 'None yet. DemoUser has an address: press “Forgot password?”'
  return `The newest is for ${newest.username}.`
}

function copy(password: string): void {
  // Rejected if the page may not use the clipboard. The password is visible, so the user can still type it.
  navigator.clipboard.writeText(password).catch(() => undefined)
}
