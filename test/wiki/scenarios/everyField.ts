// Scenarios with a step that has every type of field, and a step with only a button.
import type { Params } from '../wire.ts'
import { rawMessageOnNewer, scenario } from './scenario.ts'

const asked = 'UI demoproviders-ui'
const missing = 'UI Part_of_it_is_still_missing_'

/** The summary of an info with all fields. */
export const everyField = [
  'asks demonote demostring demostringopt demopassword demoselect democheck democheckopt',
  'demomulti demobutton demobutton2 demohidden demoskip',
].join(' ')

const complete: Params = {
  demostring: 'right',
  demostringopt: '',
  demopassword: 'p',
  demoselect: 'a',
  democheck: '1',
  demomulti: ['0', '2'],
  demobutton: '1',
  demohidden: 'carried-along',
}

export const everyFieldScenarios = [
  scenario('every field in both steps', {
    answers: [
      asked,
      everyField,
      'UI demoproviders-step2',
      'asks democontinue',
      'PASS FieldsUser',
    ],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields)
    await visitor.readInfo('login-continue', { amimergerequestfields: '1' })
    await visitor.goOn('clientlogin', complete)
    await visitor.readInfo('login-continue')
    await visitor.goOn('clientlogin', { democontinue: '1' })
  }),
  scenario('every field, incomplete in one way after another', {
    answers: [asked, missing, missing, missing, missing, 'UI demoproviders-step2'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields)
    await visitor.goOn('clientlogin', { demostring: 'x' })
    await visitor.goOn('clientlogin', { ...complete, demomulti: '0|2' })
    await visitor.goOn('clientlogin', { ...complete, demoselect: 'no such' })
    await visitor.goOn('clientlogin', { ...complete, demopassword: '' })
    await visitor.goOn('clientlogin', { ...complete, demomulti: [] })
  }),
  scenario('every field, with the empty text where nothing is chosen', {
    answers: [asked, 'UI demoproviders-step2'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields)
    await visitor.goOn('clientlogin', { ...complete, demoselect: '', demomulti: '' })
  }),
  scenario('every field in html, without messages, and merged', {
    answers: [asked, asked, asked],
  }, async ({ visitor, accounts }) => {
    for (const loginmessageformat of ['html', 'none']) await visitor.logIn(accounts.fields, { loginmessageformat })
    await visitor.logIn(accounts.fields, { loginmessageformat: 'html', loginmergerequestfields: '1' })
  }),
  scenario('every field with raw messages', {
    answers: [asked],
    differs: [rawMessageOnNewer],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields, { loginmessageformat: 'raw' })
  }),
  scenario('every field, refused and then failed', {
    answers: [
      asked,
      'UI demoproviders-ui-wrong',
      'FAIL demoproviders-ui-wrong',
      'FAIL authmanager-authn-not-in-progress',
    ],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields)
    await visitor.goOn('clientlogin', { ...complete, demostring: 'wrong' })
    await visitor.goOn('clientlogin', { ...complete, demostring: 'fail' })
    await visitor.goOn('clientlogin', complete)
  }),
  scenario('a secret of a step in the query', {
    answers: [asked, 'error mustpostparams'],
  }, async ({ visitor, accounts }) => {
    await visitor.logIn(accounts.fields)
    const logintoken = await visitor.fetchToken('login')
    await visitor.post({ action: 'clientlogin', logincontinue: '1', logintoken }, { demopassword: 'p' })
  }),
]
