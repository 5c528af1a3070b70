// Whether the tests have to be done in a given time: in CI, on two slow cores. CONTRIBUTING.md says what is left out then;
// everything runs where `CI` is not set.
export const isShortRun = process.env['CI'] === 'true'
