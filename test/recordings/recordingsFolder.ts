// The folder of the recorded responses of a real MediaWiki. They are not part of the project. If they are missing, the
// tests that read them are skipped, and the run says so at its end.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

export const recordingsFolder = process.env['RECORDINGS'] ?? resolve(import.meta.dirname, '../../../shared/recordings')

export const hasRecordings = existsSync(recordingsFolder)
