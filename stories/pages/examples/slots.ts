// Maps parts of the page to the app's own components.
import type { Slots } from 'react-mediawiki-auth'
import { LoudNotice } from '../../customising/slots/LoudNotice.tsx'
import { QuietHeading } from '../../customising/slots/QuietHeading.tsx'

export const slots: Slots = { heading: QuietHeading, notice: LoudNotice, progress: null }
