import { expect, test, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { produce } from './kafka'
import { accessible, browse, Person, until, type Json } from './support'

const run = Math.random().toString(36).slice(2, 8)
const address = (word: string) => `${word}.${run}@example.org`
let page: Page
let admin: Person

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }, { project }) => {
  admin = await Person.signIn('admin@artel.local')
  page = await browse(browser, 'admin@artel.local', '/admin/accounts', project.use)
})

test.afterAll(() => page.context().close())

test('an administrator gives a role and takes it, and both stand in the log with the reason', async () => {
  const email = address('prokhor')
  await Person.register('Прохор Ролев', email)
  await page.goto(`/admin/accounts?search=${encodeURIComponent(email)}`)
  await expect(page.getByText('Всего: 1')).toBeVisible()
  await accessible(page)
  await page.getByRole('link', { name: 'Прохор Ролев' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Прохор Ролев' })).toBeVisible()
  await accessible(page)

  const role = (name: RegExp) => page.getByRole('checkbox', { name })
  await expect(role(/^клиент/i)).toBeDisabled()
  await expect(role(/^исполнитель/i)).toBeDisabled()
  await expect(role(/^администратор/i)).toBeDisabled()
  await expect(page.getByText(/Администратора назначают и снимают только разработчики/)).toBeVisible()

  const change = page.getByRole('button', { name: 'Изменить роли' })
  await expect(change).toBeDisabled()
  await role(/^закупщик/i).check()
  await page.getByLabel(/^Почему меняете роли/).fill('Принят на склад')
  await change.click()
  await expect(page.getByText(/Роли изменены/).first()).toBeVisible()
  await expect(page.getByText('Принят на склад')).toBeVisible()
  await expect(page.getByText('+ закупщик')).toBeVisible()

  await role(/^закупщик/i).uncheck()
  await page.getByLabel(/^Почему меняете роли/).fill('Перешёл в другой отдел')
  await change.click()
  await expect(page.getByText('− закупщик')).toBeVisible()
  await expect(role(/^закупщик/i)).not.toBeChecked()

  await page.getByRole('link', { name: 'Весь журнал этой записи' }).click()
  await expect(page).toHaveURL(/accountId=/)
  await expect(page.getByText('Всего: 2')).toBeVisible()
  await expect(page.getByText('Принят на склад')).toBeVisible()
  await accessible(page)
})

test('an administrator blocks an account, which is signed out, and unblocks it', async () => {
  const email = address('varvara')
  const person = await Person.register('Варвара Закрытая', email)
  await page.goto(`/admin/accounts/${person.id}`)
  await page.getByRole('button', { name: 'Заблокировать' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Заблокировать' })).toBeDisabled()
  await dialog.getByLabel(/^Причина/).fill('Чужая карта')
  await accessible(page)
  await dialog.getByRole('button', { name: 'Заблокировать' }).click()
  await expect(page.getByText(/Чужая карта/).first()).toBeVisible()
  await expect(Person.signIn(email)).rejects.toThrow(/account_blocked/)

  await page.goto(`/admin/accounts?blocked=true&search=${encodeURIComponent(email)}`)
  await expect(page.getByText('Всего: 1')).toBeVisible()
  await page.getByRole('link', { name: 'Варвара Закрытая' }).click()
  await page.getByRole('button', { name: 'Разблокировать' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Разблокировать' }).click()
  await expect(page.getByText('Человек может входить и работать.')).toBeVisible()
  await expect(Person.signIn(email)).resolves.toBeDefined()
})

test('nobody blocks their own account', async () => {
  await page.goto(`/admin/accounts/${admin.id}`)
  await expect(page.getByText('Это ваша учётная запись')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Заблокировать' })).toHaveCount(0)
  await accessible(page)
})

test('the log is filtered by who, what and when', async () => {
  await page.goto(`/admin/audit?actorId=${admin.id}&action=BLOCKED`)
  await expect(page.getByText('Чужая карта').first()).toBeVisible()
  await expect(page.getByText('Принят на склад')).toHaveCount(0)
  await page.getByLabel('По день').fill('2020-01-01')
  await expect(page.getByText('Таких записей нет')).toBeVisible()
  await accessible(page)
})

test('a parked message is read and sent again: handled once what was wrong is mended, else with the new reason', async () => {
  const type = 'matching.discount-changed.v1'
  const mended = randomUUID()
  const broken = randomUUID()
  const unreadable = (id: string) => `{"clientId":"${id}","percent":"many`
  await produce('orders.commands', type, unreadable(mended), mended)
  // The sender mends its fault and says the same again: the parked one finds that done and does nothing twice.
  const right = { clientId: mended, percent: 0, at: new Date().toISOString() }
  await produce('orders.commands', type, JSON.stringify(right), mended)
  await produce('orders.commands', type, unreadable(broken), broken)
  const parked = async (id: string) => {
    const { items } = await admin.get('/api/orders/parked-messages?resent=true&size=100')
    return items.find(({ key }: Json) => key === id)
  }
  // They are handled in the order in which they came: once the last is parked, all are.
  await until('the last message to be parked', () => parked(broken))

  await page.goto('/admin/messages?service=orders')
  await expect(page.getByText(type).first()).toBeVisible()
  await accessible(page)

  // Everything that is parked there now, ours among it, with a result per row.
  await page.getByLabel('Выбрать все на этой странице').check()
  await page.getByRole('button', { name: 'Отправить выбранные' }).click()
  await expect(page.getByText(/^Обработано: \d+ из \d+$/)).toBeVisible()
  await expect(page.getByText('Снова не получилось').first()).toBeVisible()
  await expect.poll(async () => (await parked(mended)).resentAt !== null).toBe(true)
  expect((await parked(broken)).resentAt).toBeNull()
  await accessible(page)

  await page.getByRole('button', { name: type }).first().click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('orders.commands')).toBeVisible()
  await expect(drawer.getByRole('region', { name: 'Содержимое сообщения' })).toContainText('"percent":"many')
  await accessible(page)
  await page.keyboard.press('Escape')

  await page.goto('/admin/messages?service=orders&resent=true')
  await expect(page.getByText(/^Отправлено/).first()).toBeVisible()
  await page.goto('/admin/messages')
  await expect(page.getByText(type).first()).toBeVisible()
  await accessible(page)
})

test('who has another role is told which one is needed and who gives it', async ({ browser }, {
  project,
}) => {
  const other = await browse(browser, 'manager@artel.local', '/admin/accounts', project.use)
  await expect(other.getByText('Нужна роль: администратор. Дать её может администратор.')).toBeVisible()
  await other.context().close()
})
