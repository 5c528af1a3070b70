// The mails that a real wiki has sent in this run; see settings/sendmail.sh.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

export type Mail = {
  /** The address alone. */
  to: string
  /** The password that works once; empty if the mail has none. */
  password: string
}

/** Each mail is a file there. */
export function mailFolderOf(runFolder: string): string {
  return path.join(runFolder, 'mails')
}

export async function emptyMailFolder(runFolder: string): Promise<void> {
  const folder = mailFolderOf(runFolder)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
}

/** In the order in which they were sent. The wiki sends after it has answered, so a mail may come later than the answer. */
export async function readMailFolder(runFolder: string): Promise<readonly Mail[]> {
  const folder = mailFolderOf(runFolder)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort()
  return Promise.all(names.map(async (name) => parseMail(await readFile(path.join(folder, name), 'utf8'))))
}

/** MediaWiki makes up passwords of letters and digits without a word in them: in a line of their own, or in quotation marks. */
function parseMail(text: string): Mail {
  const [head = '', ...body] = text.replaceAll('\r\n', '\n').split('\n\n')
  const to = /^To: (?:.*<)?([^<>\n]+)/m.exec(head)?.[1] ?? ''
  const password = /(?:^|")([0-9a-z]{10,})(?:"|$)/m.exec(body.join('\n\n'))?.[1] ?? ''
  return { to, password }
}
