import { expect, test } from '@playwright/test'
import { accessible, browse, Company, Person, until, type Json } from './support'

/**
 * Money as clients and workers see it. One job that its worker gives up makes a charge and a fine; both are disputed.
 * What only the calendar brings – a week's invoice and its reminders, a month's payslip – is in later.spec.ts.
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
    await route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      json: { status: 403, code: 'sign_in_again' },
    })
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
