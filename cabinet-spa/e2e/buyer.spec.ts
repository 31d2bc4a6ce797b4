import { expect, test, type Page } from '@playwright/test'
import { accessible, Company, signIn, until, type Person } from './support'

let company: Company
let worker: Person
let client: Person

test.beforeAll(async () => {
  test.setTimeout(180_000)
  company = await Company.found()
  worker = await company.worker('kit-worker', 'Василий Инструментов')
  client = await company.client('kit-client')
  await company.card(client)
})

test.beforeEach(async ({ page }) => {
  await signIn(page, 'buyer@artel.local')
})

async function stockOf(name: string): Promise<{ onHand: number; reserved: number }> {
  const { items } = await company.buyer.get(`/api/store/stock?search=${encodeURIComponent(name)}`)
  return items[0]
}

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()

test('a shortage shows, a receipt is entered, the kit goes on by itself and is issued, and its return is counted in', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const form = `Бланк приёмки ${company.run}`
  const ladder = `Стремянка ${company.run}`
  const formId = await company.item('Бланк приёмки')
  const ladderId = await company.item('Стремянка', true)
  await company.receive(formId, 5)
  const type = await company.orderType('Мытьё окон склада')
  await company.kit(type, [formId, ladderId])
  const order = await company.order(client, type)
  await until('the kit to wait', async () => {
    const { total } = await company.buyer.get(`/api/store/kits?orderId=${order}&state=WAITING`)
    return total === 1 ? true : undefined
  })

  await page.goto(`/store/kits?tab=waiting&search=${encodeURIComponent(ladder)}`)
  await said(page, new RegExp(`^${ladder} — 1 шт\\.$`))
  await accessible(page)

  // The kit's own page is left open: it goes on by itself while the receipt is entered elsewhere.
  const kitPage = await page.context().newPage()
  await kitPage.goto(page.url())
  await kitPage.locator('a[href^="/store/kits/"]').first().click()
  await expect(kitPage.locator('[data-state=WAITING]')).toBeVisible()
  await accessible(kitPage)

  await page.goto('/store/shortages?size=100')
  await page.getByRole('button', { name: `Принять: ${ladder}` }).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByLabel('Количество')).toHaveValue(/^1/)
  await drawer.getByLabel('Количество').fill('3')
  await accessible(page)
  await drawer.getByRole('button', { name: 'Провести приход' }).click()
  await said(page, 'Приход проведён')

  await expect(kitPage.locator('[data-state=RESERVED]')).toBeVisible({ timeout: 30_000 })
  await kitPage.close()
  await page.goto(`/store/kits?search=${encodeURIComponent(ladder)}`)
  // A double click issues once and complains of nothing.
  await page.getByRole('button', { name: /^Выдать: Василий Инструментов/ }).dblclick()
  await said(page, 'Комплект выдан: Василий Инструментов')
  await said(page, 'Ничего не нашлось')
  await company.reaches(order, 'SCHEDULED')
  expect(await stockOf(ladder)).toMatchObject({ onHand: 2, reserved: 0 })

  await worker.again()
  await worker.post(`/api/orders/orders/${order}/failure`, { cause: 'WORKER', reason: 'Сломалась стремянка' })
  await page.goto(`/store/kits?tab=due&search=${encodeURIComponent(ladder)}`)
  await page.getByRole('link', { name: 'Принять возврат' }).click({ timeout: 60_000 })
  const group = page.getByRole('group', { name: ladder })
  await group.getByLabel('Списать').fill('1')
  await expect(group.getByLabel(/Вернулось из/)).toHaveValue('0')
  await page.getByLabel(/Примечание: что сломано/).fill('Ступенька треснула')
  await accessible(page)
  await page.getByRole('button', { name: 'Принять возврат' }).click()
  await said(page, 'Возврат принят')
  await expect(page.locator('[data-state=RETURNED]')).toBeVisible()
  await said(page, /Ступенька треснула/)
  await accessible(page)

  expect(await stockOf(ladder)).toMatchObject({ onHand: 2, reserved: 0 })
  expect(await stockOf(form)).toMatchObject({ onHand: 5, reserved: 0 })
  await page.goto(`/store/items/${ladderId}`)
  await expect(page.getByRole('definition').first()).toHaveText('2 шт.')
  await said(page, 'Списание')
  await accessible(page)
})

test('an item and the kit of a type of work are made, and the type is offered from then on', async ({
  page,
}) => {
  const type = await company.orderType('Полив цветов')
  const name = `Лейка ${company.run}`

  await page.goto('/store/stock')
  await page.getByRole('button', { name: 'Новый товар' }).first().click()
  await page.getByLabel('Название по-русски').fill(name)
  // What was typed survives a reload.
  await page.reload()
  await page.getByRole('button', { name: 'Новый товар' }).first().click()
  await expect(page.getByLabel('Название по-русски')).toHaveValue(name)
  await page.getByRole('button', { name: 'Завести товар' }).click()
  await said(page, 'Заполните это поле')
  await page.getByLabel('Название по-английски').fill(`Watering can ${company.run}`)
  await page.getByLabel('Точка заказа').fill('4')
  await accessible(page)
  await page.getByRole('button', { name: 'Завести товар' }).click()
  await said(page, 'Товар заведён')

  await page.goto(`/store/definitions?search=${encodeURIComponent(`Полив цветов ${company.run}`)}`)
  const row = page.getByRole('button', { name: new RegExp(`Полив цветов ${company.run}`) })
  await expect(row).toContainText('не задан, не предлагается')
  await row.click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('combobox', { name: 'Товар' }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await drawer.getByLabel('Количество').fill('2')
  await accessible(page)
  await drawer.getByRole('button', { name: 'Сохранить' }).click()
  await said(page, 'Состав сохранён. Новые заказы получат его.')
  await until('the type to be offered', async () => {
    const { kitDefined } = await company.manager.get(`/api/orders/types/${type}`)
    return kitDefined ? true : undefined
  })
  await page.reload()
  await expect(row).toContainText('предлагается клиентам')
})

test('a write-off says why, a stock-take says what there is, and both are movements', async ({ page }) => {
  const name = `Щётка ${company.run}`
  const id = await company.item('Щётка', true, 10)
  await company.receive(id, 6)

  await page.goto(`/store/stock?low=true&search=${encodeURIComponent(name)}`)
  await expect(page.getByRole('link', { name })).toBeVisible()
  await said(page, 'мало')
  await accessible(page)

  await page.getByRole('button', { name: 'Списание', exact: true }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Товар' }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByLabel('Количество').fill('9')
  await page.getByRole('button', { name: 'Списать' }).click()
  await said(page, 'Заполните это поле')
  await page.getByLabel('Причина').fill('Стёрлась щетина')
  await page.getByRole('button', { name: 'Списать' }).click()
  await said(page, 'Свободно только 6')
  await page.getByLabel('Количество').fill('2')
  await page.getByRole('button', { name: 'Списать' }).click()
  await said(page, 'Списание проведено')

  await page.getByRole('button', { name: 'Пересчёт', exact: true }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Товар' }).fill(name)
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByLabel('Насчитали').fill('5')
  await said(page, 'Было 4, разница +1')
  await page.getByRole('button', { name: 'Провести пересчёт' }).click()
  await said(page, 'Пересчёт проведён')
  expect(await stockOf(name)).toMatchObject({ onHand: 5, reserved: 0 })

  await page.goto(`/store/movements?itemId=${id}`)
  await said(page, 'Стёрлась щетина')
  await accessible(page)
  for (const path of ['/store/kits', '/store/kits?tab=closed', '/store/shortages', '/store/definitions']) {
    await page.goto(path)
    await expect(page.locator('main [role=status]')).toHaveCount(0)
    await accessible(page)
  }
})

test('movements are found by kind and name their item', async ({ page }) => {
  const name = `Совок ${company.run}`
  const id = await company.item('Совок', true)
  await company.receive(id, 3)
  await company.buyer.post('/api/store/stock-takes', { lines: [{ itemId: id, counted: 2 }] })
  await page.goto(`/store/movements?itemId=${id}&kind=COUNT`)
  await said(page, 'Всего: 1')
  await expect(page.getByRole('link', { name })).toBeVisible()
})
