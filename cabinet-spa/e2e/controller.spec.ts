import { expect, test, type Page } from '@playwright/test'
import { accessible, Company, photo, signIn, until, Person, type Json } from './support'

let company: Company
let controller: Person
let worker: Person
let client: Person
let type: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  company = await Company.found()
  controller = await Person.signIn('controller@artel.local')
  worker = await company.worker('case-worker', 'Роман Проверкин')
  client = await company.client('case-client', 'Нина Недовольнова')
  await company.card(client)
  const form = await company.item('Бланк')
  await company.receive(form, 50)
  type = await company.orderType('Сборка шкафа')
  await company.kit(type, [form])
})

test.beforeEach(async ({ page }) => {
  await signIn(page, 'controller@artel.local')
})

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()

function caseOf(order: string): Promise<Json> {
  return until(`a case of order ${order}`, async () => {
    const { items } = await controller.get(`/api/analyst/cases?orderId=${order}`)
    return items[0] as Json | undefined
  })
}

test('a cancelled order comes by itself, is claimed, read and reviewed, and its hypothesis is moved on', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const order = await company.order(client, type)
  await company.reaches(order, 'EQUIPPING')
  await company.issue(order)
  await company.reaches(order, 'SCHEDULED')

  // The queue is on the screen before the order is cancelled.
  await page.goto(`/quality/cases?typeId=${type}`)
  await said(page, 'Ничего не нашлось')
  const { cost } = await client.get(`/api/orders/orders/${order}/cancellation-preview`)
  await client.post(`/api/orders/orders/${order}/cancellation`, { expectedCost: cost, reason: 'Передумала' })
  const take = page.getByRole('button', { name: `Взять на проверку: №\u00a0${order.slice(-6)}` })
  await expect(take).toBeVisible({ timeout: 60_000 })
  await accessible(page)
  await take.click()
  await page.waitForURL(/\/quality\/cases\/[0-9a-f-]+$/)

  await said(page, 'Нина Недовольнова')
  await said(page, 'Передумала')
  await said(page, 'Роман Проверкин')
  await said(page, /Начисление/)
  await said(page, /Попытка 1/)
  await said(page, /Комплект: /)
  await said(page, 'Время в состояниях')
  await said(page, 'Никто не спорил.')
  await expect(page.getByRole('link', { name: 'Позвонить: +7 999 000-00-02' })).toHaveAttribute(
    'href',
    'tel:+79990000002',
  )
  await expect(page.locator('main [role=status]')).toHaveCount(0)
  await accessible(page)

  await page.getByLabel('Что сказали').fill('Клиентка передумала, претензий нет')
  await page.getByRole('button', { name: 'Записать звонок' }).click()
  await said(page, 'Звонок записан')

  await page.getByRole('button', { name: 'Завершить проверку' }).click()
  await said(page, 'Поставьте оценку или отметьте «—», если не про это')
  const score = (criterion: string, value: string) =>
    page.getByRole('radiogroup', { name: criterion }).getByText(value, { exact: true }).click()
  await score('Пунктуальность', '5')
  await score('Качество работы', '—')
  await score('Документы и фото', '—')
  await score('Снаряжение', '4')
  await score('Общение', '3')
  await score('Вывод', 'Приемлемо')
  await page.getByLabel('Что выяснили').fill('Клиентка отменила заказ после выдачи комплекта.')
  // The draft is there after a reload.
  await page.reload()
  await expect(page.getByLabel('Что выяснили')).toHaveValue('Клиентка отменила заказ после выдачи комплекта.')
  await page.getByRole('combobox', { name: 'Кто причина на самом деле' }).click()
  await page.getByRole('option', { name: 'Клиент' }).click()
  const title = `Если напоминать за день, отмен станет меньше ${company.run}`
  await page.getByRole('button', { name: 'Новая гипотеза' }).click()
  await page.getByLabel('Гипотеза в одной фразе').fill(title)
  await page.getByLabel('На чём основана и как проверить').fill('Сравнить отмены за месяц до и после.')
  await accessible(page)
  await page.getByRole('button', { name: 'Завершить проверку' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Форму больше нельзя будет изменить')
  await dialog.getByRole('button', { name: 'Завершить проверку' }).click()
  await said(page, 'Проверка завершена')
  await expect(page.locator('[data-state=REVIEWED]').first()).toBeVisible()
  await accessible(page)
  const reviewed = await caseOf(order)
  expect(reviewed).toMatchObject({ state: 'REVIEWED', verdict: 'ACCEPTABLE' })

  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await accessible(page)
  for (const [move, state] of [
    ['Принять', 'ACCEPTED'],
    ['Начать проверку', 'IN_PROGRESS'],
  ] as const) {
    await page.getByRole('button', { name: move }).click()
    await page.getByRole('dialog').getByRole('button', { name: move }).click()
    await expect(page.locator(`[data-state=${state}]`).first()).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Записать итог' }).click()
  await page.getByLabel('Цифры до и после').fill('Было 12 отмен, стало 7')
  await accessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Записать итог' }).click()
  await expect(page.locator('[data-state=DONE]').first()).toBeVisible()
  await said(page, 'Было 12 отмен, стало 7')
  await accessible(page)

  // Letters lead to an address of their own.
  await page.goto(`/cases/${reviewed.id}`)
  await page.waitForURL(`**/quality/cases/${reviewed.id}`)
})

test('a sample of completed orders is drawn', async ({ page }) => {
  test.setTimeout(180_000)
  const order = await company.order(client, type)
  await company.reaches(order, 'EQUIPPING')
  await company.issue(order)
  await company.reaches(order, 'SCHEDULED')
  await worker.again()
  const picture = await photo(page, 'Работа')
  await worker.sendPhoto(`/api/orders/orders/${order}/check-in`, picture.buffer)
  await worker.sendPhoto(`/api/orders/orders/${order}/completion`, picture.buffer)
  await company.reaches(order, 'CLOSED')

  await page.goto('/quality/cases')
  const name = `Сборка шкафа ${company.run}`
  await expect(async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Сделать выборку' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Вид работ' }).click()
    await page.getByRole('option', { name, exact: true }).click()
    await dialog.getByRole('button', { name: 'Выбрать' }).click()
    await expect(page.getByText('Выбрано 1 из 1')).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  const drawn = await caseOf(order)
  expect(drawn).toMatchObject({ origin: 'SAMPLED', state: 'OPEN' })

  await page.goto(`/quality/cases/${drawn.id}`)
  await expect(page.getByRole('button', { name: 'Подписанный акт' })).toBeVisible()
  await expect(page.locator('main [role=status]')).toHaveCount(0)
  await accessible(page)

  await page.goto('/quality/cases')
  await page.getByRole('button', { name: 'Сделать выборку' }).click()
  await said(page, 'Прошлые выборки')
  await accessible(page)
  for (const path of ['/quality/cases?tab=reviewed', '/quality/hypotheses', '/quality/hypotheses/new']) {
    await page.goto(path)
    await expect(page.locator('main [role=status]')).toHaveCount(0)
    await accessible(page)
  }
})
