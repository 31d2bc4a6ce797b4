import { expect, test, type Page } from '@playwright/test'
import { accessible, browse, Company, until, type Json, type Person } from './support'

/** The books at a manager's desk, and what a controller decides about them. */
let company: Company
let client: Person
let worker: Person
let order: string
let charge: Json

test.use({ actionTimeout: 15_000 })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  company = await Company.found()
  client = await company.client('books-client', 'Софья Плательщикова')
  await company.card(client)
  worker = await company.worker('books-worker', 'Степан Премиев')
  const type = await company.orderType('Полки')
  const form = await company.item('Бланк')
  await company.receive(form, 10)
  await company.kit(type, [form])
  order = await company.order(client, type)
  await company.reaches(order, 'EQUIPPING')
  const { cost } = await client.get(`/api/orders/orders/${order}/cancellation-preview`)
  await client.post(`/api/orders/orders/${order}/cancellation`, { expectedCost: cost, reason: 'Передумала' })
  await company.reaches(order, 'CLOSED')
  charge = await until('the charge on the statement', async () => {
    const { items } = await client.get('/api/billing/statement')
    return items.find(({ kind }: Json) => kind === 'CHARGE') as Json | undefined
  })
})

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()

/** Nothing is still on its way. */
async function still(page: Page) {
  await expect(page.locator('main [role=status]')).toHaveCount(0)
}

function bonus(amount: string, reason: string): Promise<Json> {
  return company.manager.post(`/api/billing/workers/${worker.id}/bonuses`, {
    amount: { amount, currency: 'RUB' },
    reason,
  })
}

test('a manager finds an entry in the journal, sees where it comes from and reverses it once', async ({
  browser,
}) => {
  const reason = `За чистоту ${company.run}`
  await bonus('150.00', reason)

  // The old address leads here, with what was looked for.
  const page = await browse(browser, 'manager@artel.local', `/manage/ledger?orderId=${order}`)
  await page.waitForURL(/\/books\/journal\?/)
  const journal = page.getByRole('list', { name: 'Журнал' })
  await expect(journal.getByText('Начисление')).toBeVisible()
  await still(page)
  await accessible(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('journal.csv')
  await journal
    .getByRole('listitem')
    .filter({ hasText: 'Начисление' })
    .getByRole('link', { name: /^№ / })
    .click()
  await said(page, 'Ставка, по которой считали')
  await said(page, 'Отменён, по вине клиента')
  await said(page, 'Вручную снимают только премии')
  await still(page)
  await accessible(page)

  await page.goto('/books/journal')
  const find = page.getByRole('combobox', { name: 'Человек' })
  await find.fill(worker.email)
  await page.getByRole('option', { name: /Степан Премиев/ }).click()
  await expect(page).toHaveURL(new RegExp(`person=${worker.id}`))
  const entry = journal.getByRole('listitem').filter({ hasText: reason })
  await entry.first().getByRole('link', { name: /^№ / }).click()
  await said(page, reason)
  await page.getByRole('button', { name: 'Сторнировать' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Причина').fill('Дали не тому')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Сторнировать' }).dblclick()
  await expect(dialog).toBeHidden()
  await said(page, 'сторнирована')
  await expect(page.getByRole('button', { name: 'Сторнировать' })).toHaveCount(0)
  const { items } = await company.manager.get(`/api/billing/journal?person=${worker.id}&kind=BONUS`)
  expect(items.filter(({ reverses }: Json) => reverses !== null)).toHaveLength(1)
  expect(items[0].reason).toBe('Дали не тому')
  await page.context().close()
})

test('a large bonus waits for a second manager, who confirms it', async ({ browser }) => {
  const page = await browse(browser, 'manager@artel.local', '/books/bonuses')
  await page.getByRole('button', { name: 'Дать премию' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Дать', exact: true }).click()
  await expect(dialog.getByText('Заполните это поле').first()).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Исполнитель' }).fill(worker.email)
  await page.getByRole('option', { name: /Степан Премиев/ }).click()
  await dialog.getByLabel('Сумма').fill('12000')
  await dialog.getByLabel('За что').fill(`Рекорд года ${company.run}`)
  await accessible(page)
  await dialog.getByRole('button', { name: 'Дать', exact: true }).click()
  await said(page, 'премия ждёт второго менеджера')
  const row = page.getByRole('row').filter({ hasText: `Рекорд года ${company.run}` })
  await expect(row.getByText('Подтвердит другой менеджер')).toBeVisible()
  await page.context().close()

  const second = await browse(browser, 'manager2@artel.local', '/books/bonuses')
  await second
    .getByRole('row')
    .filter({ hasText: `Рекорд года ${company.run}` })
    .getByRole('button', { name: /^Подтвердить премию/ })
    .click()
  await second.getByRole('dialog').getByRole('button', { name: 'Подтвердить' }).click()
  await said(second, 'Премия подтверждена')
  await second.goto(`/books/accounts/worker:${worker.id}`)
  await said(second, 'компания должна исполнителю')
  await said(second, /12\s000/)
  await still(second)
  await accessible(second)
  await second.context().close()
})

test('a run is started by hand, goes to its end and is kept', async ({ browser }) => {
  const page = await browse(browser, 'manager@artel.local', '/books/runs')
  await page.getByRole('button', { name: 'Запустить прогон' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Прогон' }).click()
  await page.getByRole('option', { name: 'Напоминания' }).click()
  const today = await dialog.getByLabel('День').inputValue()
  // A day that has not begun anywhere: said at the field.
  await dialog.getByLabel('День').fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10))
  await dialog.getByRole('button', { name: 'Запустить' }).click()
  await expect(dialog.getByText('Этот период ещё не кончился')).toBeVisible()
  await accessible(page)
  await dialog.getByLabel('День').fill(today)
  await expect(dialog.getByText('Если запустить сейчас')).toBeVisible()
  await expect(
    dialog.getByText(/напоминаний послано: \d+|Делать нечего|уже сделано раньше/).first(),
  ).toBeVisible()
  await dialog.getByRole('button', { name: 'Запустить' }).click()
  await page.waitForURL(/\/books\/runs\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-state=DONE]')).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('link', { name: 'Прогоны' }).first().click()
  await expect(page.getByRole('row').filter({ hasText: 'Напоминания' }).first()).toContainText('Закончен')
  await still(page)
  await accessible(page)
  await page.context().close()
})

test('the trial balance of a moment, an account at it, and the other lists of the books', async ({
  browser,
}) => {
  const page = await browse(browser, 'manager@artel.local', '/books/balances?at=2020-01-01T00:00')
  const trial = page.getByRole('region', { name: 'Оборотная ведомость' })
  await expect(trial.getByRole('row').filter({ hasText: 'Выручка' })).toContainText('0 ₽')
  await page.getByRole('button', { name: 'Сейчас' }).click()
  await expect(page.getByText('Дебет равен кредиту')).toBeVisible()
  await expect(trial.getByRole('row').filter({ hasText: 'Выручка' })).not.toContainText(/^Выручка.*\s0 ₽$/)
  await accessible(page)
  await trial.getByRole('link', { name: 'Выручка' }).click()
  await said(page, 'Остаток сейчас')
  await page.getByLabel('На момент').fill('2020-01-01T00:00')
  await said(page, 'Записей нет')
  await still(page)
  await accessible(page)

  for (const path of ['invoices', 'payouts', 'rates', 'periods', 'reconciliations']) {
    await page.goto(`/books/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await still(page)
    await accessible(page)
  }
  await expect(page.getByRole('heading', { name: 'Доказательства журнала' })).toBeVisible()
  // The last night was proved soon after the platform had started.
  await expect(page.locator('[data-state=PROVED]').first()).toHaveText('Всё доказано', { timeout: 90_000 })
  await page.goto('/books/periods')
  await page.getByRole('button', { name: 'Закрыть месяц' }).click()
  await expect(page.getByRole('dialog')).toContainText('Открыть месяц снова нельзя')
  await accessible(page)
  await page.context().close()
})

test('a controller decides a dispute, and the client’s credit appears', async ({ browser }) => {
  await client.post(`/api/billing/charges/${charge.chargeId}/dispute`, {
    text: 'Мастер согласился на отмену',
  })

  const page = await browse(browser, 'controller@artel.local', '/disputes')
  await page.waitForURL(/\/quality\/disputes/)
  await page
    .getByRole('row')
    .filter({ hasText: order.slice(-6) })
    .getByRole('link')
    .click()
  await said(page, 'Мастер согласился на отмену')
  await said(page, 'Передумала')
  await still(page)
  await accessible(page)
  const address = page.url()
  await page
    .getByRole('link', { name: /^Запись № / })
    .first()
    .click()
  await said(page, 'Начисление по заказу')
  await still(page)
  await accessible(page)

  await page.goto(address)
  await page.getByRole('button', { name: 'Вернуть деньги' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Появится кредит-нота')
  await dialog.getByLabel('Почему так решено').fill('Мастер подтвердил')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Вернуть деньги' }).click()
  await said(page, 'Решение принято')
  await expect(page.locator('[data-state=CREDITED]').first()).toBeVisible()
  await said(page, /^Решил\(а\) /)
  await page.context().close()

  const { items } = await client.get('/api/billing/statement')
  expect(items.find(({ kind }: Json) => kind === 'CREDIT')).toMatchObject({
    orderId: order,
    amount: charge.amount,
    reason: 'Мастер подтвердил',
  })
})
