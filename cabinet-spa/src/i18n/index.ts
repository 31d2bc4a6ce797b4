import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

export type Language = 'ru' | 'en'
const KEPT = 'artel.language'

/** English has two forms where Russian has three: `orders_one`, `orders_other` for `orders_one`, `_few`, `_many`. */
export type English<R> = {
  [
    K in keyof R as K extends `${infer Base}_one`
      ? `${Base}_one` | `${Base}_other`
      : K extends `${string}_few` | `${string}_many`
        ? never
        : K
  ]: string
}

/** What a text is asked for by: the forms of a plural have one name. */
export type Name<R> = Extract<
  keyof R extends infer K
    ? K extends `${infer Base}_one` | `${infer Base}_few` | `${infer Base}_many`
      ? Base
      : K
    : never,
  string
>

export type Translate<R> = (name: Name<R>, values?: Record<string, string | number>) => string

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'ru' || kept === 'en') return kept
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ru'
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})
document.documentElement.lang = i18next.language

export const languages = {
  current: () => i18next.language as Language,
  async choose(language: Language) {
    localStorage.setItem(KEPT, language)
    document.documentElement.lang = language
    await i18next.changeLanguage(language)
  },
}

/**
 * The texts of a feature in both languages; one that is missing in English does not compile.
 *
 * @returns a hook that gives the translating function: `const t = useTexts(); t('title')`
 */
export function defineTexts<const R extends Record<string, string>>(
  namespace: string,
  ru: R,
  en: English<R>,
): () => Translate<R> {
  i18next.addResourceBundle('ru', namespace, ru)
  i18next.addResourceBundle('en', namespace, en)
  return function useTexts() {
    const { t } = useTranslation(namespace)
    return t as unknown as Translate<R>
  }
}

export function useLanguage(): Language {
  return useTranslation().i18n.language as Language
}
