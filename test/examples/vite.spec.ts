// The example for Vite. What else an app with Vite may do is tested in test/e2e/viteApp.spec.ts.
import { testLoginWithCode } from './commonTests.ts'
import { exampleTest } from './exampleTest.ts'

const test = exampleTest({ name: 'vite', prepare: ['build'], start: 'npx vite preview --host 127.0.0.1 --port $PORT --strictPort' })

test.describe('the example for Vite', () => {
  testLoginWithCode(test, { logsOut: true })
})
