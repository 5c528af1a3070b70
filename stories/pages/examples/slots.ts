// Maps parts of the page to the app's own components. Created once, outside of components.
import { defineSlots } from 'react-mediawiki-auth'
import { LoudNotice } from '../../customising/slots/LoudNotice.tsx'
import { QuietHeading } from '../../customising/slots/QuietHeading.tsx'

export const slots = defineSlots({ heading: QuietHeading, notice: LoudNotice, progress: null })
