import { expect, test, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { accessible, browse, Company, letters, photo, until, type Json, type Person } from './support'

/**
 * What only the calendar brings: a week's invoice and its reminders, a month's payslips and the bank's file. The platform
 * is stopped and started with its clock ahead, and the browsers' clocks go with it; so this comes after everything else.
 */
const HOME = process.env['ARTEL_HOME_DIR']
const DAY = 86_400_000
/** By then the week and the month of today have ended, whatever day it is. */
const MONTH = 40
/** The last reminder comes ten days after the invoice. */
const DUNNED = MONTH + 11

const CARD = { expiryMonth: 12, expiryYear: 2040 }
const begun = new Date()
let ahead = 0

let company: Company
let client: Person
let paid: Person
let returned: Person
let order: string

test.describe.configure({ mode: 'serial' })
test.skip(HOME === undefined, 'only a platform that this run has started may be sent ahead')
test.use({ actionTimeout: 15_000 })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000)
  company = await Company.found()
  const type = await company.orderType('Уборка')
  const form = await company.item('Бланк акта')
  await company.receive(form, 5)
  await company.kit(type, [form])
  paid = await company.worker('pyotr', 'Пётр Работин')
  returned = await company.worker('foma', 'Фома Работин')
  client = await company.client('vera', 'Вера Должникова')
  const card = { ...CARD, number: '4000000000000002' }
  await client.put('/api/billing/payment-method', { card, time: 'WEEKLY' })
  order = await company.order(client, type)
  await company.issue(order)
  const { worker } = await company.reaches(order, 'SCHEDULED')
  if (worker.id === returned.id) [paid, returned] = [returned, paid]
  const page = await browser.newPage()
  const picture = await photo(page, 'Работа')
  await page.close()
  await paid.sendPhoto(`/api/orders/orders/${order}/check-in`, picture.buffer)
  await paid.sendPhoto(`/api/orders/orders/${order}/completion`, picture.buffer)
  await company.reaches(order, 'CLOSED')
  for (const { person, holder } of [
    { person: paid, holder: 'Первый Получатель' },
    { person: returned, holder: 'Второй Получатель' },
  ]) {
    const details = { holder, account: '40817810000000001234', bic: '044525225' }
    await person.put('/api/billing/payout-details', details)
  }
  await company.manager.post(`/api/billing/workers/${returned.id}/bonuses`, {
    amount: { amount: '95.50', currency: 'RUB' },
    reason: 'За помощь',
  })
  await restart(MONTH)
})

/** Stops the platform and starts it so many days ahead of the machine's clock. */
async function restart(days: number): Promise<void> {
  const env = {
    ...process.env,
    ARTEL_CLOCK_AHEAD: `P${days}D`,
    // Here people start the runs, and money goes by the bank.
    ARTEL_BILLING_RUNS_BYCLOCK: 'false',
    ARTEL_BILLING_PAYOUTS_WAY: 'BANK_FILE',
  }
  for (const words of [['down'], ['up', '-d', '--no-build']]) {
    // Waited for without standing still: connections that end meanwhile are noticed.
    const artel = spawn('../artel', words, { stdio: 'inherit', env })
    const [status] = (await once(artel, 'exit')) as [number]
    expect(status, `artel ${words.join(' ')}`).toBe(0)
  }
  ahead = days
  // Whoever was signed in must do so again: weeks have passed.
  for (const person of [company.manager, client, paid, returned]) await person.again()
}

/** A browser whose clock is the platform's. */
function browseThen(browser: Browser, email: string, path = '/', options = {}): Promise<Page> {
  return browse(browser, email, path, options, Date.now() + ahead * DAY)
}

const DESK = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }
const desk = (browser: Browser, path: string) => browseThen(browser, 'manager@artel.local', path, DESK)

/** The day on which this run began, where the company is; as midnight in UTC. */
const today = new Date(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(begun))

/** So many days later, as it stands in a choice: «29 ноября 2026». */
function inWords(days: number, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('ru-RU', { timeZone: 'UTC', ...parts })
    .format(new Date(today.getTime() + days * DAY))
    .replace(/\s?г\.$/, '')
}

/** Chooses what is run and for what, and waits for its end. */
async function run(page: Page, kind: string, label: string, period: string): Promise<void> {
  await page.getByRole('button', { name: 'Запустить прогон' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Прогон' }).click()
  await page.getByRole('option', { name: kind }).click()
  await dialog.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: period, exact: true }).click()
  await expect(dialog.getByText(/^(к оплате по счетам|к выплате): /)).toBeVisible()
  await dialog.getByRole('button', { name: 'Запустить' }).click()
  await page.waitForURL(/\/books\/runs\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-state=DONE]')).toBeVisible({ timeout: 60_000 })
}

async function pdf(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать PDF' }).click()
  const download = await file
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const invoiceOf = async (): Promise<Json> => (await client.get('/api/billing/invoices')).items[0]

test('a manager runs the week, and the client gets an invoice that the card refuses', async ({ browser }) => {
  const books = await desk(browser, '/books/runs')
  await run(
    books,
    'Счета клиентам',
    'Неделя, которая кончилась в воскресенье',
    // Of a Sunday's evening the next week's.
    inWords(7 - today.getUTCDay(), { day: 'numeric', month: 'long', year: 'numeric' }),
  )
  await expect(books.getByText('выставлено счетов')).toBeVisible()
  await books.context().close()

  const { number } = await until('the invoice that was refused', async () => {
    const invoice = await invoiceOf()
    return invoice?.lastTryRefused === true ? invoice : undefined
  })
  await until('the letter with the invoice', async () =>
    (await letters(client.email)).find(({ subject }) => subject.includes(number)),
  )
  const page = await browseThen(browser, client.email, '/money')
  await expect(page.getByText('Карта отклонена')).toBeVisible()
  await accessible(page)
  await page.getByRole('link', { name: new RegExp(number) }).click()
  await expect(page.getByRole('heading', { name: `Счёт № ${number}` })).toBeVisible()
  await expect(page.getByText('Списание по расписанию')).toBeVisible()
  await expect(page.getByText(/Сами попробуем снова/)).toBeVisible()
  await accessible(page)
  const file = await pdf(page)
  expect(file.name).toBe(`${number}.pdf`)
  expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()
})

test('a month is paid by the bank’s file; what the bank refuses is said and comes back', async ({
  browser,
}) => {
  // What comes in on a month's last evening belongs to the next.
  const month = inWords(1, { month: 'long', year: 'numeric' })
  const books = await desk(browser, '/books/runs')
  await run(books, 'Выплаты', 'Месяц', month)
  await books.getByRole('link', { name: 'Выплаты' }).last().click()
  await expect(
    books
      .getByRole('row')
      .filter({ hasText: (await paid.get('/api/accounts/profile')).name })
      .first(),
  ).toBeVisible()

  await books.goto('/books/bank-files')
  await books.getByRole('button', { name: 'Сделать файл' }).click()
  const making = books.getByRole('dialog')
  await making.getByRole('combobox', { name: 'Месяц' }).click()
  await books.getByRole('option', { name: month, exact: true }).click()
  await accessible(books)
  await making.getByRole('button', { name: 'Сделать файл' }).click()
  await expect(making).toBeHidden()
  const row = books.getByRole('row').filter({ hasText: 'Ждём банк' })
  await expect(row).toHaveCount(1)
  await accessible(books)
  const file = books.waitForEvent('download')
  await row.getByRole('button', { name: 'Скачать' }).click()
  const xml = readFileSync(await (await file).path(), 'utf8')
  expect(xml).toContain('pain.001.001.09')
  for (const holder of ['Первый Получатель', 'Второй Получатель']) expect(xml).toContain(holder)

  await row.getByRole('button', { name: 'Банк ответил' }).click()
  const answer = books.getByRole('dialog')
  const { name } = await returned.get('/api/accounts/profile')
  await answer.getByRole('checkbox', { name: new RegExp(`${name}: 95,50`) }).check()
  await answer.getByRole('button', { name: 'Записать ответ' }).click()
  await expect(answer.getByText('Напишите, почему банк отказал')).toBeVisible()
  await accessible(books)
  await answer.getByRole('textbox').last().fill('Счёт закрыт')
  await answer.getByRole('button', { name: 'Записать ответ' }).dblclick()
  await expect(answer).toBeHidden()
  await expect(books.getByRole('row').filter({ hasText: 'Банк ответил' })).not.toHaveCount(0)
  await books.context().close()

  const page = await browseThen(browser, paid.email, '/earnings')
  await expect(page.locator('[data-state=PAID]')).toHaveText('Выплачен')
  await page.getByRole('link', { name: /P\d{4}-\d{6}$/ }).click()
  await expect(page.getByText(/Пришло на счёт …1234/)).toBeVisible()
  await expect(page.getByText(/−60\s?₽/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Доля за задание' })).toHaveAttribute('href', `/jobs/${order}`)
  await accessible(page)
  const slip = await pdf(page)
  expect(slip.name).toMatch(/^P\d{4}-\d{6}\.pdf$/)
  expect(slip.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  await page.context().close()

  const back = await browseThen(browser, returned.email, '/earnings')
  await expect(back.locator('[data-state=REFUSED]')).toHaveText('Вернулась')
  await expect(back.getByTestId('balance')).toHaveText(/^95,50\s?₽/)
  await back.context().close()
})

test('after the last reminder orders stop; a new card pays once, and they go on', async ({ browser }) => {
  test.setTimeout(400_000)
  await restart(DUNNED)
  const { id } = await invoiceOf()
  const day = new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10)
  for (const reminder of [1, 2, 3]) {
    await company.manager.post('/api/billing/runs', { kind: 'DUNNING', period: day })
    await until(`reminder ${reminder}`, async () => {
      const invoice = await invoiceOf()
      return invoice.reminders === reminder && !invoice.collecting ? invoice : undefined
    })
  }
  const page = await browseThen(browser, client.email, '/orders/new')
  await expect(page.getByTestId('debts')).toContainText('Новые заказы пока не принимаем')
  await page.getByTestId('debts').getByRole('link', { name: 'К оплате' }).click()
  await expect(page.locator('[data-state=BLOCKING]')).toHaveText('Блокирует заказы')
  await expect(page.getByText('Напоминание 3 из 3.')).toBeVisible()
  await accessible(page)
  const pay = page.getByRole('button', { name: /^Оплатить 100/ })
  await pay.dblclick()
  await expect(page.getByText('Банк отклонил последнее списание. Указана карта •••• 0002')).toBeVisible()
  await expect(pay).toBeEnabled()
  const byHand = async () =>
    (await client.get(`/api/billing/invoices/${id}`)).payments.filter((it: Json) => it.byHand)
  expect(await byHand()).toHaveLength(1)

  await page.getByRole('link', { name: 'Другая карта' }).click()
  await page.getByLabel('Номер карты').fill('4242424242424242')
  await page.getByLabel('Срок, ММ/ГГ').fill('1240')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(new RegExp(`/money/invoices/${id}`))
  await expect(page.getByText(/, банк отклонил$/).first()).toBeVisible()
  await accessible(page)
  await pay.click()
  await expect(page.locator('[data-state=PAID]')).toHaveText('Оплачен')
  expect((await byHand()).map((it: Json) => it.paid)).toEqual([false, true])
  await page.goto('/money/invoices')
  await expect(page.locator('[data-state=PAID]')).toBeVisible()
  await page.goto('/orders/new')
  await expect(page.getByRole('heading', { name: 'Когда' })).toBeVisible()
  await expect(page.getByTestId('debts')).toHaveCount(0)
  await page.context().close()
})
