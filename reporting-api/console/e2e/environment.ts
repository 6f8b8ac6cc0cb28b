/** What the tests are told from outside; each is named where it is missing. */
function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name}: BASE_URL, SANYI_USER and SANYI_PASSWORD say which API to visit.`)
  return value
}

export const baseURL = required('BASE_URL')
export const user = required('SANYI_USER')
export const password = required('SANYI_PASSWORD')

/** Debian's chromium unless told otherwise; nothing is downloaded. */
export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** A calm browser: no sandbox in containers, no calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
