// Screenshots of pages as somebody sees them: at 390 and 1280 pixels, light and dark.
//   node scripts/shots.mjs <directory> <e-mail or -> <path>... [--at=http://localhost:8080] [--language=ru]
// What is given to evaluate runs in the page.
/* global document, localStorage */
import { mkdir } from 'node:fs/promises'
import { chromium } from '@playwright/test'

const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
const [directory, email, ...paths] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const option = (name, otherwise) =>
  options.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise
const at = option('at', 'http://localhost:8080')
const language = option('language', 'ru')

await mkdir(directory, { recursive: true })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
for (const [width, height] of [
  [390, 844],
  [1280, 800],
]) {
  const context = await browser.newContext({ viewport: { width, height }, baseURL: at, locale: 'ru-RU' })
  await context.addInitScript((chosen) => localStorage.setItem('artel.language', chosen), language)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`console: ${message.text()}`)
  })
  if (email !== '-') {
    await page.goto('/sign-in')
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=password]').fill(option('password', 'artel-demo-2026'))
    await page.locator('button[type=submit]').click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  for (const path of paths) {
    await page.goto(path)
    await page.waitForLoadState('load')
    await page.waitForFunction(() => document.querySelector('h1') !== null)
    await page
      .waitForFunction(() => document.querySelector('main [role=status]') === null, { timeout: 5_000 })
      .catch(() => undefined)
    for (const theme of ['light', 'dark']) {
      await page.evaluate((scheme) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
      }, theme)
      const name = path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'
      await page.screenshot({
        path: `${directory}/${name}-${width}-${theme}.png`,
        fullPage: true,
        animations: 'disabled',
      })
    }
  }
  await context.close()
}
await browser.close()
