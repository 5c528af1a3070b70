// Notes how the story in a page ends, as `storyOutcome`. Runs in the page before its scripts, and therefore as it is:
// not as a module, and not through a compiler.
{
  let held
  const note = (kind, words) => {
    if (window.storyOutcome?.kind !== 'failed') window.storyOutcome = { kind, words }
  }
  const listen = (channel) => {
    for (const event of ['storyFinished', 'docsRendered']) channel.on(event, () => note('finished', ''))
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(event, (detail) => note('failed', `${event}: ${detail?.message ?? JSON.stringify(detail)}`))
    }
  }
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => held,
    set(channel) {
      held = channel
      listen(channel)
    },
  })
}
