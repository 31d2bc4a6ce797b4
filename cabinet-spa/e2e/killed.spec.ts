import { expect, test } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { accessible, browse, Company } from './support'

/** A server goes and comes back under a page. It goes for everybody: this is played when all others have ended. */
test('the server is killed and comes back: the page says so and goes on by itself', async ({ browser }) => {
  const home = process.env['ARTEL_HOME_DIR']
  test.skip(home === undefined, 'only a platform that this run has started may be killed')
  test.setTimeout(240_000)
  const client = await (await Company.found()).client('klara')
  const page = await browse(browser, client.email, '/orders')
  const lost = page.getByText(/Связь потеряна/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  process.kill(Number(readFileSync(`${home}/pids/gateway`, 'utf8').trim().split(/\s+/)[0]), 'SIGKILL')

  await expect(lost).toBeVisible({ timeout: 60_000 })
  await accessible(page)
  await expect(lost).toBeHidden({ timeout: 180_000 })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.context().close()
})
