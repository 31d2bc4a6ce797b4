/** What is typed into the form, kept until it is sent: nothing is lost on a reload. */
export interface Application {
  name: string
  email: string
  phone: string
  consent: boolean
}

export const NOTHING: Application = { name: '', email: '', phone: '', consent: false }

/** The version of the consent's wording that is agreed to. */
export const CONSENT_VERSION = '2026-11'

const NAME = 'artel.application'

export const draft = {
  read(): Application {
    try {
      return { ...NOTHING, ...(JSON.parse(localStorage.getItem(NAME) ?? '{}') as Partial<Application>) }
    } catch {
      return NOTHING
    }
  },
  write: (application: Application) => localStorage.setItem(NAME, JSON.stringify(application)),
  forget: () => localStorage.removeItem(NAME),
}

/** A number as people write it, in E.164: spaces and brackets go, a Russian 8 becomes +7. */
export function e164(text: string): string {
  const plain = text.replace(/[\s\u00a0().-]/g, '')
  if (/^8\d{10}$/.test(plain)) return `+7${plain.slice(1)}`
  if (/^7\d{10}$/.test(plain)) return `+${plain}`
  return plain.startsWith('00') ? `+${plain.slice(2)}` : plain
}

export const PHONE = /^\+[1-9]\d{6,14}$/
