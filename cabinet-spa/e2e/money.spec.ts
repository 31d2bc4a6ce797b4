import { expect, test, type Page, type Route } from '@playwright/test'
import type { Billing } from '../src/api/types'
import { accessible, browse, Company, Person, until, type Json } from './support'

/**
 * Money as clients and workers see it. One job that its worker gives up makes a charge and a fine; both are disputed.
 * What only the calendar brings – a week's invoice and its reminders, a month's payslip – is told to the page in the
 * service's words, which the types of its API check; that the service says them is tested there, where time is a clock.
 */
let company: Company
let controller: Person
let client: Person
let worker: Person
let order: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  company = await Company.found()
  controller = await Person.signIn('controller@artel.local')
  const type = await company.orderType('Мытьё окон')
  const form = await company.item('Бланк акта')
  await company.receive(form, 5)
  await company.kit(type, [form])
  worker = await company.worker('semyon', 'Семён Работин')
  client = await company.client('klara', 'Клара Тестова')
  const card = { number: '4242424242424242', expiryMonth: 12, expiryYear: 2030 }
  await client.put('/api/billing/payment-method', { card, time: 'WEEKLY' })
  order = await company.order(client, type)
  await company.issue(order)
  await company.reaches(order, 'SCHEDULED')
  await worker.post(`/api/orders/orders/${order}/failure`, { cause: 'WORKER', reason: 'Сломалась машина' })
  await company.reaches(order, 'CLOSED')
})

async function decide(person: Person, decision: string): Promise<void> {
  const dispute = await until('the dispute', async () => {
    const { items } = await person.get('/api/billing/disputes')
    return items[0] as Json | undefined
  })
  await controller.post(`/api/billing/disputes/${dispute.id}/decision`, {
    decision,
    reason: 'Проверили: вы правы',
  })
}

test('a client opens a charge, disputes it, and the decision appears', async ({ browser }) => {
  const page = await browse(browser, client.email, '/money')
  await expect(page.getByText(/100\s?₽/).first()).toBeVisible()
  await expect(page.getByText('Неоплаченных счетов нет.')).toBeVisible()
  await page.getByRole('link', { name: 'Начислено за заказ' }).click()

  await expect(page.getByTestId('amount')).toHaveText(/−100\s?₽/)
  await expect(page.getByText('Заказ не состоялся из-за исполнителя.')).toBeVisible()
  await expect(page.getByText('Вы должны компании больше')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Открыть заказ' })).toHaveAttribute('href', `/orders/${order}`)
  await page.getByRole('button', { name: 'Оспорить начисление' }).click()
  await expect(page.getByText('Заполните это поле')).toBeVisible()
  await accessible(page)
  await page.getByLabel('Почему это неверно').fill('Никто не приехал')
  await page.reload()
  await expect(page.getByLabel('Почему это неверно')).toHaveValue('Никто не приехал')
  await page.getByRole('button', { name: 'Оспорить начисление' }).dblclick()

  await expect(page.locator('[data-state=OPEN]')).toHaveText('На рассмотрении')
  expect((await client.get('/api/billing/disputes')).total).toBe(1)
  await decide(client, 'CREDIT')
  await expect(page.locator('[data-state=CREDITED]')).toHaveText('Сумма возвращена')
  await expect(page.getByText('Проверили: вы правы')).toBeVisible()
  await page.goto('/money')
  await expect(page.getByRole('link', { name: 'Возврат' })).toBeVisible()
  await page.context().close()
})

test('a worker disputes a fine, and what will be paid out follows', async ({ browser }) => {
  const page = await browse(browser, worker.email, '/earnings')
  await expect(page.getByRole('heading', { name: 'Перейдёт на следующий месяц' })).toBeVisible()
  await expect(page.getByTestId('balance')).toHaveText(/−40\s?₽/)
  await expect(page.getByText('Счёт не указан')).toBeVisible()
  await accessible(page)
  const bonus = { amount: { amount: '100.00', currency: 'RUB' }, reason: 'За выручку' }
  await company.manager.post(`/api/billing/workers/${worker.id}/bonuses`, bonus)
  await page.reload()
  await expect(page.getByTestId('balance')).toHaveText(/^60\s?₽/)
  await expect(page.getByRole('heading', { name: /^К выплате/ })).toBeVisible()

  await page.getByRole('link', { name: 'Штраф за задание' }).click()
  await expect(page.getByText('Штраф за это: 40')).toBeVisible()
  await expect(page.getByText(/доля 60\s?%, штраф 40/)).toBeVisible()
  await page.getByLabel('Почему это неверно').fill('Дорогу перекрыли')
  await page.getByRole('button', { name: 'Оспорить штраф' }).click()
  await expect(page.locator('[data-state=OPEN]')).toBeVisible()
  await decide(worker, 'WAIVE')
  await expect(page.locator('[data-state=WAIVED]')).toHaveText('Штраф снят')
  await page.goto('/earnings')
  await expect(page.getByTestId('balance')).toHaveText(/^100\s?₽/)
  await page.getByRole('link', { name: 'Премия' }).click()
  await expect(page.getByText('За выручку')).toBeVisible()
  await page.context().close()
})

test('an account for payouts wants the password again, keeps what was typed, and waits a day', async ({
  browser,
}) => {
  const page = await browse(browser, worker.email, '/earnings')
  // Five minutes after the sign-in the service says so by itself.
  let stale = true
  await page.route('**/api/billing/payout-details', async (route) => {
    if (route.request().method() !== 'PUT' || !stale) return route.continue()
    stale = false
    await refuse(route, 403, 'sign_in_again')
  })
  await page.getByRole('link', { name: 'Указать счёт' }).click()
  await page.getByLabel('Получатель').fill('Семён Работин')
  await page.getByLabel('Номер счёта').fill('4081 7810')
  await page.getByLabel('БИК банка').fill('044525225')
  await page.getByRole('button', { name: 'Сохранить счёт' }).click()
  await expect(page.getByText('Нужно ровно 20 цифр')).toBeVisible()
  await page.getByLabel('Номер счёта').fill('4081 7810 0000 0000 1235')
  await page.getByRole('button', { name: 'Сохранить счёт' }).click()

  const dialog = page.getByRole('dialog', { name: 'Это точно вы?' })
  await dialog.locator('input[type=password]').fill('not-the-password')
  await dialog.getByRole('button', { name: 'Подтвердить' }).click()
  await expect(dialog.getByText('Пароль не подходит.')).toBeVisible()
  await accessible(page)
  await dialog.locator('input[type=password]').fill('artel-demo-2026')
  await dialog.getByRole('button', { name: 'Подтвердить' }).click()
  // The digits did not fit the bank: back at the form, and nothing is lost.
  await expect(page.getByText('В этом банке такого номера счёта нет')).toBeVisible()
  await expect(page.getByLabel('Получатель')).toHaveValue('Семён Работин')
  await page.getByLabel('Номер счёта').fill('4081 7810 0000 0000 1234')
  await page.getByRole('button', { name: 'Сохранить счёт' }).click()

  await expect(page).toHaveURL(/\/earnings$/)
  await expect(page.getByText(/Счёт …1234 начнёт действовать/)).toBeVisible()
  expect((await worker.get('/api/billing/payout-details')).coming.holder).toBe('Семён Работин')
  await page.context().close()
})

test('a payslip says what it is made of and is a file', async ({ browser }) => {
  const page = await browse(browser, worker.email)
  const payout: Billing['PayoutView'] = {
    ...{ id: '019aa000-0000-7000-8000-000000000001', number: 'P2026-000123', workerId: worker.id },
    ...{ month: '2026-10', madeAt: '2026-10-31T18:00:10Z', settledAt: '2026-10-31T18:00:20Z' },
    ...{ opening: rub('-40.00'), earned: rub('160.00'), fined: rub('40.00'), bonuses: rub('15.50') },
    ...{ returned: rub('0.00'), paid: rub('95.50'), carried: rub('0.00'), account: '…1234', state: 'PAID' },
    refusal: null,
  }
  const line = (kind: 'EARNING' | 'FINE' | 'BONUS' | 'PAYOUT', amount: string) => ({
    ...{ kind, amount: rub(amount), at: '2026-10-20T10:00:00Z' },
    orderId: kind === 'EARNING' || kind === 'FINE' ? order : null,
  })
  const lines = [line('EARNING', '160.00'), line('FINE', '-40.00'), line('BONUS', '15.50')]
  const shown: Billing['PayoutWithLines'] = { payout, lines: [...lines, line('PAYOUT', '-95.50')] }
  await page.route('**/api/billing/payouts?*', (route) => route.fulfill({ json: pageOf([payout]) }))
  await page.route(`**/api/billing/payouts/${payout.id}`, (route) => route.fulfill({ json: shown }))
  await page.route(`**/api/billing/payouts/${payout.id}/pdf`, pdf)

  await page.goto('/earnings')
  await expect(page.locator('[data-state=PAID]')).toHaveText('Выплачен')
  await page.getByRole('link', { name: '№ P2026-000123' }).click()
  await expect(page.getByText(/Пришло на счёт …1234/)).toBeVisible()
  await expect(page.getByText(/−95,50\s?₽/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Доля за задание' })).toHaveAttribute('href', `/jobs/${order}`)
  await accessible(page)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать PDF' }).click()
  expect((await file).suggestedFilename()).toBe('P2026-000123.pdf')
  await page.context().close()
})

test('an overdue invoice stops new orders, is paid once with a new card, and orders go on', async ({
  browser,
}) => {
  const card = { number: '4000000000000002', expiryMonth: 12, expiryYear: 2030 }
  await client.put('/api/billing/payment-method', { card, time: 'WEEKLY' })
  const page = await browse(browser, client.email)
  const invoice = await overdue(page)

  await page.goto('/orders/new')
  await expect(page.getByTestId('debts')).toContainText('Новые заказы пока не принимаем')
  await page.getByTestId('debts').getByRole('link', { name: 'К оплате' }).click()
  await expect(page.locator('[data-state=BLOCKING]')).toHaveText('Блокирует заказы')
  await expect(page.getByText('Напоминание 3 из 3.')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: /^Оплатить 130/ }).dblclick()
  await expect(page.getByText('Банк отклонил последнее списание. Указана карта •••• 0002')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Оплатить 130/ })).toBeEnabled()
  expect(invoice.asked).toHaveLength(1)

  await page.getByRole('link', { name: 'Другая карта' }).click()
  await page.getByLabel('Номер карты').fill('4242424242424242')
  await page.getByLabel('Срок, ММ/ГГ').fill('1230')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page).toHaveURL(new RegExp(`/money/invoices/${invoice.id}`))
  await expect(page.getByText('Возврат за прежний заказ')).toBeVisible()
  await expect(page.getByText(/, банк отклонил$/)).toBeVisible()
  await accessible(page)
  invoice.takes = true
  await page.getByRole('button', { name: /^Оплатить 130/ }).click()
  await expect(page.locator('[data-state=PAID]')).toHaveText('Оплачен')
  expect(new Set(invoice.asked).size).toBe(2)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать PDF' }).click()
  expect((await file).suggestedFilename()).toBe('2026-000123.pdf')
  await page.goto('/money/invoices')
  await expect(page.locator('[data-state=PAID]')).toBeVisible()

  await page.goto('/orders/new')
  await expect(page.getByRole('heading', { name: 'Когда' })).toBeVisible()
  await expect(page.getByTestId('debts')).toHaveCount(0)
  await page.context().close()
})

const rub = (amount: string) => ({ amount, currency: 'RUB' })
const pageOf = <T>(items: T[]) => ({ items, page: 0, size: 20, total: items.length })

function refuse(route: Route, status: number, code: string): Promise<void> {
  return route.fulfill({ status, contentType: 'application/problem+json', json: { status, code } })
}

function pdf(route: Route): Promise<void> {
  return route.fulfill({ contentType: 'application/pdf', body: '%PDF-1.7' })
}

/** An invoice after its last reminder; the bank answers a second after it is asked, and refuses until it `takes`. */
async function overdue(page: Page) {
  const id = '019aa000-0000-7000-8000-000000000002'
  const asked: string[] = []
  const invoice = { id, asked, takes: false }
  const view: Billing['InvoiceView'] = {
    ...{
      id,
      number: '2026-000123',
      clientId: client.id,
      week: '2026-11-01',
      issuedAt: '2026-11-01T17:00:00Z',
    },
    ...{ charged: rub('200.00'), creditUsed: rub('70.00'), credited: rub('0.00'), total: rub('130.00') },
    ...{ state: 'OPEN', settledAt: null, collecting: false, lastTryRefused: true, nextTryOn: null },
    ...{ reminders: 3, lastReminder: 3 },
  }
  const payments: Billing['PaymentView'][] = []
  const details = (): Billing['InvoiceDetails'] => ({
    invoice: view,
    lines: [
      {
        ...{ chargeId: id, orderId: order, amount: rub('200.00'), at: '2026-10-30T10:00:00Z' },
        ...{ outcome: 'COMPLETED', credited: false },
      },
    ],
    credits: [
      {
        ...{ chargeId: id, orderId: order, amount: rub('70.00'), at: '2026-10-29T10:00:00Z' },
        ...{ reason: 'Царапина на стекле', earlier: true },
      },
    ],
    payments,
  })
  await page.route('**/api/billing/owed?*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), suspended: view.state === 'OPEN' } })
  })
  await page.route('**/api/billing/invoices?*', (route) => {
    const open = new URL(route.request().url()).searchParams.get('state') === 'OPEN'
    return route.fulfill({ json: pageOf(open && view.state !== 'OPEN' ? [] : [view]) })
  })
  await page.route(`**/api/billing/invoices/${id}`, (route) => route.fulfill({ json: details() }))
  await page.route(`**/api/billing/invoices/${id}/pdf`, pdf)
  await page.route(`**/api/billing/invoices/${id}/payment`, async (route) => {
    asked.push(route.request().headers()['idempotency-key'] ?? '')
    view.collecting = true
    const payment = { amount: view.total, byHand: true, askedAt: new Date().toISOString() }
    setTimeout(() => {
      const now = new Date().toISOString()
      payments.push({ ...payment, answeredAt: now, paid: invoice.takes })
      Object.assign(view, { collecting: false, lastTryRefused: !invoice.takes })
      if (invoice.takes) Object.assign(view, { state: 'PAID', settledAt: now })
    }, 1_000)
    await route.fulfill({ status: 202, json: view })
  })
  return invoice
}
