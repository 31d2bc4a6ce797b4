import { expect, test, type Page } from '@playwright/test'
import { accessible, browse, Company, photo, until, type Json, type Person } from './support'

/** A worker's day: the job, the way there, the photos, what comes of it. */
let company: Company
let client: Person
let workers: Person[]
let type: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  company = await Company.found()
  workers = [await company.worker('vasya', 'Василий Работин'), await company.worker('petya', 'Пётр Умелов')]
  client = await company.client('klara', 'Клара Тестова')
  await company.card(client)
  type = await company.orderType('Мытьё окон')
  const items = [await company.item('Ведро', true), await company.item('Бланк акта')]
  for (const item of items) await company.receive(item, 50)
  await company.kit(type, items)
})

let slot = 1

/** An order of its own hour, so that nobody is busy, and the one whom it was given to. */
async function equipping(): Promise<{ order: string; worker: Person }> {
  const order = await company.order(client, type, 1_800 + slot++ * 600)
  const worker = assigned(await company.reaches(order, 'EQUIPPING'))
  return { order, worker }
}

async function scheduled(): Promise<{ order: string; worker: Person }> {
  const made = await equipping()
  await company.issue(made.order)
  await company.reaches(made.order, 'SCHEDULED')
  return made
}

function assigned(order: Json): Person {
  return workers.find(({ id }) => id === order.worker.id)!
}

async function shoot(page: Page, button: string, words: string): Promise<void> {
  const picture = await photo(page, words)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await chooser).setFiles(picture)
}

test('a worker sees the job, checks in without a connection, finishes and earns', async ({ browser }) => {
  const { order, worker } = await scheduled()
  const page = await browse(browser, worker.email, '/jobs')
  const next = page.getByRole('region', { name: 'Ближайшее задание' })
  await expect(next.getByText(`Мытьё окон ${company.run}`)).toBeVisible()
  await next.getByRole('link', { name: 'Открыть задание' }).click()
  await expect(page).toHaveURL(new RegExp(`/jobs/${order}`))
  await expect(page.getByText('Москва, Тверская, 1, 7')).toBeVisible()
  await expect(page.locator('a[href="tel:+79990000002"]').first()).toBeVisible()
  await expect(page.getByText(`Ведро ${company.run}`)).toBeVisible()

  await page.context().setOffline(true)
  await shoot(page, 'Я на месте', 'На месте')
  const preview = page.getByRole('dialog', { name: 'Вы на месте?' })
  await expect(preview.getByRole('img', { name: 'Фото места работы' })).toBeVisible()
  await preview.getByRole('button', { name: 'Отправить и начать' }).click()
  await expect(page.getByText('Ждёт отправки')).toBeVisible()
  expect((await company.manager.get(`/api/orders/orders/${order}`)).state).toBe('SCHEDULED')
  await page.context().setOffline(false)
  await company.reaches(order, 'IN_PROGRESS')
  await expect(page.locator('[data-state=IN_PROGRESS]')).toBeVisible()
  await expect(page.getByText('Ждёт отправки')).toBeHidden()

  await shoot(page, 'Закончить', 'Акт с подписью')
  await page.getByRole('button', { name: 'Отправить и закончить' }).click()
  await expect(page.getByText('Задание выполнено. Спасибо!')).toBeVisible()
  const closed = await company.reaches(order, 'CLOSED')
  expect(closed.ended.outcome).toBe('COMPLETED')
  await expect(page.getByRole('button', { name: /^На месте,/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Акт,/ })).toBeVisible()

  await until('the share to be credited', async () =>
    (await worker.get('/api/billing/earnings')).earned.amount === '60.00' ? true : undefined,
  )
  await page.goto('/earnings')
  await expect(page.getByText('Доля за задание')).toBeVisible()
  await expect(page.getByText(/\+60/)).toBeVisible()
  await page.getByRole('link', { name: 'К заданию' }).click()
  await expect(page).toHaveURL(new RegExp(`/jobs/${order}`))
  await page.goto('/jobs?tab=past')
  await expect(page.locator('[data-state=CLOSED]').first()).toHaveText('Выполнен')
})

test('a photo that waits outlives the page', async ({ browser }) => {
  const { order, worker } = await scheduled()
  const page = await browse(browser, worker.email, `/jobs/${order}`)
  await expect(page.getByRole('button', { name: 'Я на месте' })).toBeVisible()
  // The service does not answer, then the phone is put away.
  await page.route('**/check-in', (route) => route.abort('connectionfailed'))
  await shoot(page, 'Я на месте', 'На месте')
  await page.getByRole('button', { name: 'Отправить и начать' }).click()
  await expect(page.getByText('Ждёт отправки')).toBeVisible()
  await page.unroute('**/check-in')
  await page.goto('/jobs')
  await company.reaches(order, 'IN_PROGRESS')
  await expect(page.getByRole('region', { name: 'Сейчас в работе' })).toBeVisible()
  await worker.post(`/api/orders/orders/${order}/failure`, { cause: 'CLIENT', reason: 'Тест окончен' })
})

test('a worker declines, and the order goes to another', async ({ browser }) => {
  const { order, worker } = await equipping()
  const page = await browse(browser, worker.email, `/jobs/${order}`)
  await expect(page.getByText('Адрес и телефон откроются')).toBeVisible()
  await page.getByRole('button', { name: 'Отказаться' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Отказаться' })).toBeDisabled()
  await dialog.getByLabel('Почему не получается').fill('Заболел')
  await dialog.getByRole('button', { name: 'Отказаться' }).click()
  await expect(page).toHaveURL(/\/jobs$/)
  const again = await until('another worker', async () => {
    const now = await company.manager.get(`/api/orders/orders/${order}`)
    return now.state === 'EQUIPPING' && now.worker.id !== worker.id ? (now as Json) : undefined
  })
  expect(assigned(again).id).not.toBe(worker.id)
  await page.goto(`/jobs/${order}`)
  await expect(page.getByRole('heading', { name: 'Такого задания у вас нет' })).toBeVisible()
})

test('a worker is late, writes to the client, and finds nobody at home', async ({ browser }) => {
  const { order, worker } = await scheduled()
  const page = await browse(browser, worker.email, `/jobs/${order}`)
  await page.getByRole('button', { name: 'Опаздываю' }).click()
  await page.getByRole('button', { name: 'Да, опаздываю' }).click()
  await expect(page.getByText(/Вы предупредили об опоздании/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Опаздываю', exact: true })).toBeHidden()

  await page.getByLabel('Сообщение').fill('Буду через 20 минут')
  await page.reload()
  await expect(page.getByLabel('Сообщение')).toHaveValue('Буду через 20 минут')
  await page.getByRole('button', { name: 'Отправить', exact: true }).click()
  await expect(page.getByLabel('Сообщение')).toHaveValue('')
  await client.post(`/api/orders/orders/${order}/messages`, { text: 'Хорошо, ждём' })
  await expect(page.getByText('Хорошо, ждём')).toBeVisible()

  await page.getByRole('button', { name: 'Не могу выполнить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Клиента нет на месте').click()
  await dialog.getByLabel('Расскажите подробнее').fill('Звонил и ждал двадцать минут')
  await dialog.getByRole('button', { name: 'Завершить задание' }).click()
  await expect(page.getByText('Причина на стороне клиента: штрафа нет.')).toBeVisible()
  const ended = (await company.manager.get(`/api/orders/orders/${order}`)).ended
  expect([ended.outcome, ended.cause]).toEqual(['FAILED', 'CLIENT'])

  await page.getByRole('button', { name: 'Сообщить' }).click()
  await page.getByLabel('Что случилось').fill('Клиент дал неверный адрес')
  await page.getByRole('button', { name: 'Передать контролёру' }).click()
  await expect(page.getByText('Клиент дал неверный адрес')).toBeVisible()
})

test('free hours are saved, wrong ones are refused at their field', async ({ browser }) => {
  const [worker] = workers
  const page = await browse(browser, worker!.email, '/availability')
  await page.getByText('По часам').click()
  await page.getByLabel('Понедельник: с').fill('20:00')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Конец должен быть позже начала')).toBeVisible()
  await page.getByLabel('Понедельник: с').fill('10:30')
  await page.getByRole('switch', { name: 'Суббота' }).click({ force: true })
  const holiday = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('С какого дня').fill(holiday)
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.reload()
  await expect(page.getByLabel('Понедельник: с')).toHaveValue('10:30')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Есть несохранённые изменения')).toBeHidden()
  const kept = await worker!.get('/api/matching/availability')
  expect(kept.always).toBe(false)
  expect(kept.zone).toBe('Europe/Moscow')
  expect(kept.weekly).toHaveLength(6)
  expect(kept.weekly[0].from).toMatch(/^10:30/)
  expect(kept.daysOff).toEqual([holiday])
  await page.reload()
  await expect(page.getByLabel('Понедельник: с')).toHaveValue('10:30')
  await worker!.put('/api/matching/availability', { zone: 'UTC', always: true, weekly: [], daysOff: [] })
})

test('every screen of a worker is accessible', async ({ browser }) => {
  test.setTimeout(240_000)
  const { order, worker } = await scheduled()
  const page = await browse(browser, worker.email, '/jobs')
  for (const path of ['/jobs', '/jobs?tab=past', `/jobs/${order}`, '/availability', '/earnings', '/skills']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main').getByRole('status', { name: 'Загружаем…' })).toHaveCount(0)
    await accessible(page)
  }
  await page.goto('/availability')
  await page.getByText('По часам').click()
  await accessible(page)
  await page.goto(`/jobs/${order}`)
  await shoot(page, 'Я на месте', 'На месте')
  await expect(page.getByRole('img', { name: 'Фото места работы' })).toBeVisible()
  await accessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click()
  await page.getByRole('button', { name: 'Не могу выполнить' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await accessible(page)
})
