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
