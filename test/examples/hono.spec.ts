// The example for Hono.
import { testServer } from './testServer.ts'

testServer('hono')
