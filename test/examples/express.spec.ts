// The example for Express.
import { testServer } from './testServer.ts'

testServer('express')
