// Runs a flow from one provider to the next, until one needs an answer of the user or the flow ends.
import { message } from '../messages/message.ts'
import type { Account } from '../state/accounts.ts'
import type { FlowKind, LinkCandidate, Stage } from '../state/flow.ts'
import { failFlow, failPrimary, passFlow, restartFlow } from './endFlow.ts'
import type { AuthAttempt, PrimaryProvider } from './provider.ts'
import { isOtherUser, reauthenticationRequests } from './reauthentication.ts'
import { isRemembered } from './rememberMe.ts'
import type { FlowResponse, PendingResponse, PrimaryResponse, SecondaryResponse } from './responses.ts'

const noPrimaryKeys: Readonly<Record<FlowKind, string>> = {
  login: 'authmanager-authn-no-primary',
  link: 'authmanager-link-no-primary',
  create: 'authmanager-create-no-primary',
}

/** The first provider that does not abstain decides, so a button comes before a password. */
export async function runPrimary(attempt: AuthAttempt): Promise<FlowResponse> {
  for (const provider of primaryProviders(attempt)) {
    const response = await provider.begin(attempt)
    if (response.kind !== 'abstain') return handlePrimary(attempt, provider, response)
  }
  return failFlow(attempt, message(noPrimaryKeys[attempt.flow.kind]))
}

/** Continues with the provider whose `ui` or `redirect` the user has answered. */
export async function resumeFlow(attempt: AuthAttempt): Promise<FlowResponse> {
  const { flow, wiki, submission } = attempt
  const { stage } = flow
  if (stage.kind === 'secondary') return resumeSecondary(attempt, stage.provider)
  // After a RESTART nothing counts that was sent before.
  if (stage.provider === undefined) flow.shallRemember = isRemembered(submission, wiki.features)
  const provider = primaryProviders(attempt).find(({ name }) => name === stage.provider)
  const response = await provider?.continue?.(attempt)
  return provider && response ? handlePrimary(attempt, provider, response) : runPrimary(attempt)
}

function primaryProviders({ wiki, providers }: AuthAttempt): readonly PrimaryProvider[] {
  return providers.primary(wiki.features)
}

async function handlePrimary(
  attempt: AuthAttempt,
  { name }: PrimaryProvider,
  response: PrimaryResponse,
): Promise<FlowResponse> {
  const { flow, wiki, browserRequest } = attempt
  switch (response.kind) {
    case 'ui':
    case 'redirect':
      return suspendFlow(attempt, { kind: 'primary', provider: name }, response)
    case 'fail':
      return failPrimary(attempt, response.message)
    case 'exception':
      return response
    case 'abstain':
      return failFlow(attempt, message(noPrimaryKeys[flow.kind]))
    case 'identified':
      if (isOtherUser(attempt, response.userName)) return failFlow(attempt, message('Someone else is logged in here.'))
      flow.userName = (wiki.accounts.find(response.userName) ?? wiki.accounts.add({ name: response.userName }, wiki.now())).name
      flow.authenticatedBy = name
      return runSecondary(attempt, 0)
    case 'unlinked':
      if (wiki.features.confirmLink) flow.linkCandidates = withCandidate(flow.linkCandidates, response.candidate)
      return restartFlow(attempt, response.candidate)
    case 'apply': {
      const account = flow.kind === 'link' ? browserRequest.account() : addAccount(attempt)
      if (account !== undefined) response.apply(account)
      return passFlow(attempt)
    }
  }
}

function withCandidate(candidates: readonly LinkCandidate[], added: LinkCandidate): readonly LinkCandidate[] {
  return [...candidates.filter(({ id }) => id !== added.id), added]
}

function addAccount({ wiki, flow: { userName = '', email, realName } }: AuthAttempt): Account {
  const account = wiki.accounts.add({ name: userName }, wiki.now())
  account.email = email
  account.realName = realName
  return account
}

async function runSecondary(attempt: AuthAttempt, from: number): Promise<FlowResponse> {
  const account = attempt.wiki.accounts.find(attempt.flow.userName ?? '')
  const provider = attempt.providers.secondary[from]
  if (account === undefined || provider === undefined) return passFlow(attempt)
  return handleSecondary(attempt, from, await provider.begin(attempt, account))
}

async function resumeSecondary(attempt: AuthAttempt, name: string): Promise<FlowResponse> {
  const account = attempt.wiki.accounts.find(attempt.flow.userName ?? '')
  const index = attempt.providers.secondary.findIndex((provider) => provider.name === name)
  const provider = attempt.providers.secondary[index]
  if (account === undefined || provider?.continue === undefined) return runSecondary(attempt, index + 1)
  return handleSecondary(attempt, index, await provider.continue(attempt, account))
}

async function handleSecondary(attempt: AuthAttempt, index: number, response: SecondaryResponse): Promise<FlowResponse> {
  switch (response.kind) {
    case 'ui':
    case 'redirect': {
      const provider = attempt.providers.secondary[index]?.name ?? ''
      return suspendFlow(attempt, { kind: 'secondary', provider }, response)
    }
    case 'fail':
      return failFlow(attempt, response.message)
    case 'exception':
      return response
    case 'abstain':
    case 'pass':
      return runSecondary(attempt, index + 1)
  }
}

function suspendFlow(attempt: AuthAttempt, stage: Stage, response: PendingResponse): PendingResponse {
  const { flow } = attempt
  const tokens = response.kind === 'ui' ? reauthenticationRequests(attempt, flow.securityOperation) : []
  const requests = [...response.requests, ...tokens]
  flow.stage = stage
  flow.pendingRequests = requests
  return { ...response, requests }
}
