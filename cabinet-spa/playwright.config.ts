import { defineConfig } from '@playwright/test'

const PHONE = /(client|visitor|worker|candidate|faults|main-flow|money)\.spec\.ts/
const DESK = /(admin|books|buyer|controller|hiring|manager)\.spec\.ts/
const ALONE = /killed\.spec\.ts/
const LATER = /later\.spec\.ts/

const A_PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

function only(others: RegExp): RegExp[] {
  return process.env['EVERYWHERE'] === undefined ? [others, ALONE, LATER] : [ALONE, LATER]
}

/** The cabinet in a real browser against a running platform: `BASE_URL` (the gateway, or a development server). */
export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // Two files at a time: each has a company of its own, and one goes on while another waits for its order.
  workers: 2,
  // A second try is reported as flaky, with the trace of the first.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: process.env['CI'] === undefined ? 'list' : [['list'], ['html', { open: 'never' }]],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080',
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    trace: 'retain-on-failure',
    // A page says what the server said; the one test about reading without a connection lets the worker in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
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
    },
  },
  // Clients, workers and candidates come by phone, staff sits at a desk; with EVERYWHERE=1 all of it is played on both.
  projects: [
    { name: 'desktop', testIgnore: only(PHONE), use: { viewport: { width: 1280, height: 800 } } },
    { name: 'phone', testIgnore: only(DESK), use: A_PHONE },
    { name: 'alone', testMatch: ALONE, dependencies: ['desktop', 'phone'], use: A_PHONE },
    { name: 'later', testMatch: LATER, dependencies: ['alone'], use: A_PHONE },
  ],
})
