// Whether the tests have to be done in a given time: in CI, on two slow cores. Then nothing is left out that no other
// test does too: Firefox is driven through the logins and the main ways to a provider alone, a real wiki through what
// differs. CONTRIBUTING.md says what that is; everything runs where `CI` is not set.
export const isShortRun = process.env['CI'] === 'true'
