// Scenarios of one answer in different formats.
import { everyField } from './everyField.ts'
import { rawMessageOnNewer, scenario } from './scenario.ts'

const form = 'asks username password demoidp1 demoidp2 rememberMe'
const wrong = 'FAIL wrongpassword'

export const formatScenarios = [
  scenario('the info in html, in wikitext, without messages', { answers: [form, form, form] }, async ({ visitor }) => {
    for (const amimessageformat of ['html', 'wikitext', 'none']) await visitor.readInfo('login', { amimessageformat })
  }),
  scenario('the info with raw messages', {
    answers: [form, form],
    differs: [rawMessageOnNewer],
  }, async ({ visitor }) => {
    await visitor.readInfo('login', { amimessageformat: 'raw' })
    await visitor.readInfo('login', { amimessageformat: 'raw', amimergerequestfields: '1' })
  }),
  scenario('a refusal in every message format', {
    answers: [wrong, wrong, wrong, wrong],
  }, async ({ visitor, accounts }) => {
    for (const loginmessageformat of ['html', 'wikitext', 'raw', 'none']) {
      await visitor.logIn({ ...accounts.plain, password: 'wrong' }, { loginmessageformat })
    }
  }),
  scenario('version 1 of the format', {
    answers: [form, wrong, 'PASS PlainUser', 'UI demoproviders-ui', everyField],
  }, async ({ visitor, openAnother, accounts }) => {
    const formatversion = '1'
    await visitor.readInfo('login', { formatversion })
    await visitor.logIn({ ...accounts.plain, password: 'wrong' }, { formatversion })
    await visitor.logIn(accounts.plain, { formatversion })
    const another = openAnother()
    await another.logIn(accounts.fields, { formatversion })
    await another.readInfo('login-continue', { formatversion })
  }),
  scenario('the language of the answer', { answers: [form, form, form] }, async ({ visitor }) => {
    await visitor.readInfo('login', { responselanginfo: '1' })
    await visitor.readInfo('login', { responselanginfo: '1', uselang: 'fr' })
    await visitor.readInfo('login', { responselanginfo: '1', uselang: 'qqx' })
  }),
  scenario('another language', { answers: [form, wrong] }, async ({ visitor, accounts }) => {
    await visitor.readInfo('login', { uselang: 'qqx' })
    await visitor.logIn({ ...accounts.plain, password: 'wrong' }, { uselang: 'qqx' })
  }),
]
