// Where the recorded answers of a real MediaWiki are. They are not part of the project; where they are missing, the tests
// that read them are left out, and the run says so at its end.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

export const recordingsFolder = process.env['RECORDINGS'] ?? resolve(import.meta.dirname, '../../../shared/recordings')

export const hasRecordings = existsSync(recordingsFolder)
