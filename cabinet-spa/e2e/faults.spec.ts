import { expect, test } from '@playwright/test'
import { browse, Company, type Person } from './support'

/** What goes wrong under a page: a token runs out, an answer is slow, there is no connection at all. */
let company: Company
let client: Person

test.beforeAll(async () => {
  test.setTimeout(120_000)
  company = await Company.found()
  client = await company.client('klara')
})

test('a token that runs out in the middle is renewed, and nothing typed is lost', async ({ browser }) => {
  const page = await browse(browser, client.email, '/profile')
  await page.getByLabel('Телефон').fill('+79123456780')
  // The gateway refuses what it no longer believes; the page asks for a new token once and sends again.
  let refused = 0
  await page.route('**/api/accounts/profile', async (route) => {
    if (route.request().method() !== 'PUT' || refused > 0) return route.continue()
    refused++
    return route.continue({
      headers: { ...route.request().headers(), authorization: 'Bearer run.out.token' },
    })
  })
  const renewed = page.waitForResponse((answer) => answer.url().endsWith('/api/accounts/sessions/refresh'))
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  expect((await renewed).status()).toBe(200)
  await expect.poll(async () => (await client.get('/api/accounts/profile')).phone).toBe('+79123456780')
  expect(refused).toBe(1)
  await page.context().close()
})

test('a button that waits for its answer keeps the focus and is not pressed again', async ({ browser }) => {
  const page = await browse(browser, client.email, '/profile')
  await page.getByLabel('Телефон').fill('+79123456781')
  let sent = 0
  let answer = () => {}
  const answered = new Promise<void>((done) => (answer = done))
  await page.route('**/api/accounts/profile', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    sent++
    await answered
    return route.continue()
  })
  const save = page.getByRole('button', { name: 'Сохранить' }).first()
  await save.focus()
  await save.press('Enter')
  await expect(save).toHaveAttribute('aria-busy', 'true')
  await expect(save).toBeFocused()
  await save.press('Enter')
  await page.getByLabel('Телефон').press('Enter')
  await save.focus()
  answer()
  await expect(save).not.toHaveAttribute('aria-busy')
  await expect(save).toBeFocused()
  expect(sent).toBe(1)
  expect((await client.get('/api/accounts/profile')).phone).toBe('+79123456781')
  await page.context().close()
})

test('what was read stays readable without a connection', async ({ browser }) => {
  const page = await browse(browser, client.email, '/orders', { serviceWorkers: 'allow' })
  // A development server has no service worker: there is nothing to be proved on it.
  test.skip(
    !(await page.evaluate(async () =>
      (await fetch('/sw.js')).headers.get('content-type')?.includes('javascript'),
    )),
  )
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/money')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await page.context().setOffline(true)
  await page.goto('/orders')

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.context().close()
})
