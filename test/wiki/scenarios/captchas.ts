// Scenarios with three captchas: a sum, a question and an image. Each works once, right or wrong.
import type { WikiFeature } from '../features.ts'
import type { ShownCaptcha } from '../platform.ts'
import type { Visitor } from '../visitor.ts'
import { pick, pickText, type Params } from '../wire.ts'
import { scenario, type Scenario } from './scenario.ts'

type Solve = (captcha: ShownCaptcha) => string

const wrong = 'FAIL wrongpassword'
const form = 'username password demoidp1 demoidp2 rememberMe'
const captcha = 'captchaId captchaInfo captchaWord'
const newAccount = `asks ${captcha} demoidp1 demoidp2 username password retype realname`

export const captchaScenarios = [
  captchaScenario('a sum', 'captcha'),
  captchaScenario('a question', 'question'),
  captchaScenario('a picture', 'image'),
  scenario('a captcha, which is not asked for in a RESTART, but after the login again', {
    features: ['captcha', 'nothrottle'],
    answers: [
      wrong,
      `asks ${captcha} ${form}`,
      'REDIRECT',
      'RESTART authmanager-authn-no-local-user',
      'PASS CaptchaUser',
      `asks ${captcha} ${form}`,
    ],
  }, async ({ visitor, solveCaptcha, accounts: { captcha: account } }) => {
    await visitor.logIn({ ...account, password: 'wrong' })
    const solved = await readCaptcha(visitor, 'login', solveCaptcha)
    const bob = { decision: 'allow', name: 'bob' } as const
    await visitor.goOn('clientlogin', await visitor.goThrough('clientlogin', 'demoidp1', bob, solved))
    await visitor.goOn('clientlogin', { username: account.username, password: account.password })
    await visitor.readInfo('login')
  }),
  scenario('a captcha for a new account', {
    features: ['captcha'],
    answers: [newAccount, 'FAIL captcha-createaccount-fail', newAccount, 'PASS Newcomer'],
  }, async ({ visitor, solveCaptcha }) => {
    const fields = { username: 'Newcomer', password: 'newcomers only', retype: 'newcomers only' }
    await visitor.begin('createaccount', { ...fields, ...(await readCaptcha(visitor, 'create', miss)) })
    await visitor.begin('createaccount', { ...fields, ...(await readCaptcha(visitor, 'create', solveCaptcha)) })
  }),
]

function captchaScenario(task: string, feature: WikiFeature): Scenario {
  const asks = `asks ${captcha} ${form}`
  return scenario(`${task} after a wrong password`, {
    features: [feature, 'nothrottle'],
    answers: [`asks ${form}`, wrong, wrong, asks, wrong, asks, wrong, asks, 'PASS CaptchaUser'],
  }, async ({ visitor, solveCaptcha, accounts: { captcha: account } }) => {
    await visitor.readInfo('login')
    await visitor.logIn({ ...account, password: 'wrong' })
    await visitor.logIn(account)
    await visitor.logIn(account, await readCaptcha(visitor, 'login', miss))
    await visitor.logIn({ ...account, password: 'wrong' }, await readCaptcha(visitor, 'login', solveCaptcha))
    await visitor.logIn(account, await readCaptcha(visitor, 'login', solveCaptcha))
  })
}

function miss(): string {
  return 'nothing like it'
}

async function readCaptcha(visitor: Visitor, operation: string, solve: Solve): Promise<Params> {
  const { body } = await visitor.readInfo(operation)
  const fields = pick(body, ['query', 'authmanagerinfo', 'requests', 0, 'fields'])
  const id = pickText(fields, ['captchaId', 'value']) ?? ''
  return { captchaId: id, captchaWord: solve({ id, task: pickText(fields, ['captchaInfo', 'value']) ?? '' }) }
}
