import { expect, test, type Page } from '@playwright/test'
import { accessible, browse, Company, photo, type Person } from './support'

let company: Company
let type: string
let noShow: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  company = await Company.found()
  type = await company.orderType('Мытьё окон')
  // Nobody comes: three seconds after the start the order fails by itself.
  noShow = await company.orderType('Уборка', { grace: 'PT3S' })
  const form = await company.item('Бланк акта')
  await company.receive(form, 50)
  await company.kit(type, [form])
  await company.kit(noShow, [form])
  await company.longListOfTypes(form)
  await company.worker('anna', 'Анна Умелова')
  await company.worker('boris', 'Борис Умелов')
})

let clients = 0

function client(): Promise<Person> {
  return company.client(`client${++clients}`)
}

async function orders(person: Person): Promise<number> {
  return (await person.get('/api/orders/orders?as=client')).total
}

/** The address leads to the order that was made. */
async function made(page: Page): Promise<string> {
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/)
  return page.url().slice(-36)
}

async function choose(page: Page) {
  await page.getByRole('searchbox', { name: 'Найти в списке' }).fill(`Мытьё окон ${company.run}`)
  await page.locator(`[data-type="${type}"]`).click()
}

test('a client orders: errors at their fields, a draft that survives, one order for a double click', async ({
  browser,
}) => {
  const person = await client()
  const page = await browse(browser, person.email, '/orders')
  await accessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Попросить помощи' }).click()

  await page.getByRole('button', { name: 'Найти исполнителя' }).click()
  await expect(page.getByText('Выберите дело', { exact: true })).toBeVisible()
  await expect(page.getByText('Заполните это поле').first()).toBeVisible()
  await accessible(page)

  await choose(page)
  await expect(page.getByText('Базовая цена: таких заказов ещё не было')).toBeVisible()
  await page.getByLabel('Что нужно сделать').fill('Три окна на втором этаже')
  await page.getByLabel('Город').fill('Москва')
  await page.getByLabel('Улица').fill('Тверская')
  await page.getByLabel('Дом').fill('1')
  await page.getByLabel('Телефон').fill('12')
  await page.locator('input[type=file]').setInputFiles(await photo(page, 'Окно'))
  await expect(page.locator('[data-photo=sent]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Найти исполнителя' }).click()
  await expect(page.getByText('Нужен номер с кодом страны')).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Что нужно сделать')).toHaveValue('Три окна на втором этаже')
  await expect(page.getByLabel('Улица')).toHaveValue('Тверская')
  await expect(page.locator('[data-photo=sent]')).toHaveCount(1)
  await page.getByLabel('Телефон').fill('8 912 345-67-89')
  await page.getByRole('button', { name: 'Найти исполнителя' }).dblclick()

  const order = await made(page)
  expect(await orders(person)).toBe(1)
  expect((await person.get(`/api/orders/orders/${order}`)).contact.phone).toBe('+79123456789')
  // The status changes by itself.
  await expect(page.getByRole('heading', { name: /Исполнитель найден/ })).toBeVisible({ timeout: 40_000 })
  await accessible(page)
  await page.context().close()
})

test('a refused card is replaced, and the order goes on by itself', async ({ browser }) => {
  const person = await client()
  await company.card(person, '4000000000000002')
  const order = await company.order(person, type, 90_000)
  await company.issue(order)
  await company.reaches(order, 'PAYMENT_NEEDED')

  const page = await browse(browser, person.email, '/orders')
  await page.getByRole('link', { name: 'Решить' }).click()
  await expect(page.getByText('Банк отклонил карту.')).toBeVisible()
  await page.getByRole('link', { name: 'Указать другую карту' }).click()
  await page.getByLabel('Номер карты').fill('4242424242424241')
  await page.getByLabel('Срок, ММ/ГГ').fill('1230')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('В номере ошибка')).toBeVisible()
  await accessible(page)
  await page.getByLabel('Номер карты').fill('4242424242424242')
  await page.getByRole('button', { name: 'Сохранить' }).click()

  await page.waitForURL(`**/orders/${order}`)
  await expect(page.getByRole('heading', { name: /придёт/ })).toBeVisible({ timeout: 40_000 })
  await page.goto('/money')
  await expect(page.getByTestId('card')).toHaveText('Visa •••• 4242')
  await accessible(page)
  await page.context().close()
})

test('a cancellation says first what it costs and does', async ({ browser }) => {
  const person = await client()
  await company.card(person)
  const order = await company.order(person, type, 180_000)
  await company.reaches(order, 'EQUIPPING')

  const page = await browse(browser, person.email, `/orders/${order}`)
  await page.getByRole('button', { name: 'Отменить заказ' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByTestId('cost')).toHaveText(/Отмена стоит 100/)
  await expect(dialog.getByText('Исполнитель освободится')).toBeVisible()
  await accessible(page)
  await dialog.getByRole('button', { name: /Отменить за/ }).click()

  await expect(page.getByRole('heading', { name: 'Заказ отменён' })).toBeVisible()
  await company.reaches(order, 'CLOSED')
  await page.goto('/money')
  await expect(page.getByText('Начислено за заказ').first()).toBeVisible()
  await page.context().close()
})

test('after a no-show the letter’s link offers a copy, in the language that is chosen', async ({
  browser,
}) => {
  const person = await client()
  await company.card(person)
  const order = await company.order(person, noShow, 15)
  await company.issue(order)
  await company.reaches(order, 'CLOSED', 90)

  const page = await browse(browser, person.email, `/orders/${order}?copy`)
  await expect(page.getByRole('dialog').getByText('Того, кто не пришёл')).toBeVisible()
  await accessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click()
  await page.getByRole('button', { name: /Учётная запись/ }).click()
  await page.getByText('English', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'The worker did not come' })).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Repeat for another time' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Repeat the order' }).dblclick()

  await expect(page.getByText('The new order is made.')).toBeVisible()
  expect(await orders(person)).toBe(2)
  await page.context().close()
})
