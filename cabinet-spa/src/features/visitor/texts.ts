import { defineTexts } from '@/i18n'

export const useVisitorTexts = defineTexts(
  'visitor',
  {
    signIn: 'Вход',
    email: 'Электронная почта',
    password: 'Пароль',
    enter: 'Войти',
    forgot: 'Забыли пароль?',
    noAccount: 'Ещё не с нами?',
    register: 'Зарегистрироваться',
    'problem.sign_in_refused': 'Почта или пароль не подходят.',
    'problem.too_many_attempts': 'Слишком много попыток. Подождите несколько минут.',
    'problem.account_blocked': 'Учётная запись заблокирована. Напишите нам.',
  },
  {
    signIn: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    enter: 'Sign in',
    forgot: 'Forgot the password?',
    noAccount: 'New here?',
    register: 'Register',
    'problem.sign_in_refused': 'The e-mail or the password does not fit.',
    'problem.too_many_attempts': 'Too many attempts. Wait a few minutes.',
    'problem.account_blocked': 'The account is blocked. Write to us.',
  },
)
