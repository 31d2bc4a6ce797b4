import { expect, test, type Locator, type Page } from '@playwright/test'
import { apply, takeTest } from './candidates'
import { accessible, browse, Person, type Json } from './support'

const run = Math.random().toString(36).slice(2, 8)
const skill = `hire-${run}`
const address = (word: string) => `${word}.${run}@example.org`
let page: Page

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }, { project }) => {
  page = await browse(browser, 'manager@artel.local', '/manage/questions', project.use)
})

test.afterAll(() => page.context().close())

const field = (label: string | RegExp, inside: Page | Locator = page) =>
  inside.getByLabel(label, { exact: typeof label === 'string' })

const pick = (label: string | RegExp, inside: Page | Locator = page) =>
  inside.getByRole('combobox', { name: label })

async function choose(label: string, option: string, inside: Page | Locator = page) {
  await pick(label, inside).click()
  await page.getByRole('option', { name: option }).first().click()
}

async function newQuestion(kind: string, text: string, fill: () => Promise<void>) {
  await page.goto('/manage/questions/new')
  await pick(/^Навык/).fill(skill)
  await page.keyboard.press('Escape')
  await choose('Вид', kind)
  await field(/^Текст по-русски/).fill(`${text} ${run}`)
  await field(/^Текст по-английски/).fill(`${text} ${run} in English`)
  await fill()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Вопрос сохранён').first()).toBeVisible()
  await expect(page.getByText(`${text} ${run}`).first()).toBeVisible()
}

async function options(...texts: [text: string, right: boolean][]) {
  for (const [index, [text, right]] of texts.entries()) {
    const n = index + 1
    await field(`Вариант ${n} по-русски`).fill(text)
    await field(`Вариант ${n} по-английски`).fill(`${text} (en)`)
    if (right) await field(`Вариант ${n} верный`).check()
  }
}

test('a manager fills the bank with questions of every kind', async () => {
  await page.goto('/manage/questions/new')
  await accessible(page)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Заполните это поле').first()).toBeVisible()
  await expect(page).toHaveURL(/questions\/new/)

  await newQuestion('Один ответ', 'Чем мыть окна?', () =>
    options(['Тёплой водой', true], ['Бензином', false], ['Песком', false]),
  )
  await newQuestion('Несколько ответов', 'Что взять с собой?', () =>
    options(['Тряпку', true], ['Ведро', true], ['Пианино', false]),
  )
  await newQuestion('Число', 'Сколько сторон у стекла?', () => field(/^Верное число/).fill('2'))
  await newQuestion('Короткий текст', 'Как зовут окно в крыше?', async () => {
    await pick(/^Принимаемые ответы/).fill('мансардное')
    await page.keyboard.press('Enter')
  })
  await newQuestion('Развёрнутый ответ', 'Расскажите о себе', () => Promise.resolve())

  await page.goto(`/manage/questions?skill=${skill}`)
  await expect(page.getByText('Всего: 5')).toBeVisible()
  await accessible(page)
})

test('what is typed survives a reload, and a question is changed with a preview in both languages', async () => {
  await page.goto('/manage/questions/new')
  await field(/^Текст по-русски/).fill('Недописанный вопрос')
  await page.reload()
  await expect(field(/^Текст по-русски/)).toHaveValue('Недописанный вопрос')
  await page.getByRole('button', { name: 'Начать заново' }).click()
  await expect(field(/^Текст по-русски/)).toHaveValue('')

  await page.goto(`/manage/questions?skill=${skill}&kind=NUMBER`)
  await page.getByRole('link', { name: /Сколько сторон/ }).click()
  await field(/^Текст по-английски/).fill(`How many sides has a pane? ${run}`)
  const preview = page.locator('section').filter({ hasText: 'Как увидит кандидат' })
  await expect(preview.getByText(`How many sides has a pane? ${run}`)).toBeVisible()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Вопрос сохранён').first()).toBeVisible()
})

test('a test, a set and a vacancy are made of them', async () => {
  await page.goto('/manage/tests/new')
  await field(/^Название/).fill(`Окна ${run}`)
  await pick(/^Навык/).fill(skill)
  await page.keyboard.press('Escape')
  await expect(page.getByText('В банке по этому навыку: 5')).toBeVisible()
  await field(/^Сколько вопросов/).fill('6')
  await field(/^Время, минут/).fill('15')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('В банке нет столько вопросов по этому навыку')).toBeVisible()
  await field(/^Сколько вопросов/).fill('5')
  await page.getByText('Лучшие из всех').click()
  await expect(field(/^Проходят лучшие/)).toBeVisible()
  await page.getByText('По баллу', { exact: true }).click()
  await accessible(page)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Тест сохранён').first()).toBeVisible()
  await page.goto(`/manage/tests?search=${run}`)
  await expect(page.getByText(`Окна ${run}`)).toBeVisible()
  await accessible(page)

  await page.goto('/manage/test-sets')
  await page.getByRole('button', { name: 'Новый набор' }).first().click()
  const set = page.getByRole('dialog')
  await field(/^Название/, set).fill(`Набор ${run}`)
  await pick(/^Тесты набора/, set).fill(run)
  await page.getByRole('option', { name: `Окна ${run}` }).click()
  await page.keyboard.press('Tab')
  await accessible(page)
  await set.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Набор сохранён').first()).toBeVisible()
  await page.goto(`/manage/test-sets?name=${run}`)
  await expect(page.getByText(`Окна ${run}`)).toBeVisible()
  await accessible(page)

  await page.goto('/manage/vacancies')
  await page.getByRole('button', { name: 'Новая вакансия' }).first().click()
  const vacancy = page.getByRole('dialog')
  await field(/^Название по-русски/, vacancy).fill(`Мойщик окон ${run}`)
  await field(/^Название по-английски/, vacancy).fill(`Window cleaner ${run}`)
  await field(/^Описание по-русски/, vacancy).fill('Высота не пугает')
  await field(/^Описание по-английски/, vacancy).fill('Heights do not frighten')
  await choose('Набор тестов по умолчанию', `Набор ${run}`, vacancy)
  await accessible(page)
  await vacancy.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Вакансия сохранена').first()).toBeVisible()
  await page.goto(`/manage/vacancies?search=${run}`)
  await expect(page.getByText(`Мойщик окон ${run}`)).toBeVisible()
  await expect(page.getByText(`Набор ${run}`)).toBeVisible()
  await accessible(page)
})

async function vacancyId(): Promise<string> {
  const manager = await Person.signIn('manager@artel.local')
  return (await manager.get(`/api/testing/vacancies/all?search=${run}`)).items[0].id
}

function answerOf(question: Json): Json {
  const places = (...texts: string[]) =>
    question.options.flatMap((option: Json, place: number) => (texts.includes(option.ru) ? [place] : []))
  switch (question.kind) {
    case 'SINGLE':
      return { choices: places('Тёплой водой') }
    case 'MULTIPLE':
      return { choices: places('Тряпку', 'Ведро') }
    case 'NUMBER':
      return { number: 2 }
    case 'SHORT_TEXT':
      return { text: 'Мансардное' }
    default:
      return { text: 'Мою окна двенадцать лет и люблю это дело.' }
  }
}

test('an application is claimed and talked over, tests are assigned, answers are graded by hand', async () => {
  const email = address('glasha')
  await apply(await vacancyId(), 'Глаша Окнова', email)
  await page.goto(`/applications?search=${encodeURIComponent(email)}`)
  await expect(page.getByText('Ждёт менеджера').first()).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: 'Взять себе' }).click()
  await expect(page.getByText('В работе').first()).toBeVisible()
  await page.getByRole('link', { name: 'Глаша Окнова' }).click()

  await field('О чём говорили').fill('Позвонил, выйдет с понедельника')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByText('Позвонил, выйдет с понедельника')).toBeVisible()

  await page.getByRole('button', { name: 'Назначить тесты' }).click()
  const dialog = page.getByRole('dialog')
  await expect(pick(/^Набор тестов/, dialog)).toHaveValue(`Набор ${run}`)
  await accessible(page)
  await dialog.getByRole('button', { name: 'Назначить тесты' }).click()
  await expect(page.getByText('Приглашён на тесты').first()).toBeVisible()
  await accessible(page)

  const attempt = await takeTest('Глаша Окнова', email, answerOf)
  await page.goto(page.url())
  await page.getByRole('link', { name: 'Оценить' }).click()
  await expect(page).toHaveURL(new RegExp(`/manage/attempts/${attempt}`))
  await expect(page.getByText('выбран, верный').first()).toBeVisible()
  await accessible(page)
  await field(/^Баллы, до/).fill('1')
  await field('Замечание для коллег').fill('Убедительно')
  await page.getByRole('button', { name: 'Сохранить оценки' }).click()
  await expect(page.getByText('Попытка оценена: 100 %').first()).toBeVisible()
  await expect(page.getByText('Замечание: Убедительно')).toBeVisible()

  await page.goto(`/manage/results?skill=${skill}`)
  await expect(page.getByText('Всего: 1')).toBeVisible()
  await expect(page.getByText('сдан', { exact: true }).first()).toBeVisible()
  await accessible(page)
  await page.getByText('По тестам').click()
  await expect(page.getByText('Средний балл').first()).toBeVisible()
  await accessible(page)

  await page.goto(`/applications?search=${encodeURIComponent(email)}`)
  await expect(page.getByText('Принят', { exact: true }).first()).toBeVisible()
})

test('a set is put together for one candidate alone', async () => {
  const email = address('fekla')
  const id = await apply(await vacancyId(), 'Фёкла Рамина', email)
  await page.goto(`/applications/${id}`)
  await page.getByRole('button', { name: 'Взять себе' }).click()
  await page.getByRole('button', { name: 'Назначить тесты' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Только для этого кандидата').click()
  await expect(field(/^Название/, dialog)).toHaveValue('Для кандидата: Фёкла Рамина')
  await pick(/^Тесты набора/, dialog).fill(run)
  await page.getByRole('option', { name: `Окна ${run}` }).click()
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Назначить тесты' }).click()
  await expect(page.getByText('Приглашён на тесты').first()).toBeVisible()
  await expect(page.getByText('Для кандидата: Фёкла Рамина')).toBeVisible()
})

test('a candidate is rejected with a reason and a date', async () => {
  const email = address('trifon')
  const id = await apply(await vacancyId(), 'Трифон Стеклов', email)
  await page.goto(`/applications/${id}`)
  await page.getByRole('button', { name: 'Взять себе' }).click()
  await page.getByRole('button', { name: 'Отказать' }).click()
  const dialog = page.getByRole('dialog')
  await field(/^Причина/, dialog).fill('Боится высоты')
  const year = new Date().getFullYear() + 1
  await field('Снова может подать с', dialog).fill(`${year}-03-01`)
  await accessible(page)
  await dialog.getByRole('button', { name: 'Отказать' }).click()

  await expect(page.getByText('Отказ', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Боится высоты')).toBeVisible()
  await expect(page.getByText(`1 марта ${year} г.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Отказать' })).toHaveCount(0)
  await accessible(page)
})

test('another manager sees who has an application and is offered nothing that would be refused', async ({
  browser,
}, { project }) => {
  const email = address('agafya')
  const id = await apply(await vacancyId(), 'Агафья Форточкина', email)
  await page.goto(`/applications/${id}`)
  await page.getByRole('button', { name: 'Взять себе' }).click()
  await expect(page.getByRole('button', { name: 'Отказать' })).toBeVisible()

  const other = await browse(browser, 'manager2@artel.local', `/applications/${id}`, project.use)
  await expect(other.getByText(/Заявку ведёт/)).toBeVisible()
  await expect(other.getByRole('button', { name: 'Отказать' })).toHaveCount(0)
  await other.context().close()
})
