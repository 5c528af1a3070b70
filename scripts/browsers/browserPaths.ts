// Where the browsers of the end-to-end tests are: Debian's places, unless the environment names others.
export const browserPaths = {
  chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
}
