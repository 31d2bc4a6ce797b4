import { expect, test, type Page } from '@playwright/test'
import { accessible, browse, Company, letters, photo, until, type Person } from './support'

/**
 * The main flow across the cabinets, everybody in a browser of their own: a client orders, a buyer issues the kit, the
 * worker checks in and finishes with real photos, the client sees it paid and has the report in the mailbox.
 */
let company: Company
let client: Person
let worker: Person
let type: string
const name = 'Помощь с окнами'

test.beforeAll(async () => {
  test.setTimeout(180_000)
  company = await Company.found()
  worker = await company.worker('master', 'Василий Мастеров')
  client = await company.client('klara', 'Клара Клиентова')
  await company.card(client)
  type = await company.orderType(name)
  const form = await company.item('Бланк акта')
  await company.receive(form, 20)
  await company.kit(type, [form])
  await company.longListOfTypes(form)
})

async function shoot(page: Page, button: string, words: string): Promise<void> {
  const picture = await photo(page, words)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles(picture)
}

test('a client orders, a buyer issues, a worker does the job, and the client has the report', async ({
  browser,
}) => {
  const clients = await browse(browser, client.email, '/orders/new')
  await clients.getByRole('searchbox', { name: 'Найти в списке' }).fill(`${name} ${company.run}`)
  await clients.locator(`[data-type="${type}"]`).click()
  await clients.getByLabel('Что нужно сделать').fill('Помыть два окна')
  await clients.getByLabel('Город').fill('Москва')
  await clients.getByLabel('Улица').fill('Арбат')
  await clients.getByLabel('Дом').fill('10')
  await clients.getByLabel('Телефон').fill('+79990000002')
  await clients.getByRole('button', { name: 'Найти исполнителя' }).click()
  await clients.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  const order = clients.url().slice(-36)
  await company.reaches(order, 'EQUIPPING')

  const buyers = await browse(browser, 'buyer@artel.local', `/store/kits?search=${company.run}`)
  await buyers.getByRole('button', { name: /^Выдать: Василий Мастеров/ }).click({ timeout: 40_000 })
  await expect(buyers.getByText('Комплект выдан: Василий Мастеров')).toBeVisible()
  await company.reaches(order, 'SCHEDULED')
  // Nobody has touched the client's page: it has changed by itself.
  await expect(clients.getByRole('heading', { name: /придёт/ })).toBeVisible({ timeout: 30_000 })

  const workers = await browse(browser, worker.email, `/jobs/${order}`)
  await shoot(workers, 'Я на месте', 'На месте')
  await workers.getByRole('button', { name: 'Отправить и начать' }).click()
  await company.reaches(order, 'IN_PROGRESS')
  await expect(clients.locator('[data-state=IN_PROGRESS]').first()).toBeVisible({ timeout: 30_000 })
  await shoot(workers, 'Закончить', 'Акт с подписью')
  await workers.getByRole('button', { name: 'Отправить и закончить' }).click()
  await expect(workers.getByText('Задание выполнено. Спасибо!')).toBeVisible()

  const closed = await company.reaches(order, 'CLOSED')
  expect([closed.ended.outcome, closed.payment.state]).toEqual(['COMPLETED', 'PAID'])
  await expect(clients.locator('[data-state=CLOSED]').first()).toHaveText('Выполнен', { timeout: 30_000 })
  await accessible(clients)
  const report = await until('the report letter', async () =>
    (await letters(client.email)).find(({ subject }) => String(subject).includes(`${name} ${company.run}`)),
  )
  expect(report.subject).toContain(company.run)
  await clients.goto('/money')
  await expect(clients.getByText(/100\s?₽/).first()).toBeVisible()
  for (const page of [clients, buyers, workers]) await page.context().close()
})
