// Runs a flow from one provider to the next, until one asks something or the flow ends.
import { message } from '../messages/message.ts'
import type { FlowAnswer, PrimaryAnswer, Question, SecondaryAnswer } from './answers.ts'
import { fail, pass, restart } from './endFlow.ts'
import { isOtherUser } from './elevatedSecurity.ts'
import type { FlowKind, Stage } from './flow.ts'
import { primaryProviders, secondaryProviders } from './providerLists.ts'
import type { Attempt, PrimaryProvider } from './provider.ts'

const noPrimary: Readonly<Record<FlowKind, string>> = {
  login: 'authmanager-authn-no-primary',
  link: 'authmanager-link-no-primary',
  create: 'authmanager-create-no-primary',
}

/** The first provider that has something to say wins, a button before a password. */
export async function runPrimary(attempt: Attempt): Promise<FlowAnswer> {
  for (const provider of primaryProviders(attempt.wiki.features)) {
    const answer = await provider.begin(attempt)
    if (answer.kind !== 'abstain') return takePrimary(attempt, provider, answer)
  }
  return fail(attempt, message(noPrimary[attempt.flow.kind]))
}

/** Goes on where the flow stopped. */
export async function resume(attempt: Attempt): Promise<FlowAnswer> {
  const { stage } = attempt.flow
  if (stage.kind === 'secondary') return resumeSecondary(attempt, stage.provider)
  const provider = primaryProviders(attempt.wiki.features).find(({ name }) => name === stage.provider)
  const answer = provider?.resume?.(attempt)
  return provider && answer ? takePrimary(attempt, provider, answer) : runPrimary(attempt)
}

async function takePrimary(attempt: Attempt, { name }: PrimaryProvider, answer: PrimaryAnswer): Promise<FlowAnswer> {
  const { flow, wiki, visit } = attempt
  switch (answer.kind) {
    case 'ask':
    case 'leave':
      return pause(attempt, { kind: 'primary', provider: name }, answer)
    case 'refuse':
      return fail(attempt, answer.message)
    case 'break':
      return answer
    case 'abstain':
      return fail(attempt, message(noPrimary[flow.kind]))
    case 'known':
      if (isOtherUser(attempt, answer.userName)) return fail(attempt, message('Somebody else is logged in here.'))
      flow.userName = answer.userName
      return runSecondary(attempt, 0)
    case 'stranger':
      flow.candidates = [...flow.candidates.filter(({ id }) => id !== answer.candidate.id), answer.candidate]
      return restart(attempt)
    case 'settle': {
      const account = flow.kind === 'link' ? visit.account() : wiki.accounts.add({ name: flow.userName ?? '' })
      if (account !== undefined) answer.settle(account)
      return pass(attempt)
    }
  }
}

async function runSecondary(attempt: Attempt, from: number): Promise<FlowAnswer> {
  const account = attempt.wiki.accounts.find(attempt.flow.userName ?? '')
  const provider = secondaryProviders[from]
  if (account === undefined || provider === undefined) return pass(attempt)
  return takeSecondary(attempt, from, await provider.begin(attempt, account))
}

async function resumeSecondary(attempt: Attempt, name: string): Promise<FlowAnswer> {
  const account = attempt.wiki.accounts.find(attempt.flow.userName ?? '')
  const index = secondaryProviders.findIndex((provider) => provider.name === name)
  const provider = secondaryProviders[index]
  if (account === undefined || provider?.resume === undefined) return runSecondary(attempt, index + 1)
  return takeSecondary(attempt, index, await provider.resume(attempt, account))
}

async function takeSecondary(attempt: Attempt, index: number, answer: SecondaryAnswer): Promise<FlowAnswer> {
  switch (answer.kind) {
    case 'ask':
    case 'leave':
      return pause(attempt, { kind: 'secondary', provider: secondaryProviders[index]?.name ?? '' }, answer)
    case 'refuse':
      return fail(attempt, answer.message)
    case 'break':
      return answer
    case 'abstain':
    case 'pass':
      return runSecondary(attempt, index + 1)
  }
}

function pause({ flow }: Attempt, stage: Stage, question: Question): Question {
  flow.stage = stage
  flow.asked = question.requests
  return question
}
