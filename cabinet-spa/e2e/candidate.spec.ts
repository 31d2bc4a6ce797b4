import { expect, test, type Page } from '@playwright/test'
import { accessible, browse, mailedToken, PASSWORD, Person, until, type Json } from './support'

/** From a stranger to a worker, all in the browser; the manager's part goes through the API. */
const KINDS = ['SINGLE', 'MULTIPLE', 'NUMBER', 'SHORT_TEXT', 'FREE_TEXT'] as const
type Kind = (typeof KINDS)[number]

const TEXTS: Record<Kind, string> = {
  SINGLE: 'Чем моют стекло?',
  MULTIPLE: 'Что взять с собой?',
  NUMBER: 'Сколько будет 6 × 7?',
  SHORT_TEXT: 'Кто подписывает акт?',
  FREE_TEXT: 'Расскажите о себе',
}

interface Hiring {
  run: string
  manager: Person
  vacancy: string
  testSet: string
}

async function hiring(kinds: readonly Kind[], timeLimitSeconds = 600): Promise<Hiring> {
  const run = Math.random().toString(36).slice(2, 8)
  const skill = `windows-${run}`
  const manager = await Person.signIn('manager@artel.local')
  const option = (ru: string, right: boolean) => ({ ru, en: ru, right })
  const contents: Record<Kind, object> = {
    SINGLE: { options: [option('Водой', true), option('Песком', false), option('Краской', false)] },
    MULTIPLE: { options: [option('Ведро', true), option('Бланк акта', true), option('Гирю', false)] },
    NUMBER: { number: 42, tolerance: 0 },
    SHORT_TEXT: { accepted: ['клиент'] },
    FREE_TEXT: {},
  }
  for (const kind of kinds) {
    const text = { ru: TEXTS[kind], en: TEXTS[kind] }
    await manager.post('/api/testing/questions', { skill, kind, text, points: 2, ...contents[kind] })
  }
  const test = await manager.post('/api/testing/tests', {
    name: `Окна ${run}`,
    skill,
    questions: kinds.length,
    timeLimitSeconds,
    passScore: 60,
  })
  const testSet = await manager.post('/api/testing/test-sets', { name: `Окна ${run}`, testIds: [test.id] })
  const vacancy = await manager.post('/api/testing/vacancies', {
    title: { ru: `Мойщик окон ${run}`, en: `Window cleaner ${run}` },
    description: { ru: 'Моем окна в домах и офисах.', en: 'We clean windows.' },
    testSetId: testSet.id,
  })
  return { run, manager, vacancy: vacancy.id, testSet: testSet.id }
}

async function apply(page: Page, { run, vacancy }: Hiring, email: string): Promise<void> {
  await page.goto('/vacancies')
  await page.getByRole('link', { name: `Откликнуться: Мойщик окон ${run}` }).click()
  await expect(page).toHaveURL(new RegExp(`/vacancies/${vacancy}`))
  await page.getByRole('button', { name: 'Отправить отклик' }).click()
  await expect(page.getByText('Напишите, как вас зовут')).toBeVisible()
  await expect(page.getByText('Без согласия мы не можем рассмотреть отклик')).toBeVisible()
  await page.getByLabel('Как вас зовут').fill('Василиса Кандидатова')
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByLabel('Телефон').fill('8 (999) 123-45-67')
  await page.reload()
  await expect(page.getByLabel('Электронная почта')).toHaveValue(email)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Отправить отклик' }).click()
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible()
  await expect(page.getByText(email)).toBeVisible()
}

/** The manager takes the application and sends the link to the tests. */
async function invite({ manager, testSet }: Hiring, email: string): Promise<string> {
  const found = await until('the application', async () => {
    const { items } = await manager.get(`/api/testing/applications?search=${encodeURIComponent(email)}`)
    return items[0] as Json | undefined
  })
  await manager.post(`/api/testing/applications/${found.id}/claim`)
  await manager.post(`/api/testing/applications/${found.id}/assignment`, { testSetId: testSet })
  return mailedToken(email, '/tests/accept')
}

async function register(page: Page, email: string): Promise<void> {
  await page.locator('input[name=name]').fill('Василиса Кандидатова')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('input[name=terms]').check()
  await page.locator('button[type=submit]').click()
}

async function answer(page: Page): Promise<void> {
  const question = await page.locator('#question').innerText()
  const kind = KINDS.find((one) => TEXTS[one] === question)!
  switch (kind) {
    case 'SINGLE':
      await page.getByLabel('Водой').check()
      break
    case 'MULTIPLE':
      await page.getByLabel('Ведро').check()
      await page.getByLabel('Бланк акта').check()
      break
    case 'NUMBER':
      await page.getByLabel('Ваш ответ — число').fill('42')
      break
    case 'SHORT_TEXT':
      await page.getByLabel('Ваш короткий ответ').fill('Клиент')
      break
    case 'FREE_TEXT':
      await page.getByLabel('Ваш развёрнутый ответ').fill('Мою окна пять лет')
      break
  }
  await expect(page.locator('[data-saved=saved]')).toBeVisible()
}

test('a stranger applies, confirms, is invited, registers, takes the test and becomes a worker', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const company = await hiring(['SINGLE', 'MULTIPLE', 'NUMBER', 'SHORT_TEXT'])
  const email = `vasilisa.${company.run}@example.org`
  await apply(page, company, email)

  await page.goto(`/applications/confirm?token=${await mailedToken(email, '/applications/confirm')}`)
  await expect(page.getByRole('heading', { name: 'Отклик подтверждён' })).toBeVisible()
  await page.getByRole('link', { name: 'Следить за откликом' }).click()
  await expect(page.getByText('Менеджер скоро возьмёт отклик в работу')).toBeVisible()
  const invitation = await invite(company, email)
  await page.reload()
  await expect(page.getByText('Тесты назначены: ссылка в письме')).toBeVisible()

  await page.goto(`/tests/accept?token=${invitation}`)
  await page.getByRole('main').getByRole('link', { name: 'Зарегистрироваться' }).click()
  await register(page, email)
  await expect(page).toHaveURL(new RegExp(`/tests/accept\\?token=${invitation}`))
  await expect(page.getByText(`(${email})`)).toBeVisible()
  await page.getByRole('button', { name: 'Принять приглашение' }).click()

  await expect(page.getByRole('heading', { name: `Окна ${company.run}` })).toBeVisible()
  await page.getByRole('button', { name: 'Начать тест' }).click()
  await expect(page.getByText('Вопрос 1 из 4')).toBeVisible()
  await expect(page.getByRole('timer')).toBeVisible()
  await answer(page)
  await page.getByRole('button', { name: 'Дальше' }).click()
  await expect(page.getByText('Вопрос 2 из 4')).toBeVisible()
  await answer(page)

  // In the middle the page is lost, and then the connection.
  await page.reload()
  await expect(page.getByText('Вопрос 2 из 4')).toBeVisible()
  await expect(page.getByRole('button', { name: /ответ есть/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.route('**/answers/**', (route) => route.abort('connectionfailed'))
  await answer(page).catch(() => undefined)
  await expect(page.locator('[data-saved=waiting]')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Вопрос 3 из 4')).toBeVisible()
  await page.unroute('**/answers/**')
  await expect(page.locator('[data-saved=saved]')).toBeVisible()

  await page.getByRole('button', { name: 'Вопрос 4, ответа нет' }).click()
  await page.getByRole('button', { name: 'Сдать тест' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Вопрос 4:')).toBeVisible()
  await dialog.getByRole('button', { name: 'Отмена' }).click()
  await answer(page)
  await page.getByRole('button', { name: 'Сдать тест' }).click()
  await expect(dialog.getByText('Вы ответили на все вопросы')).toBeVisible()
  await dialog.getByRole('button', { name: 'Сдать', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Тест пройден' })).toBeVisible()

  await expect(page.getByText('вы исполнитель Артели')).toBeVisible({ timeout: 40_000 })
  await page.getByRole('link', { name: 'К заданиям' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Задания' })).toBeVisible()
  await expect(page.getByText('Заданий пока нет')).toBeVisible()
})

test('a test that nobody hands in is handed in when its time is over', async ({ browser }) => {
  const company = await hiring(['NUMBER'], 30)
  const email = `speshka.${company.run}@example.org`
  const page = await candidate(browser, company, email)
  await page.getByRole('button', { name: 'Начать тест' }).click()
  await answer(page)
  await expect(page.getByRole('heading', { name: 'Тест пройден' })).toBeVisible({ timeout: 60_000 })
})

test('a link that was used by another account says so', async ({ browser }) => {
  const company = await hiring(['NUMBER'])
  const email = `pervaya.${company.run}@example.org`
  const page = await candidate(browser, company, email)
  await expect(page.getByRole('button', { name: 'Начать тест' })).toBeVisible()
  const other = await Person.register('Другой Человек', `drugoy.${company.run}@example.org`)
  const stranger = await browse(
    browser,
    other.email,
    `/tests/accept?token=${await mailedToken(email, '/tests/accept')}`,
  )
  await stranger.getByRole('button', { name: 'Принять приглашение' }).click()
  await expect(stranger.getByText('Эту ссылку уже использовала другая учётная запись')).toBeVisible()
})

/** Somebody who has come as far as the first page of the test. */
async function candidate(
  browser: Parameters<typeof browse>[0],
  company: Hiring,
  email: string,
): Promise<Page> {
  const visitor = await browser.newPage()
  await apply(visitor, company, email)
  await visitor.goto(`/applications/confirm?token=${await mailedToken(email, '/applications/confirm')}`)
  await expect(visitor.getByRole('heading', { name: 'Отклик подтверждён' })).toBeVisible()
  await visitor.close()
  const invitation = await invite(company, email)
  await Person.register('Василиса Кандидатова', email)
  const page = await browse(browser, email, `/tests/accept?token=${invitation}`)
  await page.getByRole('button', { name: 'Принять приглашение' }).click()
  await expect(page).toHaveURL(/\/tests\/[0-9a-f-]{36}/)
  return page
}

test('every screen of a candidate is accessible', async ({ page, browser }) => {
  test.setTimeout(300_000)
  const company = await hiring(KINDS)
  const email = `dostup.${company.run}@example.org`
  await page.goto('/vacancies')
  await expect(page.getByRole('heading', { name: `Мойщик окон ${company.run}` })).toBeVisible()
  await accessible(page)
  await apply(page, company, email)
  await accessible(page)
  await page.getByRole('link', { name: 'Заполнить ещё раз' }).click()
  await page.getByRole('button', { name: 'Отправить отклик' }).click()
  await expect(page.getByText('Напишите, как вас зовут')).toBeVisible()
  await accessible(page)
  const token = await mailedToken(email, '/applications/confirm')
  await page.goto(`/applications/confirm?token=${token}`)
  await expect(page.getByRole('heading', { name: 'Отклик подтверждён' })).toBeVisible()
  await accessible(page)
  await page.goto(`/applications/status?token=${token}`)
  await expect(page.getByText('Почта подтверждена')).toBeVisible()
  await accessible(page)
  const invitation = await invite(company, email)
  await page.goto(`/tests/accept?token=${invitation}`)
  await expect(page.getByRole('main').getByRole('link', { name: 'Зарегистрироваться' })).toBeVisible()
  await accessible(page)

  await Person.register('Василиса Кандидатова', email)
  const own = await browse(browser, email, `/tests/accept?token=${invitation}`)
  await expect(own.getByRole('button', { name: 'Принять приглашение' })).toBeVisible()
  await accessible(own)
  await own.getByRole('button', { name: 'Принять приглашение' }).click()
  await expect(own.getByRole('button', { name: 'Начать тест' })).toBeVisible()
  await accessible(own)
  const attempt = own.url()
  await own.getByRole('button', { name: 'Начать тест' }).click()
  for (let number = 1; number <= KINDS.length; number++) {
    await expect(own.getByText(`Вопрос ${number} из 5`)).toBeVisible()
    await accessible(own)
    await answer(own)
    if (number < KINDS.length) await own.getByRole('button', { name: 'Дальше' }).click()
  }
  await own.goto('/tests')
  await expect(own.getByText(`Тест «Окна ${company.run}» идёт`)).toBeVisible()
  await accessible(own)
  await own.goto(attempt)
  await own.getByRole('button', { name: 'Вопрос 5, ответ есть' }).click()
  await own.getByRole('button', { name: 'Сдать тест' }).click()
  await accessible(own)
  await own.getByRole('dialog').getByRole('button', { name: 'Сдать', exact: true }).click()
  await expect(own.getByRole('heading', { name: 'Тест сдан' })).toBeVisible()
  await accessible(own)

  // The manager grades the free text; the page shows it by itself.
  const { items } = await company.manager.get('/api/testing/results?state=GRADING&size=100')
  const waiting = items.find((one: Json) => one.test === `Окна ${company.run}`)
  const review = await company.manager.get(`/api/testing/attempts/${waiting.attemptId}/review`)
  const free = review.questions.find((one: Json) => one.kind === 'FREE_TEXT')
  await company.manager.post(`/api/testing/attempts/${waiting.attemptId}/grades`, {
    grades: [{ questionId: free.questionId, points: 2 }],
  })
  await own.reload()
  await expect(own.getByRole('heading', { name: 'Тест пройден' })).toBeVisible()
  await accessible(own)
})
