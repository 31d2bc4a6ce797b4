import AxeBuilder from '@axe-core/playwright'
import { expect, type Browser, type Page } from '@playwright/test'
import { createHash, randomUUID } from 'node:crypto'

const GATEWAY = process.env['ARTEL_GATEWAY'] ?? 'http://localhost:8080'
const MAIL = process.env['ARTEL_MAIL'] ?? 'http://localhost:8025'
export const PASSWORD = 'artel-demo-2026'

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of the API, read as they come
export type Json = any

/** What the tests prepare goes through the same door as everything else. */
export class Person {
  private constructor(
    readonly email: string,
    readonly id: string,
    private token: string,
  ) {}

  static async signIn(email: string): Promise<Person> {
    const answer = await raw('POST', '/api/accounts/sessions', {
      email,
      password: PASSWORD,
      tokenInBody: true,
    })
    return new Person(email, answer.account.accountId, answer.accessToken)
  }

  /** A client with a confirmed e-mail, as anybody becomes one. */
  static async register(name: string, email: string, language = 'ru'): Promise<Person> {
    const proofOfWork = solve(await raw('GET', '/api/accounts/challenges'))
    await raw('POST', '/api/accounts/registrations', {
      email,
      password: PASSWORD,
      name,
      language,
      termsVersion: '2026-11',
      proofOfWork,
    })
    await raw('POST', '/api/accounts/email-confirmations', {
      token: await mailedToken(email, '/confirm-email'),
    })
    return Person.signIn(email)
  }

  /** After roles have changed: a new token. */
  async again(): Promise<void> {
    this.token = (await Person.signIn(this.email)).token
  }

  get(path: string): Promise<Json> {
    return this.ask('GET', path)
  }

  post(path: string, body?: unknown): Promise<Json> {
    return this.ask('POST', path, body)
  }

  put(path: string, body: unknown): Promise<Json> {
    return this.ask('PUT', path, body)
  }

  /** A token lives for a quarter of an hour, which a file's tests may take longer than. */
  private async ask(method: string, path: string, body?: unknown): Promise<Json> {
    try {
      return await raw(method, path, body, this.token)
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error
      await this.again()
      return raw(method, path, body, this.token)
    }
  }

  /** Sends a photo as a form, as the camera of a worker does. */
  async sendPhoto(path: string, photo: Buffer): Promise<void> {
    const form = new FormData()
    form.append('photo', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg')
    const response = await fetch(GATEWAY + path, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': randomUUID() },
      body: form,
    })
    if (!response.ok) throw new Refused(response.status, `POST ${path}: ${await response.text()}`)
  }
}

export class Refused extends Error {
  constructor(
    readonly status: number,
    text: string,
  ) {
    super(`${status} ${text}`)
  }
}

export async function raw(method: string, path: string, body?: unknown, token?: string): Promise<Json> {
  const response = await fetch(GATEWAY + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Refused(response.status, `${method} ${path}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}

export function solve(challenge: Json): string {
  for (let number = 0; number <= challenge.maxnumber; number++) {
    if (createHash('sha256').update(`${challenge.salt}${number}`).digest('hex') === challenge.challenge) {
      const { algorithm, salt, signature } = challenge
      const solution = { algorithm, challenge: challenge.challenge, number, salt, signature }
      return Buffer.from(JSON.stringify(solution)).toString('base64')
    }
  }
  throw new Error('the challenge has no solution')
}

/** Asks again until there is an answer that is not undefined. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 40): Promise<T> {
  const end = Date.now() + seconds * 1_000
  let last: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  throw new Error(`waited in vain for ${what}`, { cause: last })
}

/** All letters to an address, newest first: subject and text. */
export async function letters(email: string): Promise<Json[]> {
  const response = await fetch(`${MAIL}/api/letters?to=${encodeURIComponent(email)}`)
  return (await response.json()) as Json[]
}

/** The token of the link in the letter whose link leads to the path. */
export function mailedToken(email: string, path: string): Promise<string> {
  return until(`a letter to ${email} with ${path}`, async () => {
    for (const letter of await letters(email)) {
      const found = new RegExp(`${path}\\?token=([A-Za-z0-9._-]+)`).exec(
        `${letter.text} ${letter.html ?? ''}`,
      )
      if (found !== null) return found[1]
    }
    return undefined
  })
}

const roubles = (amount: string) => ({ amount, currency: 'RUB' })

/** A company of its own for one test file: a type measured in seconds, its kit, stock, and workers. */
export class Company {
  readonly run = Math.random().toString(36).slice(2, 8)
  readonly skill = `craft-${this.run}`
  admin!: Person
  manager!: Person
  buyer!: Person
  private testSet!: string
  private vacancy!: string

  static async found(): Promise<Company> {
    const company = new Company()
    company.admin = await Person.signIn('admin@artel.local')
    company.manager = await Person.signIn('manager@artel.local')
    company.buyer = await Person.signIn('buyer@artel.local')
    return company
  }

  address(word: string): string {
    return `${word}.${this.run}@example.org`
  }

  client(word: string, name = 'Клара Тестова'): Promise<Person> {
    return Person.register(name, this.address(word))
  }

  /** Durations are ISO 8601. */
  async orderType(name: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.manager.post('/api/orders/types', {
      name: { ru: `${name} ${this.run}`, en: `${name} ${this.run}` },
      description: { ru: 'Для проверки', en: 'For a test' },
      basePrice: roubles('100.00'),
      duration: 'PT5S',
      leadTime: 'PT1S',
      checkInWindow: 'PT3H',
      grace: 'PT1H',
      skills: [{ skill: this.skill, level: 50 }],
      ...changes,
    })
    return id
  }

  async item(name: string, reusable = false, reorderPoint = 0): Promise<string> {
    const text = `${name} ${this.run}`
    const body = { nameRu: text, nameEn: text, unit: 'piece', reusable, reorderPoint }
    return (await this.buyer.post('/api/store/items', body)).id
  }

  receive(itemId: string, quantity: number): Promise<Json> {
    return this.buyer.post('/api/store/receipts', { lines: [{ itemId, quantity }], note: 'test' })
  }

  async kit(type: string, items: string[]): Promise<void> {
    const lines = items.map((itemId) => ({ itemId, quantity: 1 }))
    await this.buyer.put(`/api/store/kit-definitions/${type}`, { lines })
    await until('the type to be offered', async () =>
      (await this.manager.get(`/api/orders/types/${type}`)).kitDefined ? true : undefined,
    )
  }

  /** So many types of its own that the form of an order has a search over them, whoever else has made some. */
  async longListOfTypes(item: string): Promise<void> {
    const more = Array.from({ length: 6 }, (_, n) => `Другое дело ${n + 1}`)
    await Promise.all(more.map(async (name) => this.kit(await this.orderType(name), [item])))
  }

  private async openVacancy(): Promise<void> {
    if (this.vacancy !== undefined) return
    await this.manager.post('/api/testing/questions', {
      skill: this.skill,
      kind: 'NUMBER',
      text: { ru: 'Сколько будет 6 × 7?', en: 'What is 6 × 7?' },
      points: 1,
      number: 42,
      tolerance: 0,
    })
    const test = await this.manager.post('/api/testing/tests', {
      name: `Ремесло ${this.run}`,
      skill: this.skill,
      questions: 1,
      timeLimitSeconds: 300,
      passScore: 60,
    })
    this.testSet = (
      await this.manager.post('/api/testing/test-sets', { name: `Ремесло ${this.run}`, testIds: [test.id] })
    ).id
    this.vacancy = (
      await this.manager.post('/api/testing/vacancies', {
        title: { ru: `Мастер ${this.run}`, en: `Craftsman ${this.run}` },
        description: { ru: 'Работа с людьми', en: 'Work with people' },
        testSetId: this.testSet,
      })
    ).id
  }

  /** Somebody who has gone the whole way of a candidate. */
  async worker(word: string, name = 'Вася Работин'): Promise<Person> {
    await this.openVacancy()
    const email = this.address(word)
    const proofOfWork = solve(await raw('GET', '/api/testing/challenges'))
    await raw('POST', '/api/testing/applications', {
      vacancyId: this.vacancy,
      name,
      email,
      phone: '+79990000001',
      language: 'ru',
      consentVersion: '2026-11',
      proofOfWork,
    })
    const token = await mailedToken(email, '/applications/confirm')
    const { applicationId } = await raw('POST', '/api/testing/application-confirmations', { token })
    await this.manager.post(`/api/testing/applications/${applicationId}/claim`)
    await this.manager.post(`/api/testing/applications/${applicationId}/assignment`, {
      testSetId: this.testSet,
    })
    const person = await Person.register(name, email)
    const invitation = await mailedToken(email, '/tests/accept')
    const accepted = await person.post(`/api/testing/invitations/${invitation}/acceptance`)
    for (const { id } of accepted.attempts) {
      const sheet = await person.post(`/api/testing/attempts/${id}/start`)
      for (const question of sheet.questions) {
        await person.put(`/api/testing/attempts/${id}/answers/${question.id}`, { number: 42 })
      }
      await person.post(`/api/testing/attempts/${id}/submission`)
    }
    await until(`${name} to be in the pool`, async () => {
      await person.again()
      return (await person.get('/api/matching/skills')).length > 0 ? true : undefined
    })
    return person
  }

  /** An order through the API, as a client with a card would make it; starts in so many seconds. */
  async order(client: Person, typeId: string, inSeconds = 3_600): Promise<string> {
    const startsAt = new Date(Date.now() + inSeconds * 1_000).toISOString().slice(0, 19)
    const order = await client.post('/api/orders/orders', {
      typeId,
      description: 'Три окна на втором этаже',
      startsAt,
      place: { city: 'Москва', street: 'Тверская', house: '1', flat: '7', zone: 'UTC' },
      contact: { name: 'Клара', phone: '+79990000002' },
    })
    return order.id
  }

  card(client: Person, number = '4242424242424242'): Promise<Json> {
    const card = { number, expiryMonth: 12, expiryYear: 2030 }
    return client.put('/api/billing/payment-method', { card, time: 'EACH_ORDER' })
  }

  reaches(order: string, state: string, seconds = 60): Promise<Json> {
    return until(
      `order ${order} to be ${state}`,
      async () => {
        const now = await this.manager.get(`/api/orders/orders/${order}`)
        return now.state === state ? now : undefined
      },
      seconds,
    )
  }

  /** The buyer presses "issued" under the order's kit. */
  async issue(order: string): Promise<void> {
    const kit = await until('a reserved kit', async () => {
      const { items } = await this.buyer.get(`/api/store/kits?orderId=${order}&state=RESERVED`)
      return items[0] as Json | undefined
    })
    await this.buyer.post(`/api/store/kits/${kit.id}/issue`)
  }
}

/** A browser of its own, signed in through the form, which leads to the path; its clock shows the time given. */
export async function browse(
  browser: Browser,
  email: string,
  path = '/',
  options = {},
  time?: number,
): Promise<Page> {
  const context = await browser.newContext(options)
  if (time !== undefined) await context.clock.install({ time })
  const page = await context.newPage()
  await signIn(page, email, path)
  return page
}

export async function signIn(page: Page, email: string, next = '/'): Promise<void> {
  await page.goto(next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  // The address changes before the page does.
  await expect(page.locator('input[name=password]')).toHaveCount(0)
}

/** A photograph as a phone makes one: a real JPEG, drawn in the browser. */
export async function photo(
  page: Page,
  text: string,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate((words) => {
    const canvas = document.createElement('canvas')
    canvas.width = 1600
    canvas.height = 1200
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#d8e6df'
    pen.fillRect(0, 0, 1600, 1200)
    pen.fillStyle = '#20443a'
    pen.font = '90px sans-serif'
    pen.fillText(words, 120, 620)
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1]!
  }, text)
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}

/** Transitions of colours end before contrast is measured. */
async function motionless(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState !== 'running'))
}

/** No axe violations on this page, in both schemes. */
export async function accessible(page: Page): Promise<void> {
  // Without frames there are no results to bring together in a second page, which takes as long as finding them.
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  for (const scheme of ['light', 'dark']) {
    await page.evaluate(
      (value) => document.documentElement.setAttribute('data-mantine-color-scheme', value),
      scheme,
    )
    let notices: number
    let violations: Awaited<ReturnType<typeof axe.analyze>>['violations']
    do {
      await motionless(page)
      notices = await page.locator('.mantine-Notification-root').count()
      violations = (await axe.analyze()).violations
      await motionless(page)
      // A notice that went away meanwhile was measured while it faded: what is left is measured again.
    } while (violations.length > 0 && (await page.locator('.mantine-Notification-root').count()) !== notices)
    const found = violations.map(
      ({ id, nodes }) => `${scheme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    )
    expect(found, page.url()).toEqual([])
  }
}
