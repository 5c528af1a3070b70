// The example for React Router, whose server renders the form and is the proxy to the wiki.
import { testLoginByPopup, testLoginWithCode, testServerForm } from './commonTests.ts'
import { exampleTest } from './exampleTest.ts'

const test = exampleTest({ name: 'react-router', prepare: ['types', 'build'], start: 'npm start', wiki: 'npm run wiki' })

test.describe('the example for React Router', () => {
  testServerForm(test)
  testLoginWithCode(test, { logsOut: false })
  testLoginByPopup(test)
})
