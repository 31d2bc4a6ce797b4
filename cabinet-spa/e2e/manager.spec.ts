import { readFileSync } from 'node:fs'
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { accessible, browse, Company, until, type Person } from './support'

/** A manager's desk against a company of its own: two workers, a client with a card, a type with a kit. */
let company: Company
let client: Person
let typeId: string

test.use({ actionTimeout: 15_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  company = await Company.found()
  client = await company.client('manager-client', 'Клара Заказчица')
  await company.card(client)
  await company.worker('manager-first', 'Первый Мастер')
  await company.worker('manager-second', 'Второй Мастер')
  typeId = await company.orderType('Окна', { duration: 'PT1H', checkInWindow: 'PT30M' })
  const item = await company.item('Швабра')
  await company.receive(item, 500)
  await company.kit(typeId, [item])
})

const DAY = 24 * 3_600
let slots = 0

/** An order that keeps still while a test looks at it: each on a day of its own, its kit never issued. */
async function equipping(): Promise<string> {
  slots++
  const order = await company.order(client, typeId, (slots + 2) * DAY)
  await company.reaches(order, 'EQUIPPING')
  return order
}

function desk({ browser }: { browser: Browser }, path: string): Promise<Page> {
  return browse(browser, 'manager@artel.local', path)
}

/** A field by its label; a list of choices beneath it has the same. */
function field(page: Page | Locator, label: string | RegExp): Locator {
  return page.locator('input, textarea').and(page.getByLabel(label))
}

/** Local date and time of a place in UTC, so many days ahead, as a browser's field wants it. */
function ahead(days: number): string {
  return new Date(Date.now() + days * DAY * 1_000).toISOString().slice(0, 16)
}

test('a manager makes a type in the form, and it is kept as it was meant', async ({ browser }) => {
  const page = await desk({ browser }, '/manage/types')
  await page.getByRole('link', { name: 'Новый тип' }).click()
  const name = `Мытьё окон ${company.run} ${test.info().project.name}`
  await page.getByLabel('Название по-русски').fill(name)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Заполните это поле')).toBeVisible()

  // A long form survives a reload.
  await page.reload()
  await expect(page.getByLabel('Название по-русски')).toHaveValue(name)
  await page.getByLabel('Название по-английски').fill(`Windows ${company.run}`)
  await page.getByLabel('Базовая цена').fill('1250')
  await page.getByLabel('Длительность: часов').fill('1')
  await page.getByLabel('Длительность: минут').fill('30')
  await page.getByRole('button', { name: 'Добавить навык' }).click()
  await field(page, /^Навык/).fill(company.skill)
  await page.getByLabel('Не меньше').fill('70')
  await accessible(page)
  await page.getByRole('button', { name: 'Сохранить' }).click()

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('Закупщик ещё не задал состав комплекта')).toBeVisible()
  const id = page.url().split('/').pop()!
  const type = await company.manager.get(`/api/orders/types/${id}`)
  expect(type.duration).toBe('PT1H30M')
  expect(type.basePrice.amount).toBe('1250.00')
  expect(type.skills).toEqual([{ skill: company.skill, level: 70 }])

  await page.getByRole('button', { name: 'В архив' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'В архив' }).click()
  await expect(page.getByText('в архиве', { exact: true })).toBeVisible()
  await page.goto(`/manage/types?search=${encodeURIComponent(name)}`)
  await expect(page.getByRole('link', { name })).toBeVisible()
  await accessible(page)
  await page.context().close()
})

test('a manager sees why a worker was chosen and chooses another', async ({ browser }) => {
  const order = await equipping()
  const before = await company.manager.get(`/api/orders/orders/${order}`)
  const other = before.worker.name === 'Первый Мастер' ? 'Второй Мастер' : 'Первый Мастер'
  const page = await desk({ browser }, `/manage/orders/${order}`)
  await page.getByRole('tab', { name: 'Почему он' }).click()
  const table = page.getByRole('region', { name: 'Лучшие кандидаты по шагам подбора' })
  await expect(table.getByRole('row').filter({ hasText: 'назначен' })).toContainText(before.worker.name)
  await expect(table.getByRole('row', { name: new RegExp(other) })).toBeVisible()
  await expect(table.getByText('Прошлые результаты')).toBeVisible()
  await accessible(page)

  await page.getByRole('button', { name: 'Выбрать другого исполнителя' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(other) }).click()
  await dialog.getByLabel('Причина').fill('Клиент просит именно его')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Назначить' }).click()
  await expect(dialog).toBeHidden()
  await until('the other worker', async () => {
    const now = await company.manager.get(`/api/orders/orders/${order}`)
    return now.worker?.name === other && now.state === 'EQUIPPING' ? true : undefined
  })
  // The page follows by itself.
  await page.getByRole('tab', { name: 'Заказ', exact: true }).click()
  await expect(page.getByRole('main').locator('dl').getByText(other)).toBeVisible()
  await expect(page.getByText('Клиент просит именно его').first()).toBeVisible()
  await page.context().close()
})

test('a manager moves the date, corrects the contact and calls the order off', async ({ browser }) => {
  const order = await equipping()
  const page = await desk({ browser }, `/manage/orders/${order}`)
  await page.getByRole('button', { name: 'Перенести дату' }).click()
  let dialog = page.getByRole('dialog')
  const to = ahead(40 + slots)
  await dialog.getByLabel('Новые дата и время').fill(to)
  await dialog.getByRole('button', { name: 'Перенести' }).click()
  await expect(dialog.getByText('Заполните это поле')).toBeVisible()
  await dialog.getByLabel('Причина').fill('Клиент уезжает')
  await dialog.getByRole('button', { name: 'Перенести' }).click()
  await expect(dialog).toBeHidden()
  expect((await company.manager.get(`/api/orders/orders/${order}`)).startsAt.slice(0, 16)).toBe(to)

  await page.getByRole('button', { name: 'Исправить контакт' }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByLabel('Телефон').fill('12')
  await dialog.getByLabel('Причина').fill('Сменил номер')
  await dialog.getByRole('button', { name: 'Сохранить' }).click()
  await expect(dialog.getByText('Телефон с кодом страны')).toBeVisible()
  await dialog.getByLabel('Телефон').fill('+7 (999) 123-45-67')
  await dialog.getByRole('button', { name: 'Сохранить' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('link', { name: '+7 999 123-45-67' })).toBeVisible()
  await accessible(page)

  await page.getByRole('tab', { name: 'Переписка' }).click()
  await page.getByLabel('Сообщение').fill('Добрый день!')
  await page.getByRole('button', { name: 'Отправить' }).click()
  await expect(page.getByRole('list', { name: 'Переписка' }).getByText('Добрый день!')).toBeVisible()
  await page.getByLabel('Новая заметка').fill('Звонил клиент, просит перезвонить')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByRole('list', { name: 'Заметки' }).getByText('просит перезвонить')).toBeVisible()
  await accessible(page)

  await company.reaches(order, 'EQUIPPING')
  await page.getByRole('button', { name: 'Снять заказ' }).click()
  dialog = page.getByRole('dialog')
  await expect(dialog.getByText('он не платит ничего')).toBeVisible()
  await dialog.getByLabel('Причина').fill('Нет машины')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Снять заказ' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Отменён', { exact: true }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'История и деньги' }).click()
  // The charge and the credit note that gives it back.
  await expect(
    page.getByRole('list', { name: 'Проводки по заказу' }).getByText('Кредит-нота').first(),
  ).toBeVisible()
  await expect(
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'Время в состояниях' }) }),
  ).toContainText('Собираем комплект')
  await accessible(page)
  await page.context().close()
})

test('a manager orders for a client who telephones', async ({ browser }) => {
  const page = await desk({ browser }, '/manage/orders/new')
  await page.getByLabel('Имя, почта или телефон').fill(client.email)
  await page.getByRole('button', { name: /Клара Заказчица/ }).click()
  await field(page, 'Услуга').click()
  await field(page, 'Услуга').fill(`Окна ${company.run}`)
  await page.getByRole('option', { name: `Окна ${company.run}` }).click()
  await expect(page.getByText('100 ₽')).toBeVisible()
  await page.getByLabel('Описание').fill('Помыть три окна, ключ у консьержа')

  // The call cannot be repeated: what was typed is there after a reload.
  await page.reload()
  await expect(page.getByLabel('Описание')).toHaveValue('Помыть три окна, ключ у консьержа')
  await expect(page.getByText('Клара Заказчица', { exact: true })).toBeVisible()
  await page.getByLabel('Когда начать').fill(ahead(1))
  await page.getByLabel('Город').fill('Казань')
  await page.getByLabel('Улица').fill('Баумана')
  await page.getByLabel('Дом').fill('5')
  await page.getByLabel('Телефон', { exact: false }).last().fill('+79990000055')
  await accessible(page)
  await page.getByRole('button', { name: 'Оформить заказ' }).click()
  await page.waitForURL(/\/manage\/orders\/[0-9a-f-]{36}$/)
  const order = await company.manager.get(`/api/orders/orders/${page.url().split('/').pop()!}`)
  expect(order.clientId).toBe(client.id)
  expect(order.place.city).toBe('Казань')
  await page.context().close()
})

test('a manager bets on an order and is told what changing it costs', async ({ browser }) => {
  const order = await equipping()
  const page = await desk({ browser }, '/manage/bets?o_size=100')
  await accessible(page)
  await page.getByRole('button', { name: 'Пополнить' }).click()
  let dialog = page.getByRole('dialog')
  await dialog.getByLabel('Сумма').fill('500')
  await dialog.getByLabel('Номер карты').fill('4242 4242 4242 4242')
  await dialog.getByRole('button', { name: 'Пополнить' }).click()
  await expect(dialog).toBeHidden()
  await until('money on the account', async () =>
    Number((await company.manager.get('/api/billing/stake-account')).balance.amount) >= 30 ? true : undefined,
  )

  const short = order.slice(-6)
  const row =
    test.info().project.name === 'phone'
      ? page.getByRole('listitem').filter({ hasText: short })
      : page.getByRole('row').filter({ hasText: short })
  await row.getByRole('button', { name: 'Поставить' }).click()
  dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Выполнен' }).check()
  await dialog.getByLabel('Ставка').fill('30')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Поставить' }).click()
  await expect(dialog).toBeHidden()
  await until('the bet in the pool', async () => {
    const { items } = await company.manager.get(`/api/betting/bets?orderId=${order}&mine=true`)
    return items[0]?.status === 'CONFIRMED' ? true : undefined
  })
  await page.goto(`/manage/orders/${order}`)
  await expect(page.getByText('У вас ставка на этот заказ')).toBeVisible()
  await page.context().close()
})

test('a manager changes the weights of matching, which makes a new version', async ({ browser }) => {
  const newest = async () => (await company.manager.get('/api/matching/pipelines?size=1')).items[0]
  const before = await newest()
  const page = await desk({ browser }, '/manage/pipelines')
  const weight = page.getByLabel('Вес шага «Прошлые результаты»')
  const was = before.steps.find(({ step }: { step: string }) => step === 'past-results').weight
  await weight.fill(String(was + 1))
  await expect(page.getByRole('group', { name: 'Что изменится' })).toContainText('«Прошлые результаты»: вес')
  await page.getByRole('button', { name: 'Ниже: Запас навыка' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText('меняется порядок шагов')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Сохранить как новую версию' }).click()
  await expect(page.getByText('действует с этой минуты')).toBeVisible()
  const after = await newest()
  expect(after.version).toBeGreaterThan(before.version)
  expect(after.steps.find(({ step }: { step: string }) => step === 'past-results').weight).toBe(was + 1)

  // As it was, for everybody else who is matched here.
  await page
    .getByRole('listitem')
    .filter({ hasText: `Версия ${before.version} от` })
    .getByRole('button')
    .click()
  await page.getByRole('button', { name: 'Сохранить как новую версию' }).click()
  await until('the former rules again', async () =>
    (await newest()).steps.find(({ step }: { step: string }) => step === 'past-results').weight === was
      ? true
      : undefined,
  )
  await page.context().close()
})

test('no level of discount at all is asked about first', async ({ browser }) => {
  const page = await desk({ browser }, '/manage/discounts')
  const remove = page.getByRole('button', { name: /Убрать уровень/ })
  await expect(remove.first()).toBeVisible()
  await accessible(page)
  const above = page.getByLabel('Больше чем').nth(1)
  const value = await above.inputValue()
  await above.fill('1')
  await page.getByRole('button', { name: 'Сохранить уровни' }).click()
  await expect(page.getByText('Больше, чем у уровня выше').first()).toBeVisible()
  await above.fill(value)
  while ((await remove.count()) > 0) await remove.first().click()
  await page.getByRole('button', { name: 'Сохранить уровни' }).click()
  await expect(page.getByRole('dialog')).toContainText('Не останется ни одного уровня')
  await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click()
  await page.context().close()
  expect((await company.manager.get('/api/matching/discount-levels?size=1')).items[0].levels).not.toEqual([])
})

test('filters of the orders survive a reload and the way back', async ({ browser }) => {
  const order = await equipping()
  await company.manager.post(`/api/orders/orders/${order}/call-off`, { reason: 'Для проверки' })
  const { total } = await company.manager.get(
    `/api/orders/orders?search=${company.run}&outcome=CANCELLED&size=1`,
  )
  const all = `Всего: ${String(total)}`
  const page = await desk({ browser }, '/manage/orders')
  await page.getByRole('searchbox').fill(company.run)
  await page.waitForURL(/search=/)
  await page.getByRole('button', { name: 'Открытые', exact: true }).waitFor()
  await field(page, 'Исход').click()
  await page.getByRole('option', { name: 'Отменён' }).click()
  await page.waitForURL(/outcome=CANCELLED/)
  await expect(page.getByText(all, { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue(company.run)
  await expect(page.getByText(all, { exact: true })).toBeVisible()
  await page
    .getByRole('link', { name: new RegExp(`Окна ${company.run}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: `Окна ${company.run}` })).toBeVisible()
  await page.goBack()
  await expect(page.getByText(all, { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/outcome=CANCELLED/)
  await accessible(page)

  // A view of one's own is there next time.
  await page.getByRole('button', { name: 'Сохранить вид' }).click()
  await page.getByLabel('Название').fill('Мои отмены')
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click()
  await page.goto('/manage/orders')
  await page.getByRole('button', { name: 'Мои отмены', exact: true }).click()
  await expect(page).toHaveURL(/outcome=CANCELLED/)
  await expect(page.getByText(all, { exact: true })).toBeVisible()
  await page.context().close()
})

test('the screens that only show are accessible and speak in words', async ({ browser }) => {
  const page = await desk({ browser }, '/manage/workers')
  await page.getByPlaceholder('Любой навык').fill(company.skill)
  const name = page.getByRole('button', { name: 'Первый Мастер' })
  await expect(name).toHaveCount(1)
  // The suggestions beneath the field close.
  await page.getByRole('heading', { level: 1 }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
  await accessible(page)
  await name.click()
  await expect(page.getByRole('dialog')).toContainText('В любое время')
  await accessible(page)

  await page.goto('/manage/metrics')
  await expect(page.getByRole('heading', { name: 'Воронка' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Воронка' })).toContainText('Созданы')
  await accessible(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: /Скачать CSV: Воронка/ }).click()
  expect((await saved).suggestedFilename()).toMatch(/^funnel-.*\.csv$/)
  await page.context().close()
})

test('several orders are called off at once, each with its own result, and the list is had as a file', async ({
  browser,
}) => {
  const orders = [await equipping(), await equipping()]
  const page = await desk({ browser }, `/manage/orders?search=${company.run}&state=EQUIPPING&size=100`)
  for (const order of orders) {
    await page.getByRole('checkbox', { name: new RegExp(order.slice(-6)) }).check()
  }
  await expect(page.getByText('Выбрано: 2')).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Отменить от имени компании: 2' }).click()
  const dialog = page.getByRole('dialog')
  await accessible(page)

  // One of them is cancelled by its client meanwhile: that is said of it, and the other one goes on.
  const { cost } = await client.get(`/api/orders/orders/${orders[0]}/cancellation-preview`)
  await client.post(`/api/orders/orders/${orders[0]}/cancellation`, {
    expectedCost: cost,
    reason: 'Передумала',
  })
  await company.reaches(orders[0]!, 'CLOSED')
  await dialog.getByLabel('Причина').fill('Склад закрыт на переучёт')
  await dialog.getByRole('button', { name: 'Отменить от имени компании' }).click()
  await expect(dialog.getByText('Сделано 1 из 2')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: orders[1]!.slice(-6) })).toContainText(
    'Сделано',
  )
  await expect(dialog.getByRole('listitem').filter({ hasText: orders[0]!.slice(-6) })).not.toContainText(
    'Сделано',
  )
  await accessible(page)
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click()
  await company.reaches(orders[1]!, 'CLOSED')
  const called = await company.manager.get(`/api/orders/orders/${orders[1]}`)
  expect([called.ended.outcome, called.ended.cause]).toEqual(['CANCELLED', 'COMPANY'])

  await page.goto(`/manage/orders?search=${company.run}&outcome=CANCELLED`)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать CSV' }).click()
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/^orders-\d{4}-\d\d-\d\d\.csv$/)
  const text = readFileSync(await file.path(), 'utf8')
  for (const order of orders) expect(text).toContain(order)
  expect(text.split('\r\n')[0]).toBe('\uFEFFЗаказ,Состояние,Когда,Клиент,Исполнитель,Место,Цена')
  await page.context().close()
})

test('the palette leads to a page and to an order by a few letters', async ({ browser }) => {
  const order = await equipping()
  const page = await desk({ browser }, '/manage/types')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  const search = page.getByRole('textbox', { name: 'Перейти' })
  await search.fill('журн')
  await accessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/books\/journal/)

  await page.getByRole('button', { name: /Перейти/ }).click()
  await search.fill(order.slice(-12))
  await page.getByRole('button', { name: new RegExp(order.slice(-6)) }).click()
  await expect(page).toHaveURL(new RegExp(`/manage/orders/${order}`))
  await page.context().close()
})
