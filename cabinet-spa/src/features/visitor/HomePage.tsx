import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useCommon } from '@/ui'
import css from './home.module.css'
import { useVisitorTexts } from './texts'

/** What a visitor sees first: drawn with type and lines only, so that it is there at once. */
export default function HomePage() {
  const t = useVisitorTexts()
  const brand = useCommon()('brand')
  useEffect(() => {
    document.title = `${t('home.title')} · ${brand}`
  }, [t, brand])
  return (
    <div className={css.home}>
      <section className={css.hero}>
        <Stack gap="xl">
          <h1 className={css.title}>{t('home.h1')}</h1>
          <p className={css.lead}>{t('home.lead')}</p>
          <Group gap="sm">
            <Button component={Link} to="/register" search={{ next: '/orders/new' } as never} size="lg">
              {t('home.ask')}
            </Button>
            <Button component={Link} to="/vacancies" size="lg" variant="default">
              {t('home.work')}
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            {t('home.note')}
          </Text>
        </Stack>
        <Sample />
      </section>

      <section className={css.band} aria-labelledby="how">
        <Title order={2} id="how" mb="xl" fz={{ base: 26, md: 34 }}>
          {t('home.how')}
        </Title>
        <ol className={css.steps}>
          {(['1', '2', '3', '4'] as const).map((step) => (
            <li key={step}>
              <span className={css.number} aria-hidden>
                0{step}
              </span>
              <Title order={3} size="h4" mt={6} mb={6}>
                {t(`home.${step}.title`)}
              </Title>
              <Text c="dimmed">{t(`home.${step}.text`)}</Text>
            </li>
          ))}
        </ol>
      </section>

      <section className={css.band} aria-labelledby="facts">
        <Title order={2} id="facts" mb="xl" fz={{ base: 26, md: 34 }}>
          {t('home.facts')}
        </Title>
        <dl className={css.facts}>
          {(['1', '2', '3'] as const).map((fact) => (
            <div key={fact}>
              <dt className={css.fact}>{t(`home.fact.${fact}`)}</dt>
              <dd style={{ margin: '8px 0 0', maxWidth: '22em' }}>{t(`home.fact.${fact}text`)}</dd>
            </div>
          ))}
        </dl>
      </section>

      <section className={css.workers}>
        <div style={{ position: 'relative', maxWidth: '36em' }}>
          <Title order={2} fz={{ base: 26, md: 34 }} mb="sm">
            {t('home.workers')}
          </Title>
          <Text size="lg">{t('home.workersText')}</Text>
        </div>
        <Button
          component={Link}
          to="/vacancies"
          size="lg"
          color="#f2b84b"
          c="#1d2b26"
          w="fit-content"
          style={{ position: 'relative', zIndex: 1 }}
        >
          {t('home.workersAsk')}
        </Button>
        <svg width="320" height="320" viewBox="0 0 64 64" aria-hidden="true">
          <path d="M32 12 14 52h9l3.6-8.6h10.8L41 52h9L32 12Zm0 16.5 3 7.6h-6l3-7.6Z" fill="#fff" />
        </svg>
      </section>

      <footer className={css.footer}>
        <Group justify="space-between" gap="md">
          <Text size="sm" c="dimmed">
            {t('home.footer')}
          </Text>
          <Group gap="lg">
            <Anchor component={Link} to="/terms" size="sm">
              {t('terms.title')}
            </Anchor>
            <Anchor component={Link} to="/vacancies" size="sm">
              {t('home.work')}
            </Anchor>
            <Anchor component={Link} to="/sign-in" size="sm">
              {t('enter')}
            </Anchor>
          </Group>
        </Group>
      </footer>
    </div>
  )
}

function Sample() {
  const t = useVisitorTexts()
  return (
    <figure className={css.sheet} style={{ marginBlock: 0 }} aria-label={t('home.sample')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text fw={700} fz={20}>
            {t('home.sample.kind')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('home.sample.when')}
          </Text>
        </div>
        <div style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
          <Text fw={700} fz={20} className="tabular">
            {t('home.sample.price')}
          </Text>
          <Text size="sm" c="dimmed" className="tabular">
            {t('home.sample.was')}
          </Text>
        </div>
      </Group>
      <ol className={css.rail}>
        {(['1', '2', '3', '4'] as const).map((step) => (
          <li key={step}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="8" cy="8" r="8" fill="#2a6b57" />
              <path d="m4.6 8.2 2.3 2.3 4.5-4.7" fill="none" stroke="#fff" strokeWidth="1.7" />
            </svg>
            <span>{t(`home.sample.${step}`)}</span>
            <time>{t(`home.sample.${step}at`)}</time>
          </li>
        ))}
      </ol>
      <div className={css.cookie}>
        <svg width="44" height="34" viewBox="0 0 44 34" aria-hidden="true" style={{ flex: 'none' }}>
          <path d="M3 22C3 9 13 2 22 2s19 7 19 20c-6 7-13 3-19-3-6 6-13 10-19 3Z" fill="#f2b84b" />
          <path d="M22 19c-1-6-1-11 0-17" fill="none" stroke="#b97d16" strokeWidth="1.6" />
          <path d="M13 27h18v5H13z" fill="#fff" stroke="#d9d2bd" />
        </svg>
        <div>
          <Text fw={600}>{t('home.sample.fortune')}</Text>
          <Text size="sm" c="dimmed">
            {t('home.sample.fortuneNote')}
          </Text>
        </div>
      </div>
    </figure>
  )
}
