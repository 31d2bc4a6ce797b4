import { expect, test } from '@playwright/test'
import { accessible, letters, mailedToken, PASSWORD, until } from './support'

const NEW_PASSWORD = 'другой-пароль-2026'

function newcomer(): string {
  return `visitor.${Math.random().toString(36).slice(2, 10)}@example.org`
}

test('a visitor registers, confirms by the mailed link, signs out and in, and resets the password', async ({
  page,
}) => {
  const email = newcomer()

  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await accessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Попросить помощи' }).click()

  // What is wrong is said at its field.
  await page.getByRole('button', { name: 'Создать учётную запись' }).click()
  await expect(page.getByText('Без согласия зарегистрироваться нельзя')).toBeVisible()
  await expect(page.getByText('От 10 до 128 знаков')).toBeVisible()
  await accessible(page)

  await page.getByLabel('Как вас зовут').fill('Вера Новикова')
  await page.getByLabel('Электронная почта').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByLabel('Согласен с').check()
  await page.getByRole('button', { name: 'Создать учётную запись' }).click()
  await expect(page.getByText(`Письмо с подтверждением отправлено на ${email}`)).toBeVisible()
  await page.waitForURL('/orders/new')

  // Ordering waits for the e-mail, and the form says so.
  await expect(page.getByText('Сначала подтвердите почту')).toBeVisible()
  await page.goto(`/confirm-email?token=${await mailedToken(email, '/confirm-email')}`)
  await expect(page.getByRole('heading', { name: 'Почта подтверждена' })).toBeVisible()
  await accessible(page)
  await page.getByRole('main').getByRole('link', { name: 'Попросить помощи' }).first().click()
  await page.waitForURL('/orders/new')
  await expect(page.getByText('Сначала подтвердите почту')).toBeHidden()

  await page.getByRole('button', { name: /Учётная запись/ }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await page.waitForURL(/\/sign-in/)
  await accessible(page)

  // The password is forgotten: a letter, a new one, and the old one does not do any more.
  await page.getByRole('link', { name: 'Забыли пароль?' }).click()
  await accessible(page)
  await page.getByLabel('Электронная почта').fill(email)
  await page.getByRole('button', { name: 'Прислать ссылку' }).click()
  await expect(page.getByText('Проверьте почту')).toBeVisible()
  await page.goto(`/reset-password?token=${await mailedToken(email, '/reset-password')}`)
  await page.locator('input[name=password]').fill('коротко')
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(page.getByText('От 10 до 128 знаков')).toBeVisible()
  await accessible(page)
  await page.locator('input[name=password]').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await page.waitForURL(/\/sign-in/)

  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page.getByText('Почта или пароль не подходят.')).toBeVisible()
  await page.locator('input[name=password]').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await page.waitForURL('/orders')
})

test('an address that is known already is told to its owner only', async ({ page, browser }) => {
  const email = newcomer()
  await register(page, email, PASSWORD)
  await page.waitForURL('/orders')

  const other = await (await browser.newContext()).newPage()
  await register(other, email, NEW_PASSWORD)

  await expect(other.getByText(`Мы отправили письмо на ${email}`)).toBeVisible()
  await until('a letter to the owner', async () => ((await letters(email)).length >= 2 ? true : undefined))
})

test('the profile keeps name, phone and language; sessions are ended one by one and all at once', async ({
  page,
  browser,
}) => {
  const email = newcomer()
  await register(page, email, PASSWORD)
  await page.waitForURL('/orders')
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto('/sign-in')
  await elsewhere.locator('input[name=email]').fill(email)
  await elsewhere.locator('input[name=password]').fill(PASSWORD)
  await elsewhere.locator('button[type=submit]').click()
  await elsewhere.waitForURL('/orders')

  await page.goto('/profile')
  await page.getByLabel('Телефон').fill('12')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Нужен номер с кодом страны')).toBeVisible()
  await accessible(page)
  await page.getByLabel('Имя').fill('Вера Обновлённая')
  await page.getByLabel('Телефон').fill('8 (912) 345-67-89')
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Phone')).toHaveValue('+7 912 345-67-89')
  await expect(page.getByRole('button', { name: /Вера Обновлённая/ })).toBeVisible()
  await accessible(page)

  await page.getByRole('button', { name: /^End the session/ }).click()
  await expect(page.getByText('The session has ended')).toBeVisible()
  await expect(page.getByRole('button', { name: /^End the session/ })).toHaveCount(0)

  await page.getByLabel('Current password').fill('не тот пароль')
  await page.locator('input[name=new]').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not the current password')).toBeVisible()
  await page.locator('input[name=current]').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('The password is changed. Other sessions have ended.')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})

test('the first page and the terms speak both languages', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Need a hand/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await accessible(page)
  await page.getByRole('link', { name: 'Terms' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Terms' })).toBeVisible()
  await accessible(page)
  await page.goto('/confirm-email?token=long-gone')
  await expect(page.getByRole('heading', { name: 'The link did not work' })).toBeVisible()
  await accessible(page)
})

async function register(page: import('@playwright/test').Page, email: string, password: string) {
  await page.goto('/register')
  await page.getByLabel('Как вас зовут').fill('Вера Новикова')
  await page.getByLabel('Электронная почта').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.getByLabel('Согласен с').check()
  await page.getByRole('button', { name: 'Создать учётную запись' }).click()
}
