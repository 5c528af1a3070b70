// Where the browsers of the end-to-end tests are: Debian's places, unless the environment names others.
const named = process.env.CHROMIUM_PATH

export const browserPaths = {
  chromium: named ?? '/usr/bin/chromium',
  /** Chromium without windows, in half of the time. Any Chromium can stand in for it. */
  headlessChromium: process.env.HEADLESS_CHROMIUM_PATH ?? named ?? '/usr/bin/chromium-headless-shell',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
  /** It opens WebKitGTK, for which Playwright has no commands. */
  webkitDriver: process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver',
  /** A display in memory, because WebKitGTK has no mode without windows, and Orca reads only windows. */
  xvfb: process.env.XVFB_PATH ?? '/usr/bin/Xvfb',
  /** A screen reader. */
  orca: process.env.ORCA_PATH ?? '/usr/bin/orca',
  /** A bus on which it and a browser find each other. */
  messageBus: process.env.DBUS_RUN_SESSION_PATH ?? '/usr/bin/dbus-run-session',
}
